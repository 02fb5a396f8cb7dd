import { Worker } from 'node:worker_threads'
import type { Solution, SolveOptions, SolveResult } from './highs.ts'
import type { Program } from './program.ts'
import type { SolverNews, SolverTask } from './solver-worker.ts'

export interface SolveProgress {
  /** Null until there is one. */
  best: Solution | null
  /** Null until one is proven. */
  bound: number | null
  seconds: number
}

interface SolveCalls {
  signal: AbortSignal
  /** Called twice a second, and when something is found. */
  progress: (progress: SolveProgress) => void
}

const tickMs = 500
/** HiGHS looks at the stop sign between two steps; one that takes longer than this is cut off. */
const patienceMs = 700

/**
 * Solves a program in a thread of its own, so that the backend stays free to answer. An abort ends it within a second with
 * the best solution so far.
 */
export async function solve(
  program: Program,
  options: SolveOptions,
  { signal, progress }: SolveCalls,
): Promise<SolveResult> {
  const begun = performance.now()
  const stop = new SharedArrayBuffer(4)
  const task: SolverTask = { program, options, stop }
  // Node runs the source as it is; in the build every worker is a file beside the backend.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'mjs'
  const worker = new Worker(new URL(`./solver-worker.${extension}`, import.meta.url), { workerData: task })
  let best: Solution | null = null
  let bound: number | null = null
  const report = () => {
    progress({ best, bound, seconds: (performance.now() - begun) / 1000 })
  }
  const bestSoFar = () => best && { ...best, bound: Math.max(best.objective, bound ?? Infinity) }
  const ticker = setInterval(report, tickMs)
  const ended = Promise.withResolvers<SolveResult>()
  let patience: NodeJS.Timeout | undefined
  const abort = () => {
    Atomics.store(new Int32Array(stop), 0, 1)
    patience = setTimeout(() => {
      ended.resolve({ solution: bestSoFar(), hasFinished: false })
    }, patienceMs)
  }
  worker.on('message', (news: SolverNews) => {
    if (news.kind === 'ended') {
      ended.resolve(news.result)
      return
    }
    if (news.kind === 'improved') best = news.solution
    const proven = news.kind === 'improved' ? news.solution.bound : news.bound
    if (Number.isFinite(proven)) bound = proven
    if (news.kind === 'improved') report()
  })
  worker.on('error', (error) => {
    // On rare models HiGHS runs out of its own memory; what it found until then is as good as ever.
    if (best !== null && error.name === 'RuntimeError') ended.resolve({ solution: bestSoFar(), hasFinished: false })
    else ended.reject(error)
  })
  worker.on('exit', () => {
    ended.reject(new Error('The solver ended without a result.'))
  })
  signal.addEventListener('abort', abort)
  if (signal.aborted) abort()
  try {
    return await ended.promise
  } finally {
    signal.removeEventListener('abort', abort)
    clearInterval(ticker)
    clearTimeout(patience)
    await worker.terminate()
  }
}
