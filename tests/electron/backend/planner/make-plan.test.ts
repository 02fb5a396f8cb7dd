import { expect, test } from 'vitest'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { makePlan } from '../../../../electron/backend/planner/make-plan.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'

test('once a plan includes everybody, nothing more is asked about who could be included', async () => {
  const { facts } = factsOf(makeCompany({ people: 24, weeks: 6, seed: 1 }), plannedAt)
  let [looks, looksBefore] = [0, Infinity]
  const watcher = {
    unavoidable: (points: number) => {
      expect(points).toBe(0)
      looksBefore = looks
    },
    improved: () => {},
    bounded: () => {},
    shouldStop: () => ++looks > looksBefore,
  }
  makePlan(await loadHighs(), facts, { seed: 1, gap: 0.01 }, watcher)
  // Prices, which take long to prove it, look at every step.
  expect(looksBefore).toBeLessThan(100)
})
