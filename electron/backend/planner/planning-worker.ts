import { parentPort, workerData } from 'node:worker_threads'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { Joining } from '../../../shared/rules/rule.ts'
import { loadHighs } from './load-highs.ts'
import { type MadePlan, makePlan, type MakeOptions } from './make-plan.ts'

/** What making a plan needs. `stop` turns from 0 to 1 when it is to end with what it has. */
export interface PlanningTask {
  facts: PlanFacts
  options: MakeOptions & { timeLimitSeconds: number }
  stop: SharedArrayBuffer
}

/** What has changed since the last news; at the end also how it ended. */
export interface PlanningNews {
  best?: { placements: Joining[]; objective: number }
  bound?: number
  unavoidable?: number
  ended?: MadePlan
}

/** Plans get better thousands of times in the first second. */
const leastMsBetweenNews = 200

const { facts, options, stop } = workerData as PlanningTask
const flag = new Int32Array(stop)
const endsAt = performance.now() + options.timeLimitSeconds * 1_000
let news: PlanningNews = {}
let toldAt = 0

const ended = makePlan(await loadHighs(), facts, options, {
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
    return Atomics.load(flag, 0) === 1 || performance.now() > endsAt
  },
})
tell({ ...news, ended })

function tellNowAndThen(): void {
  if (performance.now() - toldAt < leastMsBetweenNews || Object.keys(news).length === 0) return
  toldAt = performance.now()
  tell(news)
  news = {}
}

function tell(whatIsNew: PlanningNews): void {
  parentPort?.postMessage(whatIsNew)
}
