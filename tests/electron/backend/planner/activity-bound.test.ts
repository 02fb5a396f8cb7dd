import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ActivityBound, boundByActivities } from '../../../../electron/backend/planner/activity-bound.ts'
import { countsAnybody } from '../../../../electron/backend/planner/counting.ts'
import { boundAt, relaxationOf, slopeRange } from '../../../../electron/backend/planner/relaxation.ts'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import type { Model } from '../../../../shared/rules/model.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'
import { optimumOf, smallActivityModel } from '../../../support/small-models.ts'

test('limits count each participant of an activity the same, or only what one person takes part in', () => {
  const { facts } = factsOf(makeCompany({ people: 12, weeks: 2, seed: 1 }), plannedAt)
  const { limits, people, activities } = modelOf(facts, candidatesOf(facts))
  const counting = { anybody: 0, somebody: 0 }
  for (const [limit, name] of limits.names.entries()) {
    const [from, to] = [limits.starts[limit] ?? 0, limits.starts[limit + 1] ?? 0]
    const columns = limits.columns.subarray(from, to)
    const amounts = Array.from(columns, (column, index) => `${activities[column]}: ${limits.values[from + index]}`)
    const counted = countsAnybody(name) ? 'anybody' : 'somebody'
    counting[counted]++
    const kinds = { anybody: amounts, somebody: Array.from(columns, (column) => people[column]) }
    const expected = { anybody: new Set(columns.map((column) => activities[column] ?? -1)).size, somebody: 1 }
    expect(new Set<unknown>(kinds[counted]).size).toBe(expected[counted])
  }
  expect(Math.min(counting.anybody, counting.somebody)).toBeGreaterThan(20)
})

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
      const bound = boundByActivities(relaxation, prices)
      expect(bound).toBeLessThanOrEqual(boundAt(relaxation, prices) + 1e-6)
      expect(bound).toBeGreaterThanOrEqual(optimumOf(model) - 1e-9)
    }),
    { numRuns: 200 },
  )
})

/** Calls of an hour each by one host who has so many hours. */
function hosted(calls: number, hours: number): Model {
  const all = Int32Array.from({ length: calls }, (_, call) => call)
  const none = { names: [], starts: Int32Array.of(0), columns: new Int32Array(), values: new Float64Array() }
  return {
    columnNames: String,
    people: all,
    activities: all,
    isKept: new Uint8Array(calls),
    points: new Float64Array(calls).fill(4),
    offset: 0,
    limits: {
      names: ['weekly-hours/hosting/Tom/2026-W10'],
      starts: Int32Array.of(0, calls),
      columns: all,
      values: new Float64Array(calls).fill(1),
      most: Float64Array.of(hours),
    },
    gains: {
      ...none,
      base: new Float64Array(),
      segmentStarts: Int32Array.of(0),
      widths: new Float64Array(),
      slopes: new Float64Array(),
    },
    rivals: [],
  }
}

test('a host with an hour and a half has room for one call of an hour, not for one and a half', () => {
  const activities = new ActivityBound(relaxationOf(hosted(2, 1.5)), Float64Array.of(4))
  activities.offer(0, 5)
  activities.offer(1, 4)
  expect(activities.points()).toBeCloseTo(5, 6)
})

test('a host with thousands of calls is bounded by what their hours cost', () => {
  const activities = new ActivityBound(relaxationOf(hosted(10_000, 1.5)), Float64Array.of(4))
  for (let call = 0; call < 10_000; call++) activities.offer(call, 4)
  expect(activities.points()).toBeCloseTo(6, 6)
})
