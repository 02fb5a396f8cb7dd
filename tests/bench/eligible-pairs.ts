import { newPlaced } from '../../electron/backend/planner/model.ts'
import type { PlanFacts } from '../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../shared/rules/facts.ts'
import { barTo } from '../../shared/rules/rules.ts'

/** Of people and activities that could be brought together, if that were all that is planned. */
export function countEligiblePairs(facts: PlanFacts): number {
  let pairs = 0
  for (const person of facts.participants) {
    const { function: own } = at(facts.people, person)
    for (const [index, activity] of facts.activities.entries()) {
      if (activity.closed !== null || functionThatJoins(activity) !== own) continue
      if (barTo(facts, newPlaced(facts, person, index)) === null) pairs++
    }
  }
  return pairs
}
