import { expect, test } from 'vitest'
import {
  covers,
  dayNumber,
  merged,
  minuteAt,
  minuteFrom,
  timeWords,
  touches,
  weekdayOf,
  weekOf,
  zoneBetween,
} from '../../../shared/rules/time.ts'

const spring = [dayNumber('2026-03-01'), dayNumber('2026-04-30')] as const

test('days and weeks begin with Monday', () => {
  expect(weekdayOf(dayNumber('2026-03-02'))).toBe(1)
  expect(weekdayOf(dayNumber('2026-03-08'))).toBe(7)
  expect(weekOf(dayNumber('2026-03-08'))).toBe(weekOf(dayNumber('2026-03-02')))
  expect(weekOf(dayNumber('2026-03-09'))).toBe(weekOf(dayNumber('2026-03-02')) + 1)
})

test('clocks that change are followed to the minute', () => {
  const berlin = zoneBetween('Europe/Berlin', ...spring)
  expect(timeWords(berlin, minuteFrom('2026-03-29T00:59:00Z'))).toBe('Sun 29 Mar, 01:59')
  expect(timeWords(berlin, minuteFrom('2026-03-29T01:00:00Z'))).toBe('Sun 29 Mar, 03:00')
  expect(minuteAt(berlin, dayNumber('2026-03-30'), 9 * 60)).toBe(minuteFrom('2026-03-30T07:00:00Z'))
  expect(minuteAt(berlin, dayNumber('2026-03-27'), 9 * 60)).toBe(minuteFrom('2026-03-27T08:00:00Z'))
})

test('zones off the full hour are right', () => {
  const kathmandu = zoneBetween('Asia/Kathmandu', ...spring)
  expect(minuteAt(kathmandu, dayNumber('2026-03-27'), 9 * 60)).toBe(minuteFrom('2026-03-27T03:15:00Z'))
})

test('spans are merged where they touch, and searched', () => {
  const spans = merged([
    { from: 30, to: 40 },
    { from: 0, to: 10 },
    { from: 10, to: 20 },
  ])
  expect(spans).toEqual([
    { from: 0, to: 20 },
    { from: 30, to: 40 },
  ])
  expect([covers(spans, 5, 15), covers(spans, 15, 35), covers(spans, 20, 30), covers(spans, 40, 41)]).toEqual([
    true,
    false,
    false,
    false,
  ])
  expect([touches(spans, 20, 30), touches(spans, 19, 30), touches(spans, 39, 50), touches(spans, 40, 50)]).toEqual([
    false,
    true,
    true,
    false,
  ])
})
