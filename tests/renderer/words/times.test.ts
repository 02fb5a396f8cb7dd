import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  agoWords,
  clockIn,
  dayIn,
  daySpanWords,
  instantAt,
  momentWords,
  spanWords,
  zoneWords,
} from '../../../renderer/words/times.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'

const start = '2026-10-14T08:00:00.000Z' as Instant
const end = '2026-10-14T08:30:00.000Z' as Instant

describe('times as people say them', () => {
  it('says when a call is where one looks from', () => {
    expect(spanWords(start, end, 'Europe/Berlin')).toBe('Wed 14 Oct, 10:00–10:30')
    expect(spanWords(start, end, 'America/New_York')).toBe('Wed 14 Oct, 04:00–04:30')
  })

  it('names the day that it is there, not here', () => {
    expect(dayIn('2026-10-14T23:30:00.000Z' as Instant, 'Asia/Tokyo')).toBe('2026-10-15')
    expect(dayIn('2026-10-14T03:30:00.000Z' as Instant, 'America/New_York')).toBe('2026-10-13')
  })

  it('says one day once and more days as a span', () => {
    expect(daySpanWords('2026-10-14' as Day, '2026-10-14' as Day)).toBe('Wed 14 Oct')
    expect(daySpanWords('2026-10-14' as Day, '2026-11-09' as Day)).toBe('14 Oct – 9 Nov')
  })

  it('adds the year only when it is another one', () => {
    expect(momentWords(start, 'UTC', new Date('2026-12-01'))).toBe('Wed 14 Oct, 08:00')
    expect(momentWords(start, 'UTC', new Date('2027-01-01'))).toBe('14 Oct 2026, 08:00')
  })

  it('calls a zone by its city', () => {
    expect(zoneWords('America/New_York')).toBe('New York')
  })

  it('says how long ago in the largest fitting unit', () => {
    const ago = (minutes: number) => agoWords(start, 'UTC', new Date(Date.parse(start) + minutes * 60_000))
    expect([0, 1, 20, 60, 300, 1_500, 4_400, 30_000].map(ago)).toEqual([
      'just now',
      'a minute ago',
      '20 minutes ago',
      'an hour ago',
      '5 hours ago',
      'yesterday',
      '3 days ago',
      '14 Oct 2026',
    ])
  })
})

describe('clock and calendar of a zone', () => {
  const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']

  it('gives back the moment that a day and a time of day were taken from', () => {
    const minutes = integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
    assert(
      property(minutes, constantFrom(...zones), (minute, zone) => {
        const instant = new Date(minute * 60_000).toISOString() as Instant
        const back = instantAt(dayIn(instant, zone), clockIn(instant, zone), zone)
        // In autumn an hour of the clock comes twice; either one reads the same.
        expect(`${dayIn(back, zone)} ${clockIn(back, zone)}`).toBe(`${dayIn(instant, zone)} ${clockIn(instant, zone)}`)
        expect(Math.abs(Date.parse(back) - Date.parse(instant))).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })

  it('moves on by an hour where spring leaves an hour out', () => {
    expect(instantAt('2026-03-29', '02:30', 'Europe/Berlin')).toBe('2026-03-29T01:30:00.000Z')
  })
})
