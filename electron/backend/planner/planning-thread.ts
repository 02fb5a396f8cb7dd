import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { MadePlan, MakeOptions } from './make-plan.ts'
import type { PlanningNews, PlanningThread } from './planning-worker.ts'
import { runInThread, workerBeside } from './thread.ts'

/** What is known of a plan that is being made. */
export interface Planning {
  best: NonNullable<PlanningNews['best']> | null
  /** Null until one is proven. */
  bound: number | null
  unavoidable: number
}

interface PlanningTask {
  facts: PlanFacts
  options: MakeOptions & { timeLimitSeconds: number }
}

interface PlanningCalls {
  signal: AbortSignal
  /** Called twice a second. */
  progress: (planning: Planning) => void
}

/** `makePlan` in a thread of its own, with the best plan so far, if there was one yet; `ended` is null when it was cut off. */
export async function makePlanInThread(
  { facts, options: { timeLimitSeconds, ...options } }: PlanningTask,
  { signal, progress }: PlanningCalls,
): Promise<Planning & { ended: MadePlan | null }> {
  const planning: Planning = { best: null, bound: null, unavoidable: 0 }
  const worker = workerBeside(import.meta.url, 'planning-worker')
  const ended = await runInThread<PlanningThread>(
    worker,
    { facts, options },
    {
      signal,
      timeLimitSeconds,
      heard: (news) => {
        planning.best = news.best ?? planning.best
        planning.bound = news.bound ?? planning.bound
        planning.unavoidable = news.unavoidable ?? planning.unavoidable
      },
      tick: () => {
        progress(planning)
      },
      // Whoever cancels before there was a plan to be seen wants none.
      isWorthKeeping: () => planning.best !== null,
    },
  )
  progress(planning)
  return { ...planning, ended }
}
