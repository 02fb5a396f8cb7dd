import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { gainAt } from '../../../../electron/backend/planner/gain-curves.ts'
import { search } from '../../../../electron/backend/planner/search.ts'
import { objectiveOf, searchSpaceOf, WorkingPlan } from '../../../../electron/backend/planner/working-plan.ts'
import type { Model } from '../../../../shared/rules/model.ts'
import { RowWriter } from '../../../../shared/rules/rows.ts'
import { isPlan, optimumOf, smallModel } from '../../../support/small-models.ts'

const runs = { numRuns: 150 }

test('the search keeps what is kept, breaks no limit and counts its points right', () => {
  fc.assert(
    fc.property(smallModel, fc.nat(), (model, seed) => {
      const { chosen, objective } = search(model, { seed, steps: 300 })
      expect(isPlan(model, chosen)).toBe(true)
      expect(objective).toBeCloseTo(objectiveOf(model, chosen), 9)
    }),
    runs,
  )
})

test('on models that can be tried out in full, the search finds the best plan', () => {
  let missed = 0
  fc.assert(
    fc.property(smallModel, (model) => {
      const best = optimumOf(model)
      const { objective } = search(model, { seed: 1, steps: 2_000 })
      expect(objective).toBeLessThanOrEqual(best + 1e-9)
      if (objective < best - 1e-9) missed++
    }),
    runs,
  )
  // It is a search, not a proof.
  expect(missed).toBeLessThanOrEqual(runs.numRuns / 20)
})

test('whatever is added and dropped, the points are those of a fresh count', () => {
  fc.assert(
    fc.property(smallModel, fc.array(fc.nat(8), { maxLength: 60 }), (model, touched) => {
      const plan = new WorkingPlan(searchSpaceOf(model))
      for (const column of touched) {
        const isIn = plan.chosen[column] === 1
        const other = plan.chosen.with(column, isIn ? 0 : 1)
        const points = objectiveOf(model, other) - objectiveOf(model, plan.chosen)
        expect(isIn ? -plan.loss(column) : plan.worth(column)).toBeCloseTo(points, 9)
        const may = isPlan(model, other)
        expect(isIn ? model.isKept[column] === 0 : plan.fits(column)).toBe(may)
        if (may && isIn) plan.drop(column)
        else if (may) plan.add(column)
        expect(plan.objective).toBeCloseTo(objectiveOf(model, plan.chosen), 9)
      }
    }),
    runs,
  )
})

test('equal seeds and steps give equal plans, and a stop sign ends the search with the best so far', () => {
  fc.assert(
    fc.property(smallModel, fc.nat(), (model, seed) => {
      const one = search(model, { seed, steps: 500 })
      expect(search(model, { seed, steps: 500 })).toEqual(one)
      const found: number[] = []
      const stopped = search(model, {
        seed,
        steps: 1e12,
        shouldStop: () => true,
        improved: ({ objective }) => found.push(objective),
      })
      expect(stopped.objective).toBeCloseTo(Math.max(...found), 9)
    }),
    runs,
  )
})

test('a search that starts from a plan never ends below it', () => {
  fc.assert(
    fc.property(smallModel, (model) => {
      const start = search(model, { seed: 1, steps: 1_000 })
      expect(search(model, { seed: 2, steps: 0, start: start.chosen }).objective).toBeGreaterThanOrEqual(
        start.objective - 1e-9,
      )
    }),
    runs,
  )
})

test('whoever finds everything taken gets a place from somebody who can go elsewhere', () => {
  const [first, second, others] = [0, 1, [2, 3, 4, 5, 6]]
  const rows = new RowWriter()
  rows.add('everyone-included/first', [0, 1], 1)
  rows.add('everyone-included/second', [2], 1)
  const seats = new RowWriter()
  seats.add('seats/taken', [0, 2], 1)
  const model: Model = {
    columnNames: String,
    people: Int32Array.of(first, first, second, ...others),
    activities: Int32Array.of(0, 1, 0, ...others),
    isKept: new Uint8Array(8),
    points: Float64Array.of(1, 0, 0, ...others.map(() => 1)),
    offset: 0,
    limits: { ...seats.finish(), most: Float64Array.of(1) },
    gains: {
      ...rows.finish(),
      base: new Float64Array(2),
      segmentStarts: Int32Array.of(0, 1, 2),
      widths: Float64Array.of(1, 1),
      slopes: Float64Array.of(50, 50),
    },
    rivals: [],
  }
  expect(search(model, { seed: 1, steps: 0 }).objective).toBe(105)
})

test('a gain rises by each slope over its width, is flat after the last, and goes on below zero as it begins', () => {
  const curve = {
    segmentStarts: Int32Array.from([0, 2, 2]),
    widths: Float64Array.from([1, 2]),
    slopes: Float64Array.from([5, 2]),
  }
  expect([-1, 0, 0.5, 1, 2, 3, 9].map((count) => gainAt(curve, 0, count))).toEqual([-5, 0, 2.5, 5, 7, 9, 9])
  expect(gainAt(curve, 1, 4)).toBe(0)
})
