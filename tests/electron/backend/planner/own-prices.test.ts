import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { countedPoints, payOwnPrices } from '../../../../electron/backend/planner/own-prices.ts'
import {
  boundAt,
  reducedPoints,
  relaxationOf,
  rowsAt,
  slopeRange,
} from '../../../../electron/backend/planner/relaxation.ts'
import { optimumOf, smallModel } from '../../../support/small-models.ts'

test('paying for their own use of limits lowers the bound, and never below the best plan', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 })
  fc.assert(
    fc.property(smallModel, parts, fc.constantFrom(0, 3), (model, parts, dearest) => {
      const relaxation = relaxationOf(model)
      const prices = Float64Array.from({ length: relaxation.rowCount }, (_, row) => {
        if (row < relaxation.firstGain) return dearest * (parts[row] ?? 0)
        const [least, most] = slopeRange(model.gains, row - relaxation.firstGain)
        return -(least + (most - least) * (parts[row] ?? 0))
      })
      const points = Float64Array.from(model.points, (_, column) => reducedPoints(relaxation, prices, column))
      let bound = rowsAt(relaxation, prices) + payOwnPrices(model, points)
      for (const column of points.keys()) bound += countedPoints(model, points, column)
      expect(bound).toBeLessThanOrEqual(boundAt(relaxation, prices) + 1e-9)
      expect(bound).toBeGreaterThanOrEqual(optimumOf(model) - 1e-9)
    }),
    { numRuns: 200 },
  )
})
