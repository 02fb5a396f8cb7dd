import { Worker } from 'node:worker_threads'
import type { OutputOf, ProgressOf } from '../../../shared/contract/contract.ts'
import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { keyOf } from './elastic.ts'
import type { CycleFacts } from './facts.ts'
import type { MendingNews, MendingTask, SentRepair } from './mending-worker.ts'
import type { Target } from './near-target.ts'
import type { RepairOptions } from './repair.ts'

interface Calls<Progress> {
  signal: AbortSignal
  progress: (progress: Progress) => void
}

/** What was asked to stop is cut off after this. */
const patienceMs = 900

/** `repairPlan` in a thread of its own, so that the backend stays free to answer. */
export async function repairInThread(
  cycle: CycleFacts,
  options: RepairOptions,
  calls: Calls<Omit<PlanProgress, 'phase'>>,
): Promise<SentRepair> {
  const result = await inThread<SentRepair>({ kind: 'repair', cycle, options }, calls)
  if (result?.state !== 'repaired') return result ?? { state: 'stopped' }
  // What comes out of the thread are copies; what was in the plan is to be the same placement.
  const live = new Map(cycle.live.map((placed) => [keyOf(placed), placed]))
  return { ...result, placements: result.placements.map((placed) => live.get(keyOf(placed)) ?? placed) }
}

/** `smallestChanges` in a thread of its own. */
export async function smallestChangesInThread(
  cycle: CycleFacts,
  target: Target,
  timeLimitSeconds: number,
  calls: Calls<ProgressOf<'cycles.smallestChange'>>,
): Promise<OutputOf<'cycles.smallestChange'>> {
  const result = await inThread<OutputOf<'cycles.smallestChange'>>(
    { kind: 'smallest-change', cycle, target, timeLimitSeconds },
    calls,
  )
  return result ?? { words: 'Stopped before a change was found.', alternatives: [], wasStopped: true }
}

/** Null when it did not end soon enough after it was asked to stop. */
async function inThread<Result>(task: MendingTask, { signal, progress }: Calls<never>): Promise<Result | null> {
  // Node runs the source as it is; in the build every worker is a file beside the backend.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'
  const worker = new Worker(new URL(`./mending-worker.${extension}`, import.meta.url), { workerData: task })
  const ended = Promise.withResolvers<Result | null>()
  let patience: NodeJS.Timeout | undefined
  const abort = () => {
    worker.postMessage('stop')
    patience = setTimeout(() => {
      ended.resolve(null)
    }, patienceMs)
  }
  worker.on('message', (news: MendingNews) => {
    // The thread was told what to do by this file, so what comes back is what was asked for.
    if (news.kind === 'progress') progress(news.progress as never)
    else ended.resolve(news.result as Result)
  })
  worker.on('error', ended.reject)
  worker.on('exit', () => {
    ended.reject(new Error('The thread that mends plans ended without a result.'))
  })
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    return await ended.promise
  } finally {
    signal.removeEventListener('abort', abort)
    clearTimeout(patience)
    await worker.terminate()
  }
}
