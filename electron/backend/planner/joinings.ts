import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { eligibilityIn, rolesOf } from './eligibility.ts'
import { newPlaced } from './model.ts'

/** Somebody on an activity in each role that they have earned and that is worth taking; in the first where none is. */
export function joiningsOf(facts: PlanFacts, person: number, activity: number): Placed[] {
  const first = newPlaced(facts, person, activity)
  const roles = rolesOf(facts, eligibilityIn(facts), first)
  if (roles.length === 0) return [first]
  const { id, isFixed, isElsewhere } = first
  return roles.map((role) => ({ person, activity, role, id, isFixed, isElsewhere }))
}
