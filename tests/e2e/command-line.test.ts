import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { findElectron } from '../../electron/runtime/find-electron.ts'
import { expect, project, test } from './app.ts'
import { exploreSample, goTo, panel } from './sample.ts'

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

interface Shell {
  /** An empty folder, which commands are typed in. */
  folder: string
  /** Runs the app with `--cli`, where there is no display. */
  app: (given: readonly string[], standardInput?: string, watch?: Watch) => Promise<Ended>
  /** The same request to plain Node. */
  node: (given: readonly string[]) => Promise<Ended>
  environment: NodeJS.ProcessEnv
}

/** Is told each line on standard error and may send a signal. */
type Watch = (line: string, interrupt: () => void) => void

const executable = (await findElectron()).path
// Chromium's sandbox refuses to run as root.
const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const appCommand = [executable, ...asRoot, project, '--cli']

const folders: string[] = []

test.afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function openShell(): Promise<Shell> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-cli-'))
  folders.push(folder)
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, XAUTHORITY: _authority, ...inherited } = process.env
  const data = path.join(folder, 'data')
  const environment = { ...inherited, BATON_DATA: data, BATON_NODE: process.execPath, INIT_CWD: folder }
  return {
    folder,
    environment,
    app: async (given, standardInput, watch) => await run([...appCommand, ...given], environment, standardInput, watch),
    node: async (given) =>
      await run([process.execPath, path.join(project, 'electron/cli/baton.ts'), ...given], environment),
  }
}

async function run(
  [program = '', ...given]: readonly string[],
  env: NodeJS.ProcessEnv,
  standardInput = '',
  watch: Watch = () => undefined,
): Promise<Ended> {
  const child = spawn(program, given, { env, stdio: 'pipe' })
  const lines: string[] = []
  createInterface(child.stderr).on('line', (line) => {
    // Chromium tells there what it misses on a machine, such as a message bus.
    if (/^\[\d+:/.test(line)) return
    lines.push(line)
    watch(line, () => child.kill('SIGINT'))
  })
  child.stdin.end(standardInput)
  const [stdout, [status]] = await Promise.all([text(child.stdout), once(child, 'close')])
  return { status: status as number | null, stdout, stderr: lines.join('\n') }
}

test('the app answers the command line without a window, in the words and with the status of plain Node', async () => {
  // Starts twenty processes, one after the other.
  test.slow()
  const { app, node, folder } = await openShell()
  const created = await app(['workspace.createSample', '--input', '{"grant":"team.baton"}'])
  expect(created).toEqual({ status: 0, stdout: '{}\n', stderr: '' })
  const inTeam = ['--workspace', 'team.baton']
  for (const given of [
    ['--help'],
    ['records.export', '--help'],
    ['people.list', ...inTeam],
    ['people.add', ...inTeam],
    ['people.list', '--workspace', 'other.baton'],
    ['person.list'],
    ['people.list', '--loudly'],
    [],
  ]) {
    const { status, stdout, stderr } = await node(given)
    expect(await app(given), given.join(' ')).toEqual({ status, stdout, stderr: stderr.trimEnd() })
  }
  const exported = async (ask: Shell['app'], grant: string) =>
    await ask(['records.export', ...inTeam, '--input', '-'], JSON.stringify({ target: 'baton-csv', grant }))
  expect(await exported(app, 'app.csv')).toMatchObject({ status: 0, stderr: '' })
  const input = JSON.stringify({ target: 'baton-csv', grant: 'node.csv' })
  expect(await node(['records.export', ...inTeam, '--input', input])).toMatchObject({ status: 0 })
  const [byApp, byNode] = await Promise.all(['app.csv', 'node.csv'].map((name) => readFile(path.join(folder, name))))
  expect(byApp?.length).toBeGreaterThan(1_000)
  expect(byApp).toEqual(byNode)
})

test('Ctrl+C ends planning in the app’s command line and keeps the best plan so far', async () => {
  const { app } = await openShell()
  await app(['workspace.createSample', '--input', '{"grant":"team.baton"}'])
  const inTeam = ['--workspace', 'team.baton']
  const { stdout: listed } = await app(['cycles.list', ...inTeam])
  const cycle = (JSON.parse(listed) as { id: string; status: string }[]).find(({ status }) => status === 'draft')
  const input = JSON.stringify({ id: cycle?.id, gap: 0, timeLimitSeconds: 600 })
  let isInterrupted = false
  const { status, stdout } = await app(
    ['cycles.plan', ...inTeam, '--progress', '--input', input],
    '',
    (line, interrupt) => {
      const { placements } = JSON.parse(line) as { placements: number }
      if (placements === 0 || isInterrupted) return
      isInterrupted = true
      interrupt()
    },
  )
  expect(status).toBe(0)
  expect(JSON.parse(stdout)).toMatchObject({ state: 'planned', wasStopped: true })
})

test('the script for cron runs with the app beside the open window, and the window shows what was exported', async ({
  app,
}) => {
  const { page, userData } = app
  const { folder, environment } = await openShell()
  await exploreSample(page)
  const sample = (await readdir(userData, { recursive: true })).find((name) => name.endsWith('.baton')) ?? ''
  const readme = await readFile(path.join(project, 'electron/cli/README.md'), 'utf8')
  const [, script = ''] = /^```sh\n(#!\/bin\/sh\n.*?)^```$/ms.exec(readme) ?? []
  const [, line = ''] = /^```crontab\n(.*?)\n/ms.exec(readme) ?? []
  const inFolder = script
    .replace('$HOME/baton/team.baton', path.join(userData, sample))
    .replaceAll('$HOME/baton', folder)
  await writeFile(path.join(folder, 'export-records.sh'), inFolder)
  const [, command = ''] = /^(?:\S+ ){5}(.*)$/.exec(line) ?? []
  const started = command.replace('"baton --cli"', `"${appCommand.join(' ')}"`).replace('$HOME/baton', folder)
  expect(started).toContain('--cli')
  // With the very folder of the app that is open, which locks it against a second window.
  const ours = { BATON_DATA: userData, BATON_USER_DATA: userData }
  const ended = await run(['sh', '-c', started], { ...environment, ...ours })
  expect(ended).toEqual({ status: 0, stdout: '', stderr: '' })
  expect((await readdir(folder)).filter((name) => /^records-.*\.csv$/.test(name))).toHaveLength(1)
  expect(await readFile(path.join(folder, 'export.log'), 'utf8')).toMatch(/"written": [1-9]/)

  await goTo(page, 'Records')
  await page.getByRole('button', { name: 'Past exports' }).click()
  await expect(panel(page, 'Past exports').getByRole('listitem')).toHaveCount(1)
})
