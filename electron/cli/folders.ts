import { homedir } from 'node:os'
import path from 'node:path'

/**
 * Where Baton keeps what belongs to this machine, the same folder as the app's: recent workspaces, backups, the log.
 * `BATON_DATA` names another one.
 */
export function dataFolder(): string {
  const asked = process.env['BATON_DATA']
  return asked === undefined || asked === '' ? path.join(applicationData(), 'Baton') : path.resolve(asked)
}

function applicationData(): string {
  const home = homedir()
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Application Support')
  if (process.platform === 'win32') return process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming')
  return process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config')
}

/** npm runs scripts in the project's folder and says where the command was typed. */
export function folderOfCommand(): string {
  return process.env['INIT_CWD'] ?? process.cwd()
}
