import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { count } from '../../words/counts.ts'

type Covered = OutputOf<'coverage.get'>['skills'][number]

/** In the order in which they are shown: what is in danger first. */
export const coverageStates = ['single', 'nobody', 'short', 'covered', 'unwanted'] as const
export type CoverageState = (typeof coverageStates)[number]

export const stateHeadings: Record<CoverageState, string> = {
  single: 'Rests on one person',
  nobody: 'Nobody can do it alone',
  short: 'Fewer than wanted',
  covered: 'As many as wanted',
  unwanted: 'Nobody is wanted for it',
}

/** One skill: who can do it alone, against the number wanted. */
export interface CoverageLine {
  skill: Skill
  wanted: number
  /** Now, those who would leave included. */
  capable: readonly PersonId[]
  /** One step away, without those who would leave. */
  nearly: readonly PersonId[]
  /** Capable people who would leave. */
  lost: ReadonlySet<PersonId>
  /** How many would be capable after the plan; null: it changes nothing here, or there is none. */
  planned: number | null
  /** With whoever would leave gone. */
  state: CoverageState
  /** Leaving makes it worse than it is now. */
  hasFallen: boolean
}

export interface CoverageFacts {
  skills: readonly Skill[]
  now: readonly Covered[]
  /** As `now`, without those who would leave; the same when nobody does. */
  without: readonly Covered[]
  planned: CycleSummary['coverage']
}

export function coverageLines({ skills, now, without, planned }: CoverageFacts): CoverageLine[] {
  const nowBySkill = new Map(now.map((each) => [each.skillId, each]))
  const withoutBySkill = new Map(without.map((each) => [each.skillId, each]))
  const plannedBySkill = new Map(planned.map((each) => [each.skillId, each]))
  return skills.flatMap((skill): CoverageLine[] => {
    const today = nowBySkill.get(skill.id)
    const left = withoutBySkill.get(skill.id)
    if (today === undefined || left === undefined) return []
    const staying = new Set(left.capable)
    const plan = plannedBySkill.get(skill.id)
    const state = stateOf(left)
    return [
      {
        skill,
        wanted: today.wanted,
        capable: today.capable,
        nearly: left.nearly,
        lost: new Set(today.capable.filter((id) => !staying.has(id))),
        planned: plan === undefined || plan.after === plan.before ? null : plan.after,
        state,
        hasFallen: state !== stateOf(today),
      },
    ]
  })
}

function stateOf({ wanted, capable, isSinglePointOfFailure }: Covered): CoverageState {
  if (wanted === 0) return 'unwanted'
  if (isSinglePointOfFailure) return 'single'
  if (capable.length === 0) return 'nobody'
  return capable.length < wanted ? 'short' : 'covered'
}

/** Under their headings; what has fallen comes first, then what misses most people. */
export function coverageGroups(lines: readonly CoverageLine[]): { state: CoverageState; lines: CoverageLine[] }[] {
  const missing = ({ wanted, capable, lost }: CoverageLine) => wanted - capable.length + lost.size
  return coverageStates.flatMap((state) => {
    const inState = lines
      .filter((line) => line.state === state)
      .toSorted(
        (one, other) =>
          Number(other.hasFallen) - Number(one.hasFallen) ||
          missing(other) - missing(one) ||
          one.skill.name.localeCompare(other.skill.name),
      )
    return inState.length === 0 ? [] : [{ state, lines: inState }]
  })
}

/** The whole in a sentence: what is in danger, or that nothing is. */
export function dangerWords(lines: readonly CoverageLine[]): string {
  const of = (state: CoverageState) => lines.filter((line) => line.state === state).length
  const [single, nobody, short] = [of('single'), of('nobody'), of('short')]
  const parts = [
    ...(single === 0 ? [] : [`${count(single, 'skill rests', 'skills rest')} on one person`]),
    ...(nobody === 0 ? [] : [`${count(nobody, 'skill', 'skills')} nobody can do alone`]),
  ]
  if (parts.length > 0) return `${parts.join(', ')}.`
  return short === 0 ? 'Every skill has as many capable people as are wanted.' : 'No skill rests on one person alone.'
}

/** What would be lost if people left, in a sentence. */
export function leavingWords(lines: readonly CoverageLine[], names: readonly string[]): string {
  const touched = lines.filter(({ lost }) => lost.size > 0)
  const without = `Without ${listWords(names)}`
  if (touched.length === 0) return `${without}, every skill is covered as it is now.`
  const fallen = (state: CoverageState) => touched.filter((line) => line.hasFallen && line.state === state).length
  const [nobody, single, short] = [fallen('nobody'), fallen('single'), fallen('short')]
  const parts = [
    ...(nobody === 0 ? [] : [`${count(nobody, 'skill loses', 'skills lose')} the last capable person`]),
    ...(single === 0 ? [] : [`${single} more ${single === 1 ? 'rests' : 'rest'} on one person`]),
    ...(short === 0 ? [] : [`${short} more ${short === 1 ? 'has' : 'have'} fewer than wanted`]),
  ]
  if (parts.length > 0) return `${without}, ${parts.join(', ')}.`
  return `${without}, ${count(touched.length, 'skill loses', 'skills lose')} somebody, and none falls.`
}

function listWords(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? 'nobody') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`
}
