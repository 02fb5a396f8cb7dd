import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPrices } from '../../../../electron/backend/planner/dual.ts'
import { solveWithHighs } from '../../../../electron/backend/planner/highs.ts'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { programOf } from '../../../../electron/backend/planner/program.ts'
import { boundAt, relaxationOf, slopeRange } from '../../../../electron/backend/planner/relaxation.ts'
import { optimumOf, smallModel } from '../../../support/small-models.ts'

const highs = await loadHighs()
const runs = { numRuns: 1_500 }

test('whatever the prices, no plan has more points than the bound', () => {
  const anyPrices = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(smallModel, anyPrices, (model, parts) => {
      const relaxation = relaxationOf(model)
      const prices = Float64Array.from({ length: relaxation.rowCount }, (_, row) => {
        if (row < relaxation.firstGain) return 10 * (parts[row] ?? 0)
        const [least, most] = slopeRange(model.gains, row - relaxation.firstGain)
        return -(least + (most - least) * (parts[row] ?? 0))
      })
      expect(boundAt(relaxation, prices)).toBeGreaterThanOrEqual(optimumOf(model) - 1e-9)
    }),
    runs,
  )
})

test('the prices found bring the bound down to the best of the relaxation', () => {
  const noRivals = smallModel.map((model) => ({ ...model, rivals: [] }))
  fc.assert(
    fc.property(noRivals, (model) => {
      const program = programOf(model)
      const continuous = { ...program, integrality: program.integrality.map(() => 0) }
      const watcher = { improved: () => {}, bounded: () => {}, shouldStop: () => false }
      const { solution } = solveWithHighs(highs, continuous, { gap: 0, seed: 1, timeLimitSeconds: 60 }, watcher)
      const { bound, prices } = findPrices(relaxationOf(model), { steps: 4_000 })
      expect(bound).toBeGreaterThanOrEqual((solution?.objective ?? Infinity) - 1e-6)
      expect(bound).toBeLessThanOrEqual((solution?.objective ?? -Infinity) + 0.05)
      expect(boundAt(relaxationOf(model), prices)).toBeCloseTo(bound, 9)
    }),
    runs,
  )
})

test('the bound only falls, and the search for prices ends when told to', () => {
  fc.assert(
    fc.property(smallModel, (model) => {
      const bounds: number[] = []
      const bounded = (bound: number) => bounds.push(bound) === 2
      const { bound } = findPrices(relaxationOf(model), { steps: 2_000, bounded })
      expect(bounds.length).toBeLessThanOrEqual(2)
      expect(bounds).toEqual(bounds.toSorted((one, other) => other - one))
      expect(bound).toBe(bounds.at(-1) ?? bound)
    }),
    runs,
  )
})
