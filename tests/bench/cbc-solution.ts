import { Role } from '../../shared/domain/placements.ts'
import type { PlanFacts } from '../../shared/rules/facts.ts'
import { at } from '../../shared/rules/facts.ts'
import type { PlanClaim } from './plan-file.ts'

export interface CbcSolution {
  /** Points; more is better. */
  objective: number
  /** Those of other cycles too, which every plan has. */
  placements: PlanClaim['placements']
}

/** Reads the file that CBC's `solution` writes for a model of `mpsOf`; null where it found none. */
export function cbcSolutionIn(text: string): CbcSolution | null {
  const lines = text.split('\n')
  const objective = /objective value\s+(-?[\d.e+-]+)/.exec(lines[0] ?? '')?.[1]
  if (objective === undefined || /^Infeasible|no integer solution/i.test(lines[0] ?? '')) return null
  return {
    objective: -Number(objective),
    placements: lines.slice(1).flatMap((line) => {
      const [, name = '', value] = line.replace('**', '').trim().split(/\s+/)
      const [kind, personId, activityId, role] = name.split('/')
      if (kind !== 'placement' || personId === undefined || activityId === undefined || Number(value) < 0.5) return []
      return [{ personId, activityId, role: Role.parse(role) }]
    }),
  }
}

/** Those that the planner could choose: what is fixed is in every plan. */
export function ownPlacements(facts: PlanFacts, { placements }: CbcSolution): PlanClaim['placements'] {
  const fixed = new Set(
    facts.fixed.map(({ person, activity }) => `${at(facts.people, person).id}/${at(facts.activities, activity).id}`),
  )
  return placements.filter(({ personId, activityId }) => !fixed.has(`${personId}/${activityId}`))
}
