import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { Joining } from '../../../shared/rules/rule.ts'
import { loadHighs } from './load-highs.ts'
import { type MadePlan, makePlan, type MakeOptions } from './make-plan.ts'
import { solveInSecondThread } from './solving-thread.ts'
import { workInThread } from './thread.ts'

/** Making a plan in a thread. */
export interface PlanningThread {
  task: { facts: PlanFacts; options: MakeOptions }
  news: PlanningNews
  result: MadePlan
}

/** What has changed since the last news. */
export interface PlanningNews {
  best?: { placements: Joining[]; objective: number }
  bound?: number
  unavoidable?: number
}

/** Plans get better thousands of times in the first second. */
const leastMsBetweenNews = 200

await workInThread<PlanningThread>(async ({ facts, options }, { tell, shouldStop }) => {
  let news: PlanningNews = {}
  let toldAt = 0
  const tellNowAndThen = () => {
    if (performance.now() - toldAt < leastMsBetweenNews || Object.keys(news).length === 0) return
    toldAt = performance.now()
    tell(news)
    news = {}
  }
  const made = makePlan(
    await loadHighs(),
    facts,
    { ...options, beside: solveInSecondThread() },
    {
      unavoidable: (unavoidable) => {
        news.unavoidable = unavoidable
      },
      improved: (placements, objective) => {
        const joinings = placements.map(({ person, activity, role }) => ({ person, activity, role }))
        news.best = { placements: joinings, objective }
        tellNowAndThen()
      },
      bounded: (bound) => {
        news.bound = bound
        tellNowAndThen()
      },
      shouldStop: () => {
        tellNowAndThen()
        return shouldStop()
      },
    },
  )
  tell(news)
  return made
})
