import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { checkPlan, softRules } from '../../../shared/rules/rules.ts'
import type { PlanRecords } from '../db/facts.ts'
import type { CycleFacts } from './facts.ts'
import { toRuleFindings } from './findings.ts'
import { leftOutOf } from './left-out.ts'
import { measuresOf } from './measures.ts'
import { publicRules } from './public-points.ts'

/** Points, hours, coverage and what is left out, for the plan as it stands. */
export function summarise(records: PlanRecords, { facts, live }: CycleFacts, haveFactsChanged: boolean): CycleSummary {
  const plan = new Plan(facts, live)
  const { people, coverage, singlePointsOfFailure, ledger } = measuresOf(records, plan)
  const hours = { marketing: 0, sales: 0 }
  for (const { function: side, planned } of ledger) hours[side] = planned
  const findings = toRuleFindings(facts, checkPlan(plan))
  const points = new Map(softRules.map((rule) => [rule, rule.score(plan)]))
  return {
    rules: publicRules.map((rule) => {
      // Adding 0 makes a zero of -0, which nobody wants to read.
      return { rule: rule.name, sentence: rule.sentence(facts.settings), points: (points.get(rule) ?? 0) + 0 }
    }),
    objective: [...points.values()].reduce((sum, each) => sum + each, 0) + 0,
    hours,
    people,
    coverage,
    singlePointsOfFailure,
    ledger,
    leftOut: leftOutOf(plan),
    findings,
    isBoundKnown: records.cycle.figures !== null && !haveFactsChanged && findings.length === 0,
  }
}
