import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { noTies } from '../../../../electron/backend/planner/activity-ties.ts'
import { solveWithHighs } from '../../../../electron/backend/planner/highs.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { keepsLimits } from '../../../../electron/backend/planner/narrow.ts'
import { Neighbourhoods } from '../../../../electron/backend/planner/neighbourhoods.ts'
import { programOf } from '../../../../electron/backend/planner/program.ts'
import { search } from '../../../../electron/backend/planner/search.ts'
import { solveLater } from '../../../../electron/backend/planner/solve-beside.ts'
import { solveInSecondThread } from '../../../../electron/backend/planner/solving-thread.ts'
import { objectiveOf } from '../../../../electron/backend/planner/working-plan.ts'
import type { Model } from '../../../../shared/rules/model.ts'
import { smallModel } from '../../../support/small-models.ts'

const highs = await loadHighs()
const inThisThread = solveLater(highs)

/** What they make of a first plan, with nothing known of prices. */
function improve(model: Model, seed: number, beside = inThisThread) {
  const begin = search(model, { seed, steps: 0 })
  const plans = [begin]
  new Neighbourhoods(highs, model, {
    reduced: new Float64Array(model.points.length),
    fractions: new Float64Array(model.points.length).fill(1),
    ties: noTies(model),
    seed,
    beside,
  }).improve(begin.chosen, begin.objective, {
    improved: (chosen, objective) => plans.push({ chosen, objective }),
    shouldStop: () => false,
  })
  return plans
}

test('plans only get better, are worth what is told of them, and keep all limits, also where two changes come together', () => {
  fc.assert(
    fc.property(smallModel, fc.nat(1_000), (model, seed) => {
      const plans = improve(model, seed)
      const objectives = plans.map(({ objective }) => objective)
      expect(objectives.toSorted((one, other) => one - other)).toEqual(objectives)
      for (const { chosen, objective } of plans) {
        expect(objectiveOf(model, chosen)).toBeCloseTo(objective, 6)
        expect(keepsLimits(model, chosen)).toBe(true)
        expect(model.isKept.every((kept, column) => kept === 0 || chosen[column] === 1)).toBe(true)
      }
    }),
    { numRuns: 30 },
  )
})

test('where everybody fits into one neighbourhood the plan is the best there is', () => {
  fc.assert(
    fc.property(smallModel, (model) => {
      const { objective } = improve(model, 1).at(-1) ?? { objective: -Infinity }
      const options = { timeLimitSeconds: 60, gap: 0, seed: 1 }
      const best = solveWithHighs(highs, programOf(model), options, {
        improved: () => {},
        bounded: () => {},
        shouldStop: () => false,
      })
      expect(objective).toBeCloseTo(best.solution?.objective ?? NaN, 5)
    }),
    { numRuns: 30 },
  )
})

test('a second thread makes no difference to the plan', () => {
  const beside = solveInSecondThread()
  fc.assert(
    fc.property(smallModel, fc.nat(1_000), (model, seed) => {
      expect(improve(model, seed, beside)).toEqual(improve(model, seed))
    }),
    { numRuns: 10 },
  )
})
