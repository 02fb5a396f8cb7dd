import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  clockIn,
  Day,
  dayIn,
  daysBetween,
  Instant,
  instantAt,
  minutesOf,
  mondayOf,
  TimeZone,
  weekdayOf,
  WorkingHours,
  zoneWords,
} from '../../../shared/domain/times.ts'

const day = (text: string) => Day.parse(text)
const instant = (text: string) => Instant.parse(text)

test.each([
  '2026-02-29',
  '2026-02-31',
  '2026-13-01',
  '2026-1-1',
  '1900-02-29',
  '2026-00-10',
  '2026-04-31',
  '2026-04-00',
  '1899-12-31',
  '2200-01-01',
  '2026-01-01T00:00',
  '',
])('%j is not a day', (text) => {
  expect(Day.safeParse(text).success).toBe(false)
})

test.each(['2028-02-29', '2000-02-29', '2026-04-30', '1900-01-01', '2199-12-31'])('%j is a day', (text) => {
  expect(Day.parse(text)).toBe(text)
})

test('an instant is written in exactly one way, so that text order is time order', () => {
  expect(Instant.parse('2026-11-23T09:00:00.000Z')).toBe('2026-11-23T09:00:00.000Z')
  const others = ['2026-11-23T09:00:00Z', '2026-11-23T10:00:00.000+01:00', '2026-11-23', 'soon']
  expect(others.filter((text) => Instant.safeParse(text).success)).toEqual([])
})

test('a time zone is an IANA name, never an offset', () => {
  const names = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'UTC']
  expect(names.filter((name) => TimeZone.safeParse(name).success)).toEqual(names)
  const others = ['+01:00', '-05:00', 'W. Europe Standard Time', 'Mars/Olympus', '']
  expect(others.filter((name) => TimeZone.safeParse(name).success)).toEqual([])
})

test('working hours that end before they begin are refused', () => {
  expect(WorkingHours.safeParse([{ weekday: 1, from: '09:00', to: '24:00' }]).success).toBe(true)
  expect(WorkingHours.safeParse([{ weekday: 1, from: '17:00', to: '09:00' }]).success).toBe(false)
  expect(WorkingHours.safeParse([{ weekday: 8, from: '09:00', to: '17:00' }]).success).toBe(false)
})

test('days are counted over ends of months, years and changes of clocks', () => {
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01')
  expect(addDays(day('2028-03-01'), -1)).toBe('2028-02-29')
  expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
  expect(daysBetween(day('2026-10-24'), day('2026-10-26'))).toBe(2)
  expect(daysBetween(day('2026-10-26'), day('2026-10-24'))).toBe(-2)
})

test('weeks begin on Monday', () => {
  expect(weekdayOf(day('2026-11-23'))).toBe(1)
  expect(weekdayOf(day('2026-11-29'))).toBe(7)
  expect(mondayOf(day('2026-11-23'))).toBe('2026-11-23')
  expect(mondayOf(day('2026-11-29'))).toBe('2026-11-23')
})

describe('a moment, as clocks in a zone show it', () => {
  test.each([
    ['Europe/Berlin', '2026-11-23T23:30:00.000Z', '2026-11-24', '00:30'],
    ['America/New_York', '2026-11-23T02:00:00.000Z', '2026-11-22', '21:00'],
    ['Asia/Kolkata', '2026-11-23T18:45:00.000Z', '2026-11-24', '00:15'],
    ['Pacific/Kiritimati', '2026-11-23T10:00:00.000Z', '2026-11-24', '00:00'],
  ])('in %s, %s is %s at %s, and back', (zone, text, shownDay, shownClock) => {
    const at = instant(text)
    expect(dayIn(zone, at)).toBe(shownDay)
    expect(clockIn(zone, at)).toBe(shownClock)
    expect(instantAt(zone, day(shownDay), shownClock)).toBe(text)
  })

  test('the same hour of a day lies elsewhere in summer', () => {
    expect(instantAt('Europe/Berlin', day('2026-10-24'), '09:00')).toBe('2026-10-24T07:00:00.000Z')
    expect(instantAt('Europe/Berlin', day('2026-10-26'), '09:00')).toBe('2026-10-26T08:00:00.000Z')
  })

  test('an hour that is skipped is read as the one after it', () => {
    expect(instantAt('Europe/Berlin', day('2026-03-29'), '02:30')).toBe('2026-03-29T01:30:00.000Z')
    expect(instantAt('America/New_York', day('2026-03-08'), '02:30')).toBe('2026-03-08T07:30:00.000Z')
  })

  test('of an hour that comes twice the first is meant', () => {
    expect(instantAt('Europe/Berlin', day('2026-10-25'), '02:30')).toBe('2026-10-25T00:30:00.000Z')
    expect(instantAt('America/New_York', day('2026-11-01'), '01:30')).toBe('2026-11-01T05:30:00.000Z')
  })

  test('24:00 is the beginning of the next day', () => {
    expect(instantAt('Europe/Berlin', day('2026-11-23'), '24:00')).toBe('2026-11-23T23:00:00.000Z')
    expect(minutesOf('24:00')).toBe(1_440)
  })
  test('a day and a time of day give back the moment that they were taken from', () => {
    const zones = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe']
    const minutes = integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2100, 0, 1) / 60_000 })
    assert(
      property(minutes, constantFrom(...zones), (minute, zone) => {
        const at = instant(new Date(minute * 60_000).toISOString())
        const back = instantAt(zone, dayIn(zone, at), clockIn(zone, at))
        // In autumn an hour of the clock comes twice; either one reads the same.
        expect(`${dayIn(zone, back)} ${clockIn(zone, back)}`).toBe(`${dayIn(zone, at)} ${clockIn(zone, at)}`)
        expect(Math.abs(Date.parse(back) - Date.parse(at))).toBeLessThanOrEqual(3_600_000)
      }),
    )
  })
})

test('a zone is called by its city', () => {
  expect(['America/New_York', 'Europe/Berlin', 'UTC'].map(zoneWords)).toEqual(['New York', 'Berlin', 'UTC'])
})
