import './check-node.js'
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureLinuxParts, librariesOfElectron } from './debian-packages.ts'
import { type Electron, findElectron } from './find-electron.ts'

const project = path.resolve(import.meta.dirname, '../..')

try {
  process.exitCode = await start()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

async function start(): Promise<number> {
  if (!hasDisplay()) {
    console.log('There is no display here, so Baton shows what it does in the terminal instead (npm run demo).')
    return await run(process.execPath, [path.join(project, 'electron/cli/demo.ts')])
  }
  const electron = await findElectron()
  await ensureLinuxParts({ executable: electron.path, programs: [], packages: librariesOfElectron })
  await build()
  return await run(
    electron.path,
    [...switches(), project, ...process.argv.slice(2).map(asGiven)],
    environmentFor(electron),
  )
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return [process.env['DISPLAY'], process.env['WAYLAND_DISPLAY']].some((name) => name !== undefined && name !== '')
}

/** npm moved to the project's folder; a file is named as seen from where the command was typed. */
function asGiven(argument: string): string {
  return argument.startsWith('-') ? argument : path.resolve(process.env['INIT_CWD'] ?? process.cwd(), argument)
}

/** Chromium's sandbox refuses to run as root. */
function switches(): string[] {
  return process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []
}

function environmentFor(electron: Electron): NodeJS.ProcessEnv {
  // The test runtime's Node is too old for SQLite's binding: main forks the backend with this one instead.
  return electron.isTestRuntime ? { ...process.env, BATON_NODE: process.execPath } : process.env
}

async function build(): Promise<void> {
  const vite = path.join(project, 'node_modules/vite/bin/vite.js')
  const given = [vite, 'build', '--app', '--config', 'electron/vite.config.ts', '--logLevel', 'warn']
  const code = await run(process.execPath, given)
  if (code !== 0) throw new Error('Baton could not be built; what Vite says above tells why.')
}

async function run(program: string, given: readonly string[], environment = process.env): Promise<number> {
  return await new Promise((resolve, reject) => {
    const child = spawn(program, given, { cwd: project, stdio: 'inherit', env: environment })
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code ?? 1)
    })
  })
}
