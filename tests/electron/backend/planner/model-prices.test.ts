import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { pricesOf } from '../../../../electron/backend/planner/model-prices.ts'
import { optimumOf, smallActivityModel } from '../../../support/small-models.ts'

const highs = await loadHighs()

test('no plan has more points than any bound that is told while prices are sought, with cuts or without', () => {
  let cut = 0
  fc.assert(
    fc.property(smallActivityModel, (model) => {
      const bounds: number[] = []
      const { bound, model: withCuts } = pricesOf(highs, model, {
        start: model.isKept,
        shouldStop: () => false,
        bounded: (told) => {
          bounds.push(told)
        },
        sketched: () => {},
      })
      if (withCuts.limits.names.length > model.limits.names.length) cut++
      expect(Math.min(bound, ...bounds)).toBeGreaterThanOrEqual(optimumOf(model) - 1e-6)
    }),
    { numRuns: 300 },
  )
  expect(cut).toBeGreaterThan(10)
})

test('a sketch of the prices is told once, before the best ones, and changes nothing about them', () => {
  fc.assert(
    fc.property(smallActivityModel, (model) => {
      const options = { start: model.isKept, shouldStop: () => false, bounded: () => {} }
      const sketches: Float64Array[] = []
      const priced = pricesOf(highs, model, {
        ...options,
        sketched: ({ reduced }) => {
          sketches.push(reduced)
        },
      })
      expect(sketches.map(({ length }) => length)).toEqual([model.points.length])
      expect(pricesOf(highs, model, options).prices).toEqual(priced.prices)
    }),
    { numRuns: 30 },
  )
})
