import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, copyFile, cp, mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { findElectron } from '../../electron/runtime/find-electron.ts'
import { expect, project, test, twinFolder } from './app.ts'

// Chromium's sandbox refuses to run as root, so root borrows the user that owns nothing.
const nobody = 65_534
const isRoot = process.getuid?.() === 0

if (process.platform === 'linux') {
  test('EL-2, the window’s process may make only the system calls that its filter lets through', async () => {
    expect(await systemCallFiltersOf(['.build', 'package.json'], project)).toBeGreaterThan(0)
  })

  test('a window without a sandbox has no such filter', async () => {
    expect(await systemCallFiltersOf(await readdir(twinFolder), twinFolder)).toBe(0)
  })
}

/**
 * Starts the app as an ordinary user and asks the kernel how many filters its window's process has more than we do:
 * a container may filter everything that runs in it.
 */
async function systemCallFiltersOf(parts: readonly string[], from: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-sandbox-'))
  const started: ChildProcess[] = []
  try {
    const electron = await findElectron()
    await cp(electron.dist, path.join(folder, 'electron'), { recursive: true })
    await mkdir(path.join(folder, 'app'))
    for (const part of parts) await cp(path.join(from, part), path.join(folder, 'app', part), { recursive: true })
    const { XAUTHORITY } = process.env
    if (XAUTHORITY !== undefined) await copyFile(XAUTHORITY, path.join(folder, 'xauthority'))
    await mkdir(path.join(folder, 'home'))
    await giveToUser(folder)
    const child = start(folder)
    started.push(child)
    let filters: number | undefined
    await expect
      .poll(
        async () => {
          if (child.exitCode !== null || child.signalCode !== null) throw new Error('Electron ended by itself.')
          filters = await filtersOfWindow(folder)
          return filters
        },
        { timeout: 60_000 },
      )
      .toBeDefined()
    return (filters ?? 0) - (await filtersOf('self'))
  } finally {
    for (const child of started) await end(child)
    // Processes of the app that end last may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  }
}

function start(folder: string): ChildProcess {
  const command = [path.join(folder, 'electron/electron'), path.join(folder, 'app')]
  const asNobody = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  const [program = '', ...given] = isRoot ? [...asNobody, ...command] : command
  const home = path.join(folder, 'home')
  return spawn(program, given, {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      HOME: home,
      XDG_CONFIG_HOME: home,
      XAUTHORITY: path.join(folder, 'xauthority'),
      BATON_NODE: process.execPath,
    },
  })
}

async function giveToUser(folder: string): Promise<void> {
  await chmod(folder, 0o755)
  if (!isRoot) return
  await chown(path.join(folder, 'home'), nobody, nobody)
  if (process.env['XAUTHORITY'] !== undefined) await chown(path.join(folder, 'xauthority'), nobody, nobody)
  // Where the kernel grants no user namespaces, Chromium falls back on this helper.
  await chmod(path.join(folder, 'electron/chrome-sandbox'), 0o4755)
}

async function filtersOfWindow(folder: string): Promise<number | undefined> {
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue
    try {
      const commandLine = await readFile(`/proc/${pid}/cmdline`, 'utf8')
      if (!commandLine.includes('--type=renderer') || !commandLine.includes(folder)) continue
      return await filtersOf(pid)
    } catch {
      // The process ended while it was looked at.
    }
  }
  return undefined
}

async function filtersOf(pid: string): Promise<number> {
  const [, count] = /^Seccomp_filters:\s+(\d+)$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8')) ?? []
  if (count === undefined) throw new Error('This kernel does not tell how many system call filters a process has.')
  return Number(count)
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = new Promise((resolve) => {
    child.once('exit', resolve)
  })
  child.kill('SIGKILL')
  await ended
}
