import type { CycleSummary, PlanOutcome } from '../../shared/contract/cycles.ts'
import { type Activity, hoursOf } from '../../shared/domain/activities.ts'
import { type Cycle, gapInWords } from '../../shared/domain/cycles.ts'
import type { Person, WorkFunction } from '../../shared/domain/people.ts'
import type { Placement } from '../../shared/domain/placements.ts'
import type { Skill } from '../../shared/domain/skills.ts'
import { clockIn, dayIn } from '../../shared/domain/times.ts'
import { dayInWords, shortDay } from '../backend/exports/times-in-words.ts'
import { type Column, textTable, wrap } from './text-table.ts'

/** A planned cycle and all that its page speaks of. */
export interface PlannedCycle {
  cycle: Cycle
  outcome: Extract<PlanOutcome, { state: 'planned' }>
  summary: CycleSummary
  placements: readonly Placement[]
  people: readonly Person[]
  activities: readonly Activity[]
  skills: readonly Skill[]
}

const pageWidth = 100
/** Most calls go without a participant, so only some are named with their reasons. */
const mostReasons = 4

/** A plan as text of at most 100 columns: who goes where, how good that is, what was left out, what it brings. */
export function planPage(planned: PlannedCycle): string {
  const sections = [
    section('Marketing joins sales calls', placementTable(planned, 'marketing')),
    section('Sales joins content projects', placementTable(planned, 'sales')),
    section('How good the plan is', quality(planned)),
    section('Left out', leftOut(planned)),
    section('Coverage: people who can do it alone, before and after the plan', coverage(planned)),
  ]
  return sections.join('\n')
}

function section(title: string, lines: readonly string[]): string {
  return [title, '─'.repeat(pageWidth), ...lines, ''].join('\n')
}

const placementColumns: Readonly<Record<WorkFunction, readonly Column[]>> = {
  marketing: [
    { title: '  When (own time)', width: 26 },
    { title: 'Sales call', width: 45 },
    { title: 'Role', width: 7 },
    { title: 'Host', width: 16 },
  ],
  sales: [
    { title: '  When', width: 27 },
    { title: 'Content project', width: 40 },
    { title: 'Role', width: 11 },
    { title: 'Host', width: 16 },
  ],
}

/** Under each name what the person joins, by time. */
function placementTable({ placements, people, activities }: PlannedCycle, joins: WorkFunction): string[] {
  const activityOf = new Map(activities.map((activity) => [activity.id, activity]))
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const table = people
    .filter((person) => person.function === joins)
    .map((person) => {
      const own = placements
        .filter(({ personId }) => personId === person.id)
        .flatMap(({ activityId, role }) => {
          const activity = activityOf.get(activityId)
          return activity === undefined ? [] : [{ activity, role }]
        })
        .toSorted((one, other) => (startOf(one.activity) < startOf(other.activity) ? -1 : 1))
      const total = own.reduce((sum, { activity }) => sum + hoursOf(activity), 0)
      const rows = own.map(({ activity, role }) => {
        return [`  ${whenOf(activity, person.timeZone)}`, activity.title, role, nameOf.get(activity.hostId) ?? '']
      })
      return { title: `${person.name}, ${person.jobTitle ?? person.function}: ${hours(total)}`, rows }
    })
  const [head = '', ...lines] = textTable(
    placementColumns[joins],
    table.flatMap(({ rows }) => rows),
  )
  const page = [head]
  for (const { title, rows } of table) page.push(title, ...lines.splice(0, rows.length))
  return page
}

function startOf(activity: Activity): string {
  return activity.kind === 'call' ? activity.startsAt : activity.startsOn
}

/** "Tue 14 Oct, 10:00–10:45", "2 Nov–4 Dec, 1.5 h/week" */
function whenOf(activity: Activity, timeZone: string): string {
  if (activity.kind === 'project') {
    return `${shortDay(activity.startsOn)}–${shortDay(activity.endsOn)}, ${activity.hoursPerWeek} h/week`
  }
  const [from, to] = [clockIn(timeZone, activity.startsAt), clockIn(timeZone, activity.endsAt)]
  return `${dayInWords(dayIn(timeZone, activity.startsAt))}, ${from}–${to}`
}

function quality({ outcome, summary }: PlannedCycle): string[] {
  const { figures, placements, wasStopped } = outcome
  const served = summary.people.filter((person) => person.placements >= person.minimum).length
  const { before, after } = summary.singlePointsOfFailure
  return [
    `${gapInWords(figures.gap)}.`,
    ...(wasStopped ? ['Stopped before the proof was complete; the best plan so far was kept.'] : []),
    '',
    ...facts([
      ['Objective', `${points(figures.objective)} points`],
      ['Bound', `${points(figures.bound)} points: no plan under these rules can have more`],
      ['Gap', `${(figures.gap * 100).toFixed(3)} %, found in ${figures.seconds.toFixed(1)} s`],
      ['Placements', String(placements)],
      ['Everyone included', `${served} of ${summary.people.length} have at least their minimum`],
      ['Hours', summary.ledger.map(givenWords).join(', ')],
      ['Single points of failure', `${before} → ${after}`],
    ]),
    '',
    'Points by rule',
    ...facts(summary.rules.filter((rule) => rule.points !== 0).map((rule) => [`  ${rule.rule}`, points(rule.points)])),
  ]
}

/** "marketing 40 h of 38 h promised" */
function givenWords({ function: side, planned, promised }: CycleSummary['ledger'][number]): string {
  return `${side} ${hours(planned)}${promised === null ? '' : ` of ${hours(promised)} promised`}`
}

function facts(rows: readonly (readonly [string, string])[]): string[] {
  return rows.map(([name, value]) => `${name.padEnd(26)}${value}`)
}

function points(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 1 })
}

function hours(value: number): string {
  return `${value.toLocaleString('en', { maximumFractionDigits: 1 })} h`
}

function leftOut({ summary, activities }: PlannedCycle): string[] {
  const { people, activities: withSeats } = summary.leftOut
  const activityOf = new Map(activities.map((activity) => [activity.id, activity]))
  const named = withSeats.flatMap(({ activityId, words }) => {
    const activity = activityOf.get(activityId)
    return activity === undefined ? [] : [{ kind: activity.kind, words: `${activity.title}: ${words}` }]
  })
  const projects = named.filter(({ kind }) => kind === 'project')
  const calls = named.filter(({ kind }) => kind === 'call')
  const lines = [
    ...(people.length === 0 ? ['Nobody: everybody has at least their minimum.'] : people.map(({ words }) => words)),
    projects.length === 0 ? 'No seat of a content project stays free.' : 'Seats of content projects stay free:',
    ...projects.map(({ words }) => `- ${words}`),
    calls.length === 0
      ? 'No seat of a sales call stays free.'
      : `${calls.length} sales calls have a seat left, such as`,
    ...calls.slice(0, mostReasons).map(({ words }) => `- ${words}`),
  ]
  return lines.flatMap((line) => wrap(line, pageWidth, line.startsWith('- ') ? '  ' : ''))
}

const coverageColumns: readonly Column[] = [
  { title: 'Skill', width: 32 },
  { title: 'Stage', width: 13 },
  { title: 'Before', width: 6, align: 'right' },
  { title: 'After', width: 5, align: 'right' },
  { title: 'Wanted', width: 6, align: 'right' },
  { title: '', width: 28 },
]

function coverage({ summary, skills }: PlannedCycle): string[] {
  const coverageOf = new Map(summary.coverage.map((one) => [one.skillId, one]))
  const rows = skills.flatMap((skill) => {
    const one = coverageOf.get(skill.id)
    if (one === undefined) return []
    const { before, after, wanted } = one
    const bar = '█'.repeat(before) + '▒'.repeat(Math.max(after - before, 0)) + '·'.repeat(Math.max(wanted - after, 0))
    const risk = before === 1 && after > 1 ? '  no longer one person' : after === 1 ? '  one person' : ''
    return [[skill.name, skill.funnelStage, String(before), String(after), String(wanted), bar + risk]]
  })
  const key = '█ now   ▒ after the plan, if everybody moves up one level in the skills they meet   · still wanted'
  return [...textTable(coverageColumns, rows), '', key]
}
