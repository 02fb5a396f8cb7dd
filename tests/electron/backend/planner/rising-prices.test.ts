import { expect, test } from 'vitest'
import { ActivityBound } from '../../../../electron/backend/planner/activity-bound.ts'
import { factsOf } from '../../../../electron/backend/planner/facts.ts'
import { candidatesOf, modelOf } from '../../../../electron/backend/planner/model.ts'
import { relaxationOf } from '../../../../electron/backend/planner/relaxation.ts'
import { RisingPrices } from '../../../../electron/backend/planner/rising-prices.ts'
import { makeCompany, plannedAt } from '../../../bench/company/company.ts'

const { facts } = factsOf(makeCompany({ people: 12, weeks: 2, seed: 1 }), plannedAt)
const relaxation = relaxationOf(modelOf(facts, candidatesOf(facts)))
const activities = new ActivityBound(relaxation, new Float64Array(relaxation.rowCount))
const [full = -1, other = -1] = [...new Set(relaxation.model.activities)].filter(
  (activity) => activities.placesOf(activity) === 1,
)

test('an activity gets dearer by what is wanted beyond its places, and no other one does', () => {
  const prices = new RisingPrices(activities, 20)
  prices.want(full, 0.5)
  prices.want(full, 0.5)
  expect(prices.costOf(full)).toBe(0)
  prices.want(full, 0.5)
  const once = prices.costOf(full)
  prices.want(full, 0.5)
  expect(once).toBeGreaterThan(0)
  expect(prices.costOf(full)).toBeCloseTo(2 * once, 9)
  expect(prices.costOf(other)).toBe(0)
})

test('of an activity of which nothing is known, one place is expected', () => {
  const prices = new RisingPrices(activities, 20)
  prices.want(-1, 1)
  expect(prices.costOf(-1)).toBe(0)
  prices.want(-1, 1)
  expect(prices.costOf(-1)).toBeGreaterThan(0)
})
