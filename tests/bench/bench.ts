import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpus } from 'node:os'
import path from 'node:path'
import { ensureLinuxParts, librariesOfElectron, virtualDisplay } from '../../electron/runtime/debian-packages.ts'
import { findElectron } from '../../electron/runtime/find-electron.ts'
import { startBackend } from './backend.ts'
import { measureImport } from './importing.ts'
import { measurePlanning } from './planning.ts'
import { median, seconds } from './processes.ts'
import { measureRecords } from './recording.ts'
import { measureScrolling } from './scrolling.ts'
import { type Start, measureStart } from './start-up.ts'

/**
 * Speed and memory of the built app, one JSON line a measure. Starts are told as ratios to an empty Electron window
 * in the same run, because seconds mean little across machines. Give names to run only those.
 */
const project = path.resolve(import.meta.dirname, '../..')
const built = path.join(project, '.build')
const starts = 7

const benches: Record<string, () => Promise<Record<string, unknown>>> = {
  start: benchStart,
  memory: benchMemory,
  scrolling: benchScrolling,
  plan: async () => measurePlanning(built),
  records: async () => measureRecords(built),
  'import-csv': async () => measureImport(built, 'csv'),
  'import-ics': async () => measureImport(built, 'ics'),
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !Object.hasOwn(benches, name))
if (unknown === undefined) {
  process.exitCode = needsDisplay() ? await underVirtualDisplay() : await benchAll()
} else {
  console.error(`There is no measure called ${unknown}. There are: ${Object.keys(benches).join(', ')}.`)
  process.exitCode = 2
}

async function benchAll(): Promise<number> {
  if (!(await isBuilt())) return 1
  let code = 0
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    try {
      print({ bench: name, ...(await bench()) })
    } catch (error) {
      code = 1
      print({ bench: name, failed: error instanceof Error ? error.message : String(error) })
    }
  }
  return code
}

async function benchStart(): Promise<Record<string, unknown>> {
  const electron = await findElectron()
  await ensureLinuxParts({ executable: electron.path, programs: [], packages: librariesOfElectron })
  const baton: Start[] = []
  const empty: Start[] = []
  // In turns, so that whatever else the machine does meets both alike; the first of each only warms the caches.
  for (let run = 0; run <= starts; run += 1) {
    const [ofEmpty, ofBaton] = [
      await measureStart(electron, path.join(import.meta.dirname, 'empty-window')),
      await measureStart(electron, project),
    ]
    if (run > 0) {
      empty.push(ofEmpty)
      baton.push(ofBaton)
    }
  }
  const of = (runs: readonly Start[], what: keyof Start) => median(runs.flatMap((run) => run[what] ?? []))
  return {
    electron: electron.version,
    runs: starts,
    firstPaintSeconds: seconds(of(baton, 'firstPaintMs')),
    emptyWindowSeconds: seconds(of(empty, 'firstPaintMs')),
    firstPaintRatio: ratio(of(baton, 'firstPaintMs'), of(empty, 'firstPaintMs')),
    backendReadySeconds: seconds(of(baton, 'backendReadyMs')),
    backendReadyRatio: ratio(of(baton, 'backendReadyMs'), of(empty, 'firstPaintMs')),
    memoryMb: of(baton, 'memoryMb'),
    emptyWindowMemoryMb: of(empty, 'memoryMb'),
  }
}

/** With the sample team open, over all processes of Baton. */
async function benchMemory(): Promise<Record<string, unknown>> {
  const electron = await findElectron()
  const backend = await startBackend(built)
  try {
    const file = path.join(backend.folder, 'Sample.baton')
    await backend.call('workspace.createSample', { grant: backend.grant(file, 'write') })
    await backend.call('workspace.close', {})
    const runs: number[] = []
    for (let run = 0; run < 3; run += 1) runs.push((await measureStart(electron, project, file)).memoryMb ?? 0)
    return { electron: electron.version, runs: runs.length, sampleTeamMb: median(runs) }
  } finally {
    await backend.stop()
  }
}

async function benchScrolling(): Promise<Record<string, unknown>> {
  return await measureScrolling(await findElectron(), project, built)
}

function ratio(one: number, other: number): number {
  return Math.round((one / other) * 100) / 100
}

function print(line: Record<string, unknown>): void {
  console.log(JSON.stringify({ ...line, cores: cpus().length, node: process.versions.node }))
}

async function isBuilt(): Promise<boolean> {
  const vite = path.join(project, 'node_modules/vite/bin/vite.js')
  const given = [vite, 'build', '--app', '--config', 'electron/vite.config.ts', '--logLevel', 'error']
  return (await run(process.execPath, given)) === 0
}

function needsDisplay(): boolean {
  const isWindowWanted = wanted.length === 0 || ['start', 'memory', 'scrolling'].some((name) => wanted.includes(name))
  return isWindowWanted && process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

async function underVirtualDisplay(): Promise<number> {
  const parts = { executable: process.execPath, programs: ['xvfb-run', 'xauth'], packages: virtualDisplay }
  await ensureLinuxParts(parts)
  return await run('xvfb-run', ['-a', process.execPath, ...process.argv.slice(1)])
}

async function run(program: string, given: readonly string[]): Promise<number> {
  // What they say goes to stderr but for our own lines: stdout holds nothing but measures.
  const isOurs = program === 'xvfb-run'
  const child = spawn(program, given, { cwd: project, stdio: ['ignore', isOurs ? 'inherit' : 2, 'inherit'] })
  const [code] = (await once(child, 'exit')) as [number | null]
  return code ?? 1
}
