import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { checkPlan, scorePlan } from '../../../shared/rules/rules.ts'
import type { PlanRecords } from '../db/facts.ts'
import type { CycleFacts } from './facts.ts'
import { toRuleFindings } from './findings.ts'
import { leftOutOf } from './left-out.ts'
import { measuresOf } from './measures.ts'
import { publicRules } from './public-points.ts'

/** Points, hours, coverage and what is left out, for the plan as it stands. */
export function summarise(records: PlanRecords, { facts, live }: CycleFacts): CycleSummary {
  const plan = new Plan(facts, live)
  const { people, coverage, singlePointsOfFailure, ledger } = measuresOf(records, plan)
  const hours = { marketing: 0, sales: 0 }
  for (const { function: side, planned } of ledger) hours[side] = planned
  return {
    rules: publicRules.map((rule) => {
      // Adding 0 makes a zero of -0, which nobody wants to read.
      return { rule: rule.name, sentence: rule.sentence(facts.settings), points: rule.score(plan) + 0 }
    }),
    objective: scorePlan(plan) + 0,
    hours,
    people,
    coverage,
    singlePointsOfFailure,
    ledger,
    leftOut: leftOutOf(plan),
    findings: toRuleFindings(facts, checkPlan(plan)),
  }
}
