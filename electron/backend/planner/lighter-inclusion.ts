import type { PlanFacts } from '../../../shared/rules/facts.ts'

/**
 * The same facts, with a missing placement costing no more than one placement can give. What is `settled` is the part of
 * its cost that is left out: no plan has more points by the whole cost than it has by the lighter one and, for that part, by
 * losing no more than every plan loses. Prices settle slowly where points are of very different sizes.
 */
export function lighterInclusion(facts: PlanFacts): { facts: PlanFacts; settled: number } {
  const { settings } = facts
  // Weights beyond this count as this much: see the rule.
  const weight = Math.min(settings['everyone-included'].weight, 1_000)
  if (weight <= 1) return { facts, settled: 0 }
  return {
    facts: { ...facts, settings: { ...settings, 'everyone-included': { weight: 1 } } },
    settled: 1 - 1 / weight,
  }
}
