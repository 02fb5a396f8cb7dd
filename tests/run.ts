import '../electron/runtime/check-node.js'
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { ensureLinuxParts, librariesOfElectron, virtualDisplay } from '../electron/runtime/debian-packages.ts'
import { findElectron } from '../electron/runtime/find-electron.ts'
import { type Count, add, countPlaywright, countVitest, nothing } from './run/count.ts'

/**
 * Everything that must hold before a change is accepted, in the order in which it fails fastest. Ends with
 * `N passed, N failed` alone on a line. What cannot be tried counts as failed.
 */
const project = path.resolve(import.meta.dirname, '..')
const out = path.join(project, '.out')
const unitReport = path.join(out, 'unit.json')
const e2eReport = path.join(out, 'e2e.json')
const isLinux = process.platform === 'linux'

process.chdir(project)
await mkdir(out, { recursive: true })

let total = nothing
total = add(total, await step('what the tests need', prepare))
total = add(total, await step('format', async () => await program('oxfmt', '--check')))
total = add(total, await step('lint', async () => await program('oxlint')))
total = add(total, await step('types', async () => await program('tsc', '-b')))
total = add(total, await step('spreadsheets', openInSpreadsheet))
total = add(total, await suite('unit tests', unitReport, countVitest, runUnit))
const built = await step(
  'build',
  async () => await program('vite', 'build', '--app', '--config', 'electron/vite.config.ts'),
)
total = add(total, built)
if (built.failed === 0) total = add(total, await suite('end-to-end tests', e2eReport, countPlaywright, runEndToEnd))

if (total.passed === 0 && total.failed === 0) console.error('No test ran.')
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
console.log(`\n${total.passed} passed, ${total.failed} failed`)

async function prepare(): Promise<boolean> {
  const electron = await findElectron()
  console.log(`Electron ${electron.version}${electron.isTestRuntime ? ' (the test runtime)' : ''}`)
  await ensureLinuxParts({
    executable: electron.path,
    programs: ['xvfb-run', 'xauth'],
    packages: [...librariesOfElectron, ...virtualDisplay],
  })
  return true
}

/** Beside what the unit tests say of every cell. Without LibreOffice it says so, and nothing counts as passed. */
async function openInSpreadsheet(): Promise<boolean> {
  const script = path.join(project, 'tests/spreadsheets/open-exports.ts')
  return await run(process.execPath, [script])
}

async function runUnit(): Promise<boolean> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${unitReport}`]
  return await program('vitest', 'run', '--config', 'tests/vitest.config.ts', ...reporters)
}

async function runEndToEnd(): Promise<boolean> {
  process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] = e2eReport
  const playwright = ['test', '--config', 'tests/e2e/playwright.config.ts', '--reporter=list,json']
  if (!isLinux) return await program('playwright', ...playwright)
  // A display of its own, so that windows neither disturb nor depend on whoever is at the machine.
  const display = ['-a', '-s', '-screen 0 1600x1200x24']
  return await run('xvfb-run', [...display, process.execPath, programPath('playwright'), ...playwright])
}

/** A step counts only when it fails: what is counted as passed are tests. */
async function step(name: string, work: () => Promise<boolean>): Promise<Count> {
  console.log(`\n— ${name}`)
  try {
    if (await work()) return nothing
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
  }
  console.error(`${name}: failed`)
  return { passed: 0, failed: 1 }
}

async function suite(
  name: string,
  report: string,
  count: (report: unknown) => Count,
  work: () => Promise<boolean>,
): Promise<Count> {
  await rm(report, { force: true })
  let counted = nothing
  const outcome = await step(name, async () => {
    const isGreen = await work()
    counted = count(JSON.parse(await readFile(report, 'utf8')))
    if (counted.passed + counted.failed === 0) throw new Error('No test ran.')
    // Failed tests speak for themselves; a red run without one must not pass for green.
    return isGreen || counted.failed > 0
  })
  return add(counted, outcome)
}

async function program(name: string, ...given: readonly string[]): Promise<boolean> {
  return await run(process.execPath, [programPath(name), ...given])
}

/** The script behind a program of node_modules, so that it runs on this very Node on every system. */
function programPath(name: string): string {
  const scripts: Record<string, string> = {
    oxfmt: 'oxfmt/bin/oxfmt',
    oxlint: 'oxlint/bin/oxlint',
    playwright: 'playwright/cli.js',
    tsc: 'typescript/bin/tsc',
    vite: 'vite/bin/vite.js',
    vitest: 'vitest/vitest.mjs',
  }
  return path.join(project, 'node_modules', scripts[name] ?? name)
}

async function run(command: string, given: readonly string[]): Promise<boolean> {
  return await new Promise((resolve, reject) => {
    const child = spawn(command, given, { stdio: 'inherit' })
    child.once('error', reject)
    child.once('exit', (code) => {
      resolve(code === 0)
    })
  })
}
