import { Worker } from 'node:worker_threads'
import type { MadePlan } from './make-plan.ts'
import type { PlanningNews, PlanningTask } from './planning-worker.ts'

/** What is known of a plan that is being made. */
export interface Planning {
  best: NonNullable<PlanningNews['best']> | null
  /** Null until one is proven. */
  bound: number | null
  unavoidable: number
}

interface PlanningCalls {
  signal: AbortSignal
  /** Called twice a second. */
  progress: (planning: Planning) => void
}

const tickMs = 500
/** HiGHS looks at the stop sign between two steps; one that takes longer than this is cut off. */
const patienceMs = 700

/**
 * Makes a plan in a thread of its own, so that the backend stays free to answer. An abort ends it within a second with the
 * best plan so far, if there was one yet; `ended` is null when it was cut off.
 */
export async function makePlanInThread(
  task: Omit<PlanningTask, 'stop'>,
  { signal, progress }: PlanningCalls,
): Promise<Planning & { ended: MadePlan | null }> {
  const stop = new SharedArrayBuffer(4)
  // Node runs the source as it is; in the build every worker is a file beside the backend.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'
  const workerData: PlanningTask = { ...task, stop }
  const worker = new Worker(new URL(`./planning-worker.${extension}`, import.meta.url), { workerData })
  const planning: Planning = { best: null, bound: null, unavoidable: 0 }
  const done = Promise.withResolvers<MadePlan | null>()
  const ticker = setInterval(() => {
    progress(planning)
  }, tickMs)
  let patience: NodeJS.Timeout | undefined
  const abort = () => {
    Atomics.store(new Int32Array(stop), 0, 1)
    patience ??= setTimeout(() => {
      done.resolve(null)
    }, patienceMs)
  }
  // Steps that do not look at the clock must not hold up the end either.
  const outOfTime = setTimeout(abort, Math.min(task.options.timeLimitSeconds * 1_000, 2 ** 31 - 1))
  worker.on('message', (news: PlanningNews) => {
    planning.best = news.best ?? planning.best
    planning.bound = news.bound ?? planning.bound
    planning.unavoidable = news.unavoidable ?? planning.unavoidable
    if (news.ended !== undefined) done.resolve(news.ended)
  })
  worker.on('error', (error) => {
    // On rare models HiGHS runs out of its own memory; what was found until then is as good as ever.
    if (planning.best !== null && error.name === 'RuntimeError') done.resolve(null)
    else done.reject(error)
  })
  worker.on('exit', () => {
    done.reject(new Error('The planner ended without a result.'))
  })
  const cancel = () => {
    // Whoever cancels before there was a plan to be seen wants none.
    if (planning.best === null) done.resolve(null)
    else abort()
  }
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  try {
    const ended = await done.promise
    progress(planning)
    return { ...planning, ended }
  } finally {
    signal.removeEventListener('abort', cancel)
    clearInterval(ticker)
    clearTimeout(patience)
    clearTimeout(outOfTime)
    await worker.terminate()
  }
}
