import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { OutputOf } from '../../shared/contract/contract.ts'
import type { PlanProgress } from '../../shared/contract/cycles.ts'
import { type Activity, isWithin } from '../../shared/domain/activities.ts'
import { type Cycle, gapInWords } from '../../shared/domain/cycles.ts'
import { dayInWords } from '../backend/exports/times-in-words.ts'
import { folderOfCommand } from './folders.ts'
import { liveLine } from './live-line.ts'
import { planPage } from './plan-page.ts'
import { createRunner, type Runner } from './runner.ts'

/**
 * The main job without a window, through the contract as any script could do it: the sample team is made, its cycle is
 * planned, printed and published into a folder. Returns the exit status: 0 done, 1 refused, 2 wrong usage.
 */
export async function runDemo(given: readonly string[]): Promise<number> {
  const folder = folderFrom(given)
  if (folder === undefined) {
    console.error('Usage: npm run demo [-- --into FOLDER]. The folder is made when it is missing, and must be empty.')
    return 2
  }
  // The demo leaves no trace among the workspaces that somebody really opened.
  const ownData = mkdtempSync(path.join(os.tmpdir(), 'baton-demo-'))
  const runner = createRunner(ownData)
  const cancelling = new AbortController()
  const cancel = () => {
    if (cancelling.signal.aborted) process.exit(130)
    cancelling.abort()
  }
  process.on('SIGINT', cancel)
  try {
    return await demonstrate(runner, folder, cancelling.signal)
  } catch (error) {
    const { code, words } = runner.refusalOf(error)
    // A bug: its log goes with the demo's data, so it is shown here.
    if (code === 'internal') throw error
    console.error(words)
    return 1
  } finally {
    process.off('SIGINT', cancel)
    await runner.stop()
    rmSync(ownData, { recursive: true, force: true })
  }
}

/** An empty folder to write into; undefined for wrong usage. Only what an earlier demo left in our own is removed. */
function folderFrom(given: readonly string[]): string | undefined {
  let into: string | undefined
  try {
    into = parseArgs({ args: [...given], options: { into: { type: 'string' } } }).values.into
  } catch {
    return undefined
  }
  const own = path.resolve(import.meta.dirname, '../../.out/demo')
  const folder = into === undefined ? own : path.resolve(folderOfCommand(), into)
  if (folder === own) rmSync(own, { recursive: true, force: true })
  if (existsSync(folder) && readdirSync(folder).length > 0) return undefined
  mkdirSync(folder, { recursive: true })
  return folder
}

async function demonstrate(runner: Runner, folder: string, signal: AbortSignal): Promise<number> {
  const { call, grant } = runner
  await call('workspace.createSample', { grant: grant(path.join(folder, 'Sample team.baton')) })
  const people = await call('people.list', {})
  const skills = await call('skills.list', {})
  const activities = [...(await call('calls.list', {})), ...(await call('projects.list', {}))]
  const cycle = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  if (cycle === undefined) throw new Error('The sample has no cycle to plan.')
  console.log(opening(people, activities, skills, cycle))

  const line = liveLine(process.stderr)
  const outcome = await call(
    'cycles.plan',
    { id: cycle.id },
    {
      signal,
      progress: (progress) => {
        line.show(progressInWords(progress))
      },
    },
  )
  line.clear()
  if (outcome.state !== 'planned') {
    console.error(
      outcome.state === 'infeasible' ? outcome.findings.map(({ words }) => words).join('\n') : outcome.words,
    )
    return 1
  }
  const summary = await call('cycles.summary', { id: cycle.id })
  const placements = await call('placements.list', { cycleId: cycle.id })
  console.log(planPage({ cycle, outcome, summary, placements, people, activities, skills }))

  await call('publications.publish', { cycleId: cycle.id, grant: grant(folder) })
  await call('publications.savePicture', { cycleId: cycle.id, grant: grant(path.join(folder, 'timeline.svg')) })
  console.log(closing(folder))
  return 0
}

function opening(
  people: OutputOf<'people.list'>,
  activities: readonly Activity[],
  skills: OutputOf<'skills.list'>,
  { name, startsOn, endsOn }: Cycle,
): string {
  const zones = [...new Set(people.map(({ timeZone }) => timeZone.split('/').at(-1)?.replaceAll('_', ' ')))]
  const within = activities.filter((activity) => isWithin(activity, startsOn, endsOn))
  const calls = within.filter(({ kind }) => kind === 'call')
  const projects = within.filter(({ kind }) => kind === 'project')
  return `
Baton: cross-training between marketing and sales, planned

Sample team     ${people.length} people in ${zones.join(', ')}; ${skills.length} skills
${name.padEnd(16)}${dayInWords(startsOn)} to ${dayInWords(endsOn)}: ${calls.length} sales calls, ${projects.length} content projects
`
}

function progressInWords({ phase, placements, gap, seconds }: PlanProgress): string {
  const time = `${seconds.toFixed(0)} s`
  if (phase === 'preparing') return `Planning · ${time} · reading what is possible`
  if (phase === 'saving') return `Planning · ${time} · keeping the plan`
  if (gap === null) return `Planning · ${time} · looking for a first plan (Ctrl+C stops)`
  return `Planning · ${time} · ${placements} placements · ${gapInWords(gap)} (Ctrl+C keeps it)`
}

function closing(folder: string): string {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .toSorted()
  const named = (ending: string) =>
    files.filter((file) => file.endsWith(ending)).map((file) => path.relative(folder, file))
  const calendars = named('.ics')
  const rows = [
    ['placements.csv', 'the plan as a table'],
    ['timeline.svg', 'the plan as a picture, week by week'],
    [`${calendars.length} × .ics`, `a calendar for each person, such as ${calendars[0] ?? ''}`],
    [named('.baton')[0] ?? '', 'the workspace, which "npm start" can open'],
  ]
  return [
    `Published into ${folder}`,
    ...rows.map(([name = '', words = '']) => `  ${name.padEnd(20)}${words}`),
    '',
  ].join('\n')
}
