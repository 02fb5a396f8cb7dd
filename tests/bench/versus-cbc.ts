import { gapBetween } from '../../electron/backend/planner/highs.ts'
import type { PlanFacts } from '../../shared/rules/facts.ts'
import type { Model } from '../../shared/rules/model.ts'
import { type CbcRun, runCbc } from './cbc.ts'
import { ownPlacements } from './cbc-solution.ts'
import { judge, slackAround } from './judge.ts'
import type { PlannerOptions } from './planner-options.ts'
import type { CbcReport } from './planner-report.ts'

/** CBC writes its bound with three digits. */
const rounding = 0.000_5

interface Ours {
  seconds: number
  objective: number
  bound: number
  unavoidable: number
}

/** Lets CBC solve the same model to the same gap, in points, and holds its plan and bound against ours. */
export async function compareWithCbc(
  facts: PlanFacts,
  model: Model,
  { gap, timeLimitSeconds }: Pick<PlannerOptions, 'gap' | 'timeLimitSeconds'>,
  ours: Ours,
): Promise<CbcReport> {
  // Its own relative gap would count what every plan loses, and so ask for more or for less than ours does.
  const points = gap * Math.max(1, Math.abs(ours.bound - ours.unavoidable))
  const run = await runCbc(model, { points, timeLimitSeconds })
  const { seconds, cpuSeconds, bound, solution, wasStopped, options } = run
  const found = disagreements(facts, run, ours)
  return {
    cbcSeconds: seconds,
    cbcCpuSeconds: cpuSeconds,
    cbcObjective: solution?.objective ?? null,
    cbcBound: bound,
    cbcGap: solution === null || bound === null ? null : gapBetween(solution.objective, bound, ours.unavoidable),
    cbcWasStopped: wasStopped,
    cbcOptions: options,
    ratio: Math.round((ours.seconds / Math.max(0.01, seconds)) * 1_000) / 1_000,
    agrees: found.length === 0,
    disagreements: found,
  }
}

function disagreements(facts: PlanFacts, { bound, solution }: CbcRun, ours: Ours): string[] {
  const found: string[] = []
  if (bound !== null && ours.objective > bound + slackAround(bound) + rounding) {
    found.push(`Our plan has ${ours.objective} points, and CBC proved that none has more than ${bound}.`)
  }
  if (solution === null) return found
  const { objective, complaints } = judge(facts, ownPlacements(facts, solution), solution.objective, true)
  const most = Math.max(objective, solution.objective)
  if (most > ours.bound + slackAround(ours.bound)) {
    found.push(`CBC's plan has ${most} points, and we proved that none has more than ${ours.bound}.`)
  }
  return [...found, ...complaints.map((complaint) => `CBC's plan: ${complaint}`)]
}
