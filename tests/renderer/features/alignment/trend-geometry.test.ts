import { expect, test } from 'vitest'
import {
  heightOf,
  isFigureAbove,
  lineThrough,
  mostCycles,
  plot,
  trendOf,
} from '../../../../renderer/features/alignment/trend-geometry.ts'
import type { AlignmentOfCycle } from '../../../../shared/contract/alignment.ts'
import { alignmentResultOf } from '../../../../shared/domain/alignment.ts'
import { CycleId } from '../../../../shared/domain/ids.ts'
import { Day } from '../../../../shared/domain/times.ts'
import { answersOf } from '../../../support/command-inputs.ts'

/** Five answers of each function, or none. */
function cycleOf(number: number, marketing: number | null, sales: number | null, hours = 0): AlignmentOfCycle {
  const given = (side: 'marketing' | 'sales', value: number | null) =>
    value === null ? [] : Array.from({ length: 5 }, () => ({ function: side, answers: answersOf(() => value) }))
  return {
    cycleId: CycleId.parse(`01900000-0000-7000-8000-${String(number).padStart(12, '0')}`),
    name: `Cycle ${number}`,
    startsOn: Day.parse('2026-03-02'),
    endsOn: Day.parse('2026-04-10'),
    result: alignmentResultOf([...given('marketing', marketing), ...given('sales', sales)]),
    hoursDone: { marketing: hours, sales: hours / 2 },
  }
}

test('higher scores stand higher, the ends of the scale at the ends of the plot', () => {
  expect([heightOf(100), heightOf(20)]).toEqual([plot.top, plot.top + plot.height])
  expect(heightOf(60)).toBe(plot.top + plot.height / 2)
})

test('a line goes through cycles with a result, and breaks off at one without', () => {
  const trend = trendOf([cycleOf(1, 3, null), cycleOf(2, null, 2), cycleOf(3, 4, 2)], 400)
  expect(trend.points.marketing.map(({ score }) => score)).toEqual([60, 80])
  expect(trend.points.sales.map(({ score }) => score)).toEqual([40, 40])
  const middles = trend.columns.map(({ x, width }) => x + width / 2)
  expect(trend.points.marketing.map(({ x }) => x)).toEqual([middles[0], middles[2]])
  expect(lineThrough(trend.points.marketing)).toMatch(/^M[\d.]+ [\d.]+M[\d.]+ [\d.]+$/)
  expect(lineThrough(trend.points.sales)).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/)
})

test('hours stand on their line, the most as high as there is room', () => {
  const trend = trendOf([cycleOf(1, 3, 3, 10), cycleOf(2, 3, 3, 20)], 400)
  const heights = trend.columns.map(({ bars }) => bars.map(({ height }) => height))
  expect(heights).toEqual([
    [plot.barHeight / 2, plot.barHeight / 4],
    [plot.barHeight, plot.barHeight / 2],
  ])
  const feet = trend.columns.flatMap(({ bars }) => bars.map(({ y, height }) => y + height))
  expect(new Set(feet)).toEqual(new Set([trend.baseline]))
})

test('of many cycles the newest are shown, none beyond the edge', () => {
  const many = Array.from({ length: mostCycles + 3 }, (_, index) => cycleOf(index + 1, 3, 3))
  const trend = trendOf(many, 500)
  expect(trend.columns.map(({ name }) => name)[0]).toBe('Cycle 4')
  expect(trend.columns).toHaveLength(mostCycles)
  const last = trend.columns.at(-1)
  expect((last?.x ?? 0) + (last?.width ?? 0)).toBeCloseTo(500 - plot.right)
})

test('of two figures at a cycle one is above and one below, even when they are the same', () => {
  for (const cycle of [cycleOf(1, 4, 2), cycleOf(1, 2, 4), cycleOf(1, 3, 3)]) {
    const trend = trendOf([cycle], 300)
    const [marketing] = trend.points.marketing
    const [sales] = trend.points.sales
    if (marketing === undefined || sales === undefined) throw new Error('Both have a result.')
    expect(isFigureAbove(trend, 'marketing', marketing)).not.toBe(isFigureAbove(trend, 'sales', sales))
  }
})
