import type { SkillId } from '../../../shared/domain/ids.ts'
import { callRoles, projectRoles, type Role } from '../../../shared/domain/placements.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import type { Level } from '../../../shared/domain/skills.ts'
import { count } from '../../words/counts.ts'
import { roleWords } from '../../words/domain.ts'
import { dayYearWords } from '../../words/times.ts'

export interface SkillOnPaper {
  skillId: SkillId
  name: string
  /** When the first of the placements began. */
  before: Level
  /** The highest that is on record with them. */
  after: Level
  placements: number
}

/** What the placements of one person were about, by name. */
export function skillsOver(records: readonly TrainingRecord[]): SkillOnPaper[] {
  const skills = new Map<SkillId, SkillOnPaper>()
  for (const record of records.toSorted((one, other) => (one.startsOn < other.startsOn ? -1 : 1))) {
    for (const { skillId, name, before, after } of record.skills) {
      const known = skills.get(skillId) ?? { skillId, name, before, after, placements: 0 }
      const highest = [known.after, before, after].reduce((one, other) => (one > other ? one : other))
      skills.set(skillId, { ...known, after: highest, placements: known.placements + 1 })
    }
  }
  return [...skills.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
}

export interface KindSum {
  placements: number
  hours: number
}

export function sumsByKind(records: readonly TrainingRecord[]): Record<'call' | 'project', KindSum> {
  const sumOf = (kind: 'call' | 'project') => {
    const own = records.filter(({ activity }) => activity.kind === kind)
    return { placements: own.length, hours: hoursOver(own) }
  }
  return { call: sumOf('call'), project: sumOf('project') }
}

export function hoursOver(records: readonly Pick<TrainingRecord, 'hours'>[]): number {
  return records.reduce((sum, { hours }) => sum + hours, 0)
}

/** "6 sales calls as shadow, 2 as assist and 1 content project as reviewer" */
export function deedWords(records: readonly TrainingRecord[]): string {
  const calls = byRole(records, callRoles, (number) => count(number, 'sales call'))
  const projects = byRole(records, projectRoles, (number) => count(number, 'content project'))
  return new Intl.ListFormat('en-GB').format([...calls, ...projects])
}

function byRole(records: readonly TrainingRecord[], roles: readonly Role[], words: (number: number) => string) {
  const counted = roles
    .map((role) => ({ role, number: records.filter((record) => record.role === role).length }))
    .filter(({ number }) => number > 0)
  return counted.map(({ role, number }, index) => {
    const as = `as ${roleWords[role].toLowerCase()}`
    return index === 0 ? `${words(number)} ${as}` : `${number} ${as}`
  })
}

/** "14 Oct 2026", "5 Oct – 9 Nov 2026" */
export function daysYearWords(from: TrainingRecord['startsOn'], to: TrainingRecord['endsOn']): string {
  if (from === to) return dayYearWords(to)
  const first = dayYearWords(from)
  return `${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first} – ${dayYearWords(to)}`
}

/** One run of placements after the other that belong to the same cycle. */
export function runsByCycle(records: readonly TrainingRecord[]): TrainingRecord[][] {
  const runs: TrainingRecord[][] = []
  for (const record of records) {
    const run = runs.at(-1)
    if (run?.[0]?.cycle.id === record.cycle.id) run.push(record)
    else runs.push([record])
  }
  return runs
}
