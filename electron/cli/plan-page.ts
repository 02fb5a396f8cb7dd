import type { CycleSummary, PlanOutcome } from '../../shared/contract/cycles.ts'
import type { Activity } from '../../shared/domain/activities.ts'
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
const mostReasons = 6

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

const placementColumns: readonly Column[] = [
  { title: 'Person', width: 17 },
  { title: 'When (own time)', width: 24 },
  { title: 'Activity', width: 29 },
  { title: 'Role', width: 11 },
  { title: 'Host', width: 11 },
]

/** By name and time; a name stands at its first line only. */
function placementTable({ placements, people, activities }: PlannedCycle, joins: WorkFunction): string[] {
  const activityOf = new Map(activities.map((activity) => [activity.id, activity]))
  const hostOf = new Map(people.map((person) => [person.id, person.name]))
  const rows = people
    .filter((person) => person.function === joins)
    .flatMap((person) => {
      const own = placements
        .filter(({ personId }) => personId === person.id)
        .flatMap((placement) => {
          const activity = activityOf.get(placement.activityId)
          return activity === undefined ? [] : [{ placement, activity }]
        })
        .toSorted((one, other) => (startOf(one.activity) < startOf(other.activity) ? -1 : 1))
      if (own.length === 0) return [[person.name, '', 'nothing, see “Left out”', '', '']]
      return own.map(({ placement, activity }, index) => [
        index === 0 ? person.name : '',
        whenOf(activity, person.timeZone),
        activity.title,
        placement.role,
        hostOf.get(activity.hostId) ?? '',
      ])
    })
  return textTable(placementColumns, rows)
}

function startOf(activity: Activity): string {
  return activity.kind === 'call' ? activity.startsAt : activity.startsOn
}

/** "Tue 14 Oct, 10:00–10:45", "2 Nov–4 Dec, 1.5 h a week" */
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
    `${gapInWords(figures.gap)}.${wasStopped ? ' Stopped before the proof was complete; the best plan so far was kept.' : ''}`,
    '',
    ...facts([
      ['Objective', `${points(figures.objective)} points`],
      ['Bound', `${points(figures.bound)} points: no plan under these rules can have more`],
      ['Gap', `${(figures.gap * 100).toFixed(3)} %, found in ${figures.seconds.toFixed(1)} s`],
      ['Placements', String(placements)],
      ['Everyone included', `${served} of ${summary.people.length} have at least their minimum`],
      ['Hours', `marketing gives ${hours(summary.hours.marketing)}, sales gives ${hours(summary.hours.sales)}`],
      ['Single points of failure', `${before} → ${after}`],
    ]),
    '',
    'Points by rule',
    ...facts(summary.rules.filter((rule) => rule.points !== 0).map((rule) => [`  ${rule.rule}`, points(rule.points)])),
  ]
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
  const titleOf = new Map(activities.map((activity) => [activity.id, activity.title]))
  const kindOf = new Map(activities.map((activity) => [activity.id, activity.kind]))
  const short = people.map(({ words }) => words)
  const projects = withSeats.filter(({ activityId }) => kindOf.get(activityId) === 'project')
  const calls = withSeats.filter(({ activityId }) => kindOf.get(activityId) === 'call')
  const named = [...projects, ...calls].slice(0, mostReasons).map(({ activityId, words }) => {
    return `${titleOf.get(activityId)}: ${words}`
  })
  const rest = withSeats.length - named.length
  const lines = [
    people.length === 0 ? 'Nobody is short of their minimum.' : '',
    ...short,
    withSeats.length === 0
      ? 'Every seat is taken.'
      : `Seats stay free on ${projects.length} content projects and ${calls.length} sales calls, such as:`,
    ...named,
    rest > 0 ? `… and ${rest} more, each with its reasons in the app.` : '',
  ]
  return lines.filter((line) => line !== '').flatMap((line) => wrap(line, pageWidth))
}

const coverageColumns: readonly Column[] = [
  { title: 'Skill', width: 32 },
  { title: 'Stage', width: 14 },
  { title: 'Before', width: 6, align: 'right' },
  { title: 'After', width: 6, align: 'right' },
  { title: 'Wanted', width: 6, align: 'right' },
  { title: '', width: 22 },
]

function coverage({ summary, skills }: PlannedCycle): string[] {
  const coverageOf = new Map(summary.coverage.map((one) => [one.skillId, one]))
  const rows = skills.flatMap((skill) => {
    const one = coverageOf.get(skill.id)
    if (one === undefined) return []
    const { before, after, wanted } = one
    const bar = '█'.repeat(before) + '▒'.repeat(Math.max(after - before, 0)) + '·'.repeat(Math.max(wanted - after, 0))
    const risk = before === 1 && after > 1 ? ' ← no longer one person' : after === 1 ? ' ← one person' : ''
    return [[skill.name, skill.funnelStage, String(before), String(after), String(wanted), bar + risk]]
  })
  return [...textTable(coverageColumns, rows), '', '█ can do it alone now   ▒ after the plan   · still missing']
}
