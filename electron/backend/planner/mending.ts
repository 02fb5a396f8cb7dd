import type { ProgressOf } from '../../../shared/contract/contract.ts'
import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { keyOf } from './elastic.ts'
import type { CycleFacts } from './facts.ts'
import { gapBetween } from './highs.ts'
import type { Target } from './near-target.ts'
import type { Repaired, RepairOptions } from './repair.ts'
import type { RepairThread, SentRepair } from './repair-worker.ts'
import type { FoundChanges } from './smallest-change.ts'
import type { SmallestChangeThread } from './smallest-change-worker.ts'
import { runInThread, workerBeside } from './thread.ts'

interface Calls<Progress> {
  signal: AbortSignal
  /** Called twice a second. */
  progress: (progress: Progress) => void
}

export type Mending =
  | (Repaired & {
      state: 'repaired'
      /** To the bound, where that is known. */
      gap: number | null
      /** Cancelled or out of time: what fills the holes may not be the best. */
      wasStopped: boolean
    })
  | Exclude<SentRepair, { state: 'repaired' }>

/** `repairPlan` in a thread of its own, so that the backend stays free to answer. */
export async function repairInThread(
  cycle: CycleFacts,
  { timeLimitSeconds, ...options }: RepairOptions & { timeLimitSeconds: number },
  { signal, progress }: Calls<Omit<PlanProgress, 'phase'>>,
): Promise<Mending> {
  const begun = performance.now()
  let best: Repaired | null = null
  const result = await runInThread<RepairThread>(
    workerBeside(import.meta.url, 'repair-worker'),
    { cycle, options },
    {
      signal,
      timeLimitSeconds,
      heard: (repaired) => {
        best = repaired
      },
      tick: () => {
        progress({ ...progressOf(best), seconds: (performance.now() - begun) / 1_000 })
      },
      isWorthKeeping: () => best !== null,
    },
  )
  if (result !== null && result.state !== 'repaired') return result
  const repaired = result ?? best
  if (repaired === null) return { state: 'stopped' }
  const wasStopped = result?.hasFinished !== true
  return { ...repaired, state: 'repaired', placements: asBefore(cycle, repaired), gap: gapOf(repaired), wasStopped }
}

/** `smallestChanges` in a thread of its own. */
export async function smallestChangesInThread(
  cycle: CycleFacts,
  target: Target,
  timeLimitSeconds: number,
  { signal, progress }: Calls<ProgressOf<'cycles.smallestChange'>>,
): Promise<FoundChanges> {
  const begun = performance.now()
  let sofar: FoundChanges = { words: 'Stopped before a change was found.', alternatives: [], wasStopped: true }
  const found = await runInThread<SmallestChangeThread>(
    workerBeside(import.meta.url, 'smallest-change-worker'),
    { cycle, target },
    {
      signal,
      timeLimitSeconds,
      heard: (changes) => {
        sofar = changes
      },
      tick: () => {
        const seconds = (performance.now() - begun) / 1_000
        progress({ phase: 'solving', found: sofar.alternatives.length, seconds })
      },
      isWorthKeeping: () => true,
    },
  )
  return found ?? sofar
}

/** What comes out of the thread are copies; what was in the plan is to be the same placement. */
function asBefore({ live }: CycleFacts, { placements }: Repaired): Repaired['placements'] {
  const before = new Map(live.map((placed) => [keyOf(placed), placed]))
  return placements.map((placed) => before.get(keyOf(placed)) ?? placed)
}

function progressOf(best: Repaired | null): Omit<PlanProgress, 'phase' | 'seconds'> {
  if (best === null) return { objective: null, bound: null, gap: null, placements: 0 }
  const { objective, bound, placements } = best
  return { objective, bound, gap: gapOf(best), placements: placements.length }
}

function gapOf({ objective, bound, unavoidable }: Repaired): number | null {
  return bound === null ? null : gapBetween(objective, bound, unavoidable)
}
