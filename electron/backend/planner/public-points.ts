import type { RulePoints } from '../../../shared/contract/explanations.ts'
import type { Placed } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { SoftRule } from '../../../shared/rules/rule.ts'
import { pointsFor, softRules } from '../../../shared/rules/rules.ts'

/** Soft rules that may be shown for a placement or a person. */
export const publicRules: readonly SoftRule[] = softRules.filter(({ isPrivate }) => isPrivate !== true)

/** Shares of hours are fractions, whose sums are not exact. */
export function isNothing(points: number): boolean {
  return Math.abs(points) < 1e-9
}

/** What each public rule gives or takes for a placement of the plan, where it is not nothing. */
export function publicPoints(plan: Plan, placed: Placed): RulePoints[] {
  return publicRules.flatMap((rule) => {
    const points = pointsFor(rule, plan, placed)
    return isNothing(points) ? [] : [{ rule: rule.name, points, words: rule.words(plan, placed, points) }]
  })
}

/** What the public rules together would give for a placement that is not in the plan. */
export function pointsOfAdding(plan: Plan, placed: Placed): number {
  const points = plan.with(placed, () => publicRules.reduce((sum, rule) => sum + pointsFor(rule, plan, placed), 0))
  return isNothing(points) ? 0 : points
}

/** The plan's points by the public rules. */
export function publicScore(plan: Plan): number {
  return publicRules.reduce((sum, rule) => sum + rule.score(plan), 0)
}
