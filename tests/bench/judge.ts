import type { Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { Plan } from '../../shared/rules/plan.ts'
import { checkPlan, scorePlan } from '../../shared/rules/rules.ts'
import type { PlanClaim } from './plan-file.ts'

/** Solvers take 0.9999999 for 1, and the sums of shares are not exact. */
const tolerance = 1e-6

export interface Judgement {
  objective: number
  placements: number
  /** What is broken or differs from the claim, in words; none when all is well. */
  complaints: string[]
}

/**
 * Judges placements by the rules alone, whoever planned them: every hard rule, and the points against those claimed.
 * `isCutShort`: a solver that stops early may not have counted all points of its own plan, but never too many.
 */
export function judge(
  facts: PlanFacts,
  named: PlanClaim['placements'],
  claimed: number,
  isCutShort = false,
): Judgement {
  const complaints: string[] = []
  const people = new Map(facts.people.map(({ id }, index) => [String(id), index]))
  const activities = new Map(facts.activities.map(({ id }, index) => [String(id), index]))
  const keyOf = ({ person, activity }: Pick<Placed, 'person' | 'activity'>) => `${person}/${activity}`
  const taken = new Set(facts.fixed.map(keyOf))
  const pins = new Map(facts.pins.map((pin) => [keyOf(pin), pin]))
  const placements = named.flatMap(({ personId, activityId, role }): Placed[] => {
    const [person, activity] = [people.get(personId), activities.get(activityId)]
    if (person === undefined || activity === undefined) {
      complaints.push(`${personId} on ${activityId} is not of this company.`)
      return []
    }
    const key = keyOf({ person, activity })
    if (taken.has(key)) {
      complaints.push(`${personId} is on ${activityId} twice.`)
      return []
    }
    taken.add(key)
    return [pins.get(key) ?? { person, activity, role, id: null, isFixed: false, isElsewhere: false }]
  })
  const plan = new Plan(facts, placements)
  complaints.push(...checkPlan(plan).map(({ rule, words }) => `${rule}: ${words()}`))
  const objective = scorePlan(plan)
  if (!isClose(objective, claimed) && !(isCutShort && objective > claimed)) {
    complaints.push(`The rules give the plan ${objective} points, and ${claimed} are claimed.`)
  }
  return { objective, placements: placements.length, complaints }
}

export function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) <= slackAround(one)
}

/** By how much numbers about so many points may differ and still be the same. */
export function slackAround(points: number): number {
  return tolerance * Math.max(1, Math.abs(points))
}
