import { parentPort, workerData } from 'node:worker_threads'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { CycleFacts } from './facts.ts'
import { toRuleFindings } from './findings.ts'
import type { Target } from './near-target.ts'
import { type RepairOptions, repairPlan, type RepairResult } from './repair.ts'
import { smallestChanges } from './smallest-change.ts'

/** What is to be done in the thread. */
export type MendingTask =
  | { kind: 'repair'; cycle: CycleFacts; options: RepairOptions }
  | { kind: 'smallest-change'; cycle: CycleFacts; target: Target; timeLimitSeconds: number }

/** A repair as it can be sent: findings in words. */
export type SentRepair =
  | Exclude<RepairResult, { state: 'infeasible' }>
  | { state: 'infeasible'; findings: RuleFinding[] }

export type MendingNews = { kind: 'progress'; progress: unknown } | { kind: 'ended'; result: unknown }

const stopping = new AbortController()
// The only message that comes: stop with what there is.
parentPort?.on('message', () => {
  stopping.abort()
})
const calls = {
  signal: stopping.signal,
  progress: (progress: unknown) => {
    tell({ kind: 'progress', progress })
  },
}
tell({ kind: 'ended', result: await mend(workerData as MendingTask) })
parentPort?.close()

async function mend(task: MendingTask): Promise<unknown> {
  if (task.kind === 'smallest-change') {
    return await smallestChanges(task.cycle, task.target, task.timeLimitSeconds, calls)
  }
  const result = await repairPlan(task.cycle, task.options, calls)
  if (result.state !== 'infeasible') return result
  return { state: 'infeasible', findings: toRuleFindings(task.cycle.facts, result.findings) }
}

function tell(news: MendingNews): void {
  parentPort?.postMessage(news)
}
