import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import type { Finding, HardRule } from '../../../shared/rules/rule.ts'
import { hardRules } from '../../../shared/rules/rules.ts'

/**
 * Why there is no plan: what the pins break together with what is fixed. Taking placements out never breaks a rule, so there
 * is a plan exactly when this is empty. Each finding is irreducible: its rule is kept as soon as any one of its pins goes.
 */
export function conflictsOf(facts: PlanFacts): Finding[] {
  const found = new Map<string, Finding>()
  for (const rule of hardRules) {
    for (const { placements } of rule.check(new Plan(facts, facts.pins))) {
      const pins = irreducible(
        facts,
        rule,
        facts.pins.filter((pin) => placements.includes(pin)),
      )
      const key = `${rule.name}/${pins.map((pin) => facts.pins.indexOf(pin)).join('/')}`
      const [finding] = rule.check(planOf(facts, pins))
      if (finding !== undefined && !found.has(key)) found.set(key, finding)
    }
  }
  return [...found.values()]
}

/** The deletion filter: what the rule is broken without is left out, one after the other. */
function irreducible(facts: PlanFacts, rule: HardRule, pins: readonly Placed[]): Placed[] {
  let needed = [...pins]
  for (const pin of pins) {
    const others = needed.filter((each) => each !== pin)
    if (rule.check(planOf(facts, others)).length > 0) needed = others
  }
  return needed
}

/** Only these pins beside what is fixed, and no pin missed. */
function planOf(facts: PlanFacts, pins: readonly Placed[]): Plan {
  return new Plan({ ...facts, pins }, pins)
}
