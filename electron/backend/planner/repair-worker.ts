import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { CycleFacts } from './facts.ts'
import { toRuleFindings } from './findings.ts'
import { loadHighs } from './load-highs.ts'
import { type Repaired, type RepairOptions, repairPlan, type RepairResult } from './repair.ts'
import { workInThread } from './thread.ts'

/** Repairing a plan in a thread. */
export interface RepairThread {
  task: { cycle: CycleFacts; options: RepairOptions }
  /** The best so far. */
  news: Repaired
  result: SentRepair
}

/** A repair as it can be sent: findings in words. */
export type SentRepair =
  | Exclude<RepairResult, { state: 'infeasible' }>
  | { state: 'infeasible'; findings: RuleFinding[] }

await workInThread<RepairThread>(async ({ cycle, options }, { tell, shouldStop }) => {
  const result = repairPlan(await loadHighs(), cycle, options, { improved: tell, shouldStop })
  if (result.state !== 'infeasible') return result
  return { state: 'infeasible', findings: toRuleFindings(cycle.facts, result.findings) }
})
