import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActivityBound, countsAnybody, pointsOfPeople } from '../../../../electron/backend/planner/activity-bound.ts'
import { boundAt, reducedPoints, relaxationOf, slopeRange } from '../../../../electron/backend/planner/relaxation.ts'
import { optimumOf, smallActivityModel } from '../../../support/small-models.ts'

test('what activities give together is bounded below what prices of their limits prove, and never below the best plan', () => {
  const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 30, maxLength: 30 })
  fc.assert(
    fc.property(smallActivityModel, parts, fc.constantFrom(0, 3), (model, parts, dearest) => {
      const relaxation = relaxationOf(model)
      const prices = Float64Array.from({ length: relaxation.rowCount }, (_, row) => {
        if (row < relaxation.firstGain) return dearest * (parts[row] ?? 0)
        const [least, most] = slopeRange(model.gains, row - relaxation.firstGain)
        return -(least + (most - least) * (parts[row] ?? 0))
      })
      const ofPeople = prices.map((price, row) => (countsAnybody(model.limits.names[row] ?? '') ? 0 : price))
      const activities = new ActivityBound(relaxation, prices)
      let bound = pointsOfPeople(relaxation, prices)
      for (const [column, activity] of model.activities.entries()) {
        const points = reducedPoints(relaxation, ofPeople, column)
        if (model.isKept[column] === 1) bound += points
        else activities.offer(activity, points)
      }
      bound += activities.points()
      expect(bound).toBeLessThanOrEqual(boundAt(relaxation, prices) + 1e-6)
      expect(bound).toBeGreaterThanOrEqual(optimumOf(model) - 1e-9)
    }),
    { numRuns: 200 },
  )
})

test('a host with an hour and a half has room for one call of an hour, not for one and a half', () => {
  const twoCalls = {
    columnNames: String,
    people: Int32Array.of(0, 1),
    activities: Int32Array.of(0, 1),
    isKept: Uint8Array.of(0, 0),
    points: Float64Array.of(5, 4),
    offset: 0,
    limits: {
      names: ['weekly-hours/hosting/Tom/2026-W10'],
      starts: Int32Array.of(0, 2),
      columns: Int32Array.of(0, 1),
      values: Float64Array.of(1, 1),
      most: Float64Array.of(1.5),
    },
    gains: {
      names: [],
      starts: Int32Array.of(0),
      columns: new Int32Array(),
      values: new Float64Array(),
      base: new Float64Array(),
      segmentStarts: Int32Array.of(0),
      widths: new Float64Array(),
      slopes: new Float64Array(),
    },
    rivals: [],
  }
  const activities = new ActivityBound(relaxationOf(twoCalls), Float64Array.of(4))
  activities.offer(0, 5)
  activities.offer(1, 4)
  expect(activities.points()).toBeCloseTo(5, 6)
})
