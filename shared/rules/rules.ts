import { availability } from './availability.ts'
import { crossFunction } from './cross-function.ts'
import { customerGuard } from './customer-guard.ts'
import { earnedRole } from './earned-role.ts'
import { everyoneIncluded } from './everyone-included.ts'
import { excludedPair } from './excluded-pair.ts'
import type { Placed, PlanFacts } from './facts.ts'
import { noOverlap } from './no-overlap.ts'
import { pinned } from './pinned.ts'
import type { Plan } from './plan.ts'
import type { Finding, HardRule, Joining, Obstacle, Rule, SoftRule } from './rule.ts'
import { obstacleBy } from './rule.ts'
import { sameHostLimit } from './same-host-limit.ts'
import { seats } from './seats.ts'
import { spacing } from './spacing.ts'
import { tradedRules } from './traded-rules.ts'
import { weeklyHours } from './weekly-hours.ts'

/** The reason that people hear first comes first. */
export const hardRules: readonly HardRule[] = [
  crossFunction,
  availability,
  noOverlap,
  weeklyHours,
  seats,
  customerGuard,
  sameHostLimit,
  earnedRole,
  spacing,
  excludedPair,
  pinned,
]

export const softRules: readonly SoftRule[] = [everyoneIncluded, ...tradedRules]

export const rules: readonly Rule[] = [...hardRules, ...softRules]

/** Everything that breaks a hard rule; with a placement of the plan, only what that one has a part in. */
export function checkPlan(plan: Plan, touching?: Placed): Finding[] {
  const findings: Finding[] = []
  for (const rule of hardRules) findings.push(...rule.check(plan, touching))
  return findings
}

/** What hard rules would say if this placement were added to the plan. */
export function checkAdding(plan: Plan, placed: Placed): Finding[] {
  return plan.with(placed, () => checkPlan(plan, placed))
}

/** The first thing in the way of adding this placement to the plan; null when nothing is. */
export function firstObstacle(plan: Plan, placed: Placed): Obstacle | null {
  // Mostly it is one of the first bars, which are quick to ask.
  for (const rule of hardRules) {
    const obstacle = obstacleBy(rule, plan.facts, placed)
    if (obstacle !== null) return obstacle
    if (rule.isOnlyBars !== true) break
  }
  return plan.with(placed, () => {
    for (const rule of hardRules) {
      const [finding] = rule.check(plan, placed)
      if (finding !== undefined) return finding
    }
    return null
  })
}

/** Why somebody can never be on this activity in this role, whatever else is planned. */
export function barTo(facts: PlanFacts, joining: Joining): Obstacle | null {
  for (const rule of hardRules) {
    const obstacle = obstacleBy(rule, facts, joining)
    if (obstacle !== null) return obstacle
  }
  return null
}

/** Points of the plan by the soft rules; more is better. */
export function scorePlan(plan: Plan): number {
  return softRules.reduce((sum, rule) => sum + rule.score(plan), 0)
}

/** What one rule gives or takes for a placement of the plan: its points with it less those without. */
export function pointsFor(rule: SoftRule, plan: Plan, placed: Placed): number {
  return rule.score(plan, placed) - plan.without(placed, () => rule.score(plan, placed))
}
