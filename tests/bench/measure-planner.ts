import type { PlanRecords } from '../../electron/backend/db/facts.ts'
import { type CycleFacts, factsOf } from '../../electron/backend/planner/facts.ts'
import { planCycle, type PlanResult } from '../../electron/backend/planner/planner.ts'
import { plannedAt } from './company/company.ts'
import type { Moment } from './milestones.ts'

export interface MeasuredPlan {
  facts: CycleFacts['facts']
  /** Null when there is no plan; `words` say why. */
  plan: Extract<PlanResult, { state: 'planned' }> | null
  words: string
  /** From the records on, as the handler of `cycles.plan` does it. In order; the last is how it ended. */
  moments: Moment[]
  /** Of all threads. */
  cpuSeconds: number
  /** The most that the process has had, all threads included. */
  rssMb: number
}

interface Limits {
  timeLimitSeconds: number
  gap: number
}

export async function measurePlanner(
  records: PlanRecords,
  { timeLimitSeconds, gap }: Limits,
  signal: AbortSignal,
  watch: (moment: Moment) => void,
): Promise<MeasuredPlan> {
  const [begun, cpuBefore] = [performance.now(), process.cpuUsage()]
  const moments: Moment[] = []
  const note = (moment: Omit<Moment, 'seconds'>) => {
    const { objective, bound, gap } = moment
    const seconds = Math.round(performance.now() - begun) / 1_000
    moments.push({ seconds, objective, bound, gap })
    watch({ seconds, objective, bound, gap })
  }
  const cycleFacts = factsOf(records, plannedAt)
  const result = await planCycle(cycleFacts, { timeLimitSeconds, gap, seed: 1 }, { signal, progress: note })
  note(result.state === 'planned' ? result : { objective: null, bound: null, gap: null })
  const { user, system } = process.cpuUsage(cpuBefore)
  return {
    facts: cycleFacts.facts,
    plan: result.state === 'planned' ? result : null,
    words: result.state === 'nothing-to-plan' ? result.words : `The planner ended as ${result.state}.`,
    moments,
    cpuSeconds: Math.round((user + system) / 1_000) / 1_000,
    rssMb: Math.round(process.resourceUsage().maxRSS / 1_024),
  }
}
