import { describe, expect, it } from 'vitest'
import type { TimeScale } from '../../../../renderer/features/plan/time-scale.ts'
import {
  daysTouched,
  hoursOfDay,
  makeTimeScale,
  spanOf,
  spanOfDays,
  weeksOf,
  xOfDay,
  xOfTime,
} from '../../../../renderer/features/plan/time-scale.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { bo, project, salesCall } from './facts.ts'

const day = (text: string) => text as Day
const scale = (zoom: TimeScale['zoom'], availableWidth = 900) =>
  makeTimeScale({
    startsOn: day('2026-10-07'),
    endsOn: day('2026-10-30'),
    zoom,
    availableWidth,
    hours: { from: 9 * 60, to: 17 * 60 },
  })

describe('the time scale', () => {
  it('shows whole weeks and knows which days are outside of the cycle', () => {
    const { days } = scale('week')
    expect(days).toHaveLength(28)
    expect(days[0]).toMatchObject({ day: '2026-10-05', isInCycle: false })
    expect(days[2]).toMatchObject({ day: '2026-10-07', isInCycle: true })
    expect(days.at(-1)).toMatchObject({ day: '2026-11-01', isInCycle: false })
  })

  it('fits the whole cycle into the room there is', () => {
    expect(scale('cycle', 900).width).toBeLessThanOrEqual(900)
    expect(scale('cycle', 900).width).toBeGreaterThan(800)
  })

  it('scrolls rather than to become unreadable when there is hardly any room', () => {
    expect(scale('cycle', 50).width).toBeGreaterThan(50)
  })

  it('gives a weekend less room than a weekday', () => {
    const { days } = scale('week')
    expect(days[5]?.width).toBeLessThan(days[4]?.width ?? 0)
  })

  it('leaves no room between one day and the next', () => {
    const { days, width } = scale('day')
    let x = 0
    for (const each of days) {
      expect(each.x).toBe(x)
      x += each.width
    }
    expect(width).toBe(x)
  })

  it('puts what begins before or ends after the scale at its ends', () => {
    const { width } = scale('week')
    expect(spanOfDays(scale('week'), day('2026-09-01'), day('2026-12-01'))).toEqual({ x: 0, width })
  })

  it('spreads the shown hours over the whole width of a day', () => {
    const week = scale('week')
    const monday = day('2026-10-12')
    const left = xOfDay(week, monday)
    const right = xOfDay(week, day('2026-10-13'))
    expect(xOfTime(week, monday, 9 * 60)).toBe(left)
    expect(xOfTime(week, monday, 13 * 60)).toBe((left + right) / 2)
    expect(xOfTime(week, monday, 17 * 60)).toBe(right)
    expect(xOfTime(week, monday, 6 * 60)).toBe(left)
  })

  it("puts a call where it is by the viewer's clock", () => {
    const call = salesCall(10, bo.id, '2026-10-13T23:30:00.000Z')
    const wide = { ...scale('day'), hours: { from: 0, to: 24 * 60 } }
    expect(spanOf(wide, call, 'Europe/Berlin').x).toBeGreaterThan(xOfDay(wide, day('2026-10-14')))
    expect(spanOf(wide, call, 'America/New_York').x).toBeLessThan(xOfDay(wide, day('2026-10-14')))
  })

  it('takes the last day of a project in', () => {
    const week = scale('week')
    const { x, width } = spanOf(week, project(11, bo.id, '2026-10-12', '2026-10-16'), 'Europe/Berlin')
    expect(x + width).toBe(xOfDay(week, day('2026-10-17')))
  })

  it('widens the hours to full ones around the earliest and latest call', () => {
    const calls = [salesCall(10, bo.id, '2026-10-13T05:45:00.000Z'), salesCall(11, bo.id, '2026-10-13T16:10:00.000Z')]
    expect(hoursOfDay(calls, 'Europe/Berlin')).toEqual({ from: 7 * 60, to: 19 * 60 })
    expect(hoursOfDay([], 'Europe/Berlin')).toEqual({ from: 9 * 60, to: 17 * 60 })
  })

  it('finds the days between two places and clips the rest', () => {
    const week = scale('week')
    const tuesday = week.days[8]
    expect(tuesday).toBeDefined()
    const x = tuesday?.x ?? 0
    expect(daysTouched(week, x, x + 1)).toEqual({ first: 8, last: 9 })
    expect(daysTouched(week, -100, 1)).toEqual({ first: 0, last: 1 })
    expect(daysTouched(week, week.width + 1, week.width + 50)).toEqual({ first: 28, last: 28 })
  })

  it('numbers the weeks of the cycle from one', () => {
    const weeks = weeksOf(scale('week'))
    expect(weeks.map((week) => [week.number, week.startsOn])).toEqual([
      [1, '2026-10-05'],
      [2, '2026-10-12'],
      [3, '2026-10-19'],
      [4, '2026-10-26'],
    ])
    expect(weeks.at(-1)).toMatchObject({ x: scale('week').days[21]?.x })
  })
})
