import { expect, test } from 'vitest'
import { trendPlaces, trendPoints } from '../../../../renderer/features/skills/trend.ts'
import type { CycleSummary } from '../../../../shared/contract/cycles.ts'
import type { CycleId, SkillId } from '../../../../shared/domain/ids.ts'
import type { Day } from '../../../../shared/domain/times.ts'

const totals = (covered: number, singlePointsOfFailure: number) => ({ covered, wanted: 10, singlePointsOfFailure })
const days = { startsOn: '2026-01-01' as Day, endsOn: '2026-02-01' as Day }
const pilot = { cycleId: 'p' as CycleId, name: 'Pilot', ...days, before: totals(4, 3), after: totals(6, 2) }
const next = { cycleId: 'n' as CycleId, name: 'Next', ...days, before: totals(6, 2), after: null }
const summary = (...coverage: [wanted: number, before: number, after: number][]) =>
  ({
    coverage: coverage.map(([wanted, before, after]) => ({ skillId: 's' as SkillId, wanted, before, after })),
    singlePointsOfFailure: { before: 2, after: 1 },
  }) as CycleSummary

test('the trend goes from before each cycle that has begun to now, and on to what is planned', () => {
  const plan = { name: 'Next', summary: summary([3, 2, 5], [2, 1, 1]) }
  expect(trendPoints([pilot, next], totals(6, 2), plan)).toEqual([
    { words: 'Before Pilot', totals: totals(4, 3), isPlanned: false },
    { words: 'Now', totals: totals(6, 2), isPlanned: false },
    // More people than are wanted count no more.
    { words: 'After Next, as planned', totals: totals(4, 1), isPlanned: true },
  ])
})

test('a plan that changes nothing, or none, is no point of the trend', () => {
  const plan = { name: 'Next', summary: summary([3, 2, 2]) }
  expect(trendPoints([], totals(6, 2), plan).map(({ words }) => words)).toEqual(['Now'])
  expect(trendPoints([], totals(6, 2), undefined)).toHaveLength(1)
})

test('values lie evenly within the frame, the largest at the top', () => {
  const frame = { width: 100, height: 50, margin: 10 }
  expect(trendPlaces([1, 3, 2], frame)).toEqual([
    { x: 10, y: 40 },
    { x: 50, y: 10 },
    { x: 90, y: 25 },
  ])
  expect(trendPlaces([7], frame)).toEqual([{ x: 50, y: 25 }])
  expect(trendPlaces([2, 2], frame).map(({ y }) => y)).toEqual([25, 25])
})
