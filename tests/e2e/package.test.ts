import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { findElectron } from '../../electron/runtime/find-electron.ts'
import { expect, project, test } from './app.ts'

const run = promisify(execFile)

if (process.platform === 'linux') {
  test('EL-10, the package has its fuses set, and answers the command line although it is no Node', async () => {
    test.slow()
    const folder = await mkdtemp(path.join(tmpdir(), 'baton-package-'))
    try {
      const executable = await pack(folder)
      const {
        version: _version,
        resetAdHocDarwinSignature: _signature,
        ...fuses
      } = await getCurrentFuseWire(executable)
      expect(fuses).toMatchObject({
        [FuseV1Options.RunAsNode]: FuseState.DISABLE,
        [FuseV1Options.EnableCookieEncryption]: FuseState.ENABLE,
        [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: FuseState.DISABLE,
        [FuseV1Options.EnableNodeCliInspectArguments]: FuseState.DISABLE,
        [FuseV1Options.OnlyLoadAppFromAsar]: FuseState.ENABLE,
        [FuseV1Options.GrantFileProtocolExtraPrivileges]: FuseState.DISABLE,
      })
      const environment = {
        ...process.env,
        BATON_NODE: process.execPath,
        BATON_DATA: path.join(folder, 'data'),
        INIT_CWD: folder,
      }
      const baton = async (...given: string[]) =>
        await run(executable, [...asRoot, '--cli', ...given], { env: environment, maxBuffer: 100_000_000 })
      await baton('workspace.createSample', '--input', '{"grant":"team.baton"}')
      const input = JSON.stringify({ target: 'baton-csv', grant: 'records.csv' })
      const { stdout } = await baton('records.export', '--workspace', 'team.baton', '--input', input)
      expect(JSON.parse(stdout)).toMatchObject({ rejected: 0 })
      expect(await readFile(path.join(folder, 'records.csv'), 'utf8')).toContain('\r\n')
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
    }
  })
}

// Chromium's sandbox refuses to run as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/** An unpacked package of what is built, as a release is made, with the Electron at hand. Returns its executable. */
async function pack(folder: string): Promise<string> {
  const { dist, version } = await findElectron()
  const builder = path.join(project, 'node_modules/electron-builder/cli.js')
  const settings = { electronDist: dist, electronVersion: version, 'directories.output': folder }
  const given = Object.entries(settings).map(([name, value]) => `-c.${name}=${value}`)
  await run(
    process.execPath,
    [builder, '--linux', '--dir', '--publish', 'never', '--config', 'electron-builder.yml', ...given],
    { cwd: project },
  )
  return path.join(folder, 'linux-unpacked/baton')
}
