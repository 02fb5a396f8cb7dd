import { expect, test } from 'vitest'
import { milestonesOf } from './milestones.ts'

const nothing = { objective: null, bound: null, gap: null }

test('a plan counts as near from the moment it was found, and as proven from when the gap said so', () => {
  const moments = [
    { seconds: 1, ...nothing },
    { seconds: 2, objective: 90, bound: null, gap: null },
    { seconds: 3, objective: 99, bound: 200, gap: 0.505 },
    { seconds: 4, objective: 99.95, bound: 104, gap: 0.0389 },
    { seconds: 9, objective: 100, bound: 100, gap: 0 },
  ]
  expect(milestonesOf(moments)).toEqual({
    secondsToFirstPlan: 2,
    firstPlanGap: 0.1,
    secondsTo5Percent: 3,
    secondsTo1Percent: 3,
    secondsTo01Percent: 4,
    secondsToProven5Percent: 4,
    secondsToProven1Percent: 9,
    secondsToProven01Percent: 9,
  })
})

test('what was never reached has no time', () => {
  const { secondsToFirstPlan, ...others } = milestonesOf([{ seconds: 1, objective: 80, bound: 100, gap: 0.2 }])
  expect(secondsToFirstPlan).toBe(1)
  expect(Object.values(others).filter((value) => value !== null)).toEqual([0.2])
  expect(Object.values(milestonesOf([{ seconds: 1, ...nothing }])).every((value) => value === null)).toBe(true)
})

test('points that every plan loses are left out of how near it was', () => {
  const moments = [
    { seconds: 1, objective: -1_010, bound: null, gap: null },
    { seconds: 2, objective: -900, bound: -900, gap: 0 },
  ]
  expect(milestonesOf(moments, -1_000)).toMatchObject({ firstPlanGap: 1.1, secondsTo5Percent: 2 })
})
