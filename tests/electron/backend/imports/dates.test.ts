import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import {
  isOpenDate,
  lacksZone,
  orderOf,
  readClock,
  readDay,
  readMoment,
} from '../../../../electron/backend/imports/dates.ts'
import type { DateOrder } from '../../../../electron/backend/imports/source.ts'

const day = (text: string, order: DateOrder = 'year-first') => {
  const read = readDay(text, order)
  return read.ok ? read.value : read.reason
}
const moment = (text: string, timeZone = 'Europe/Berlin', dateOrder: DateOrder = 'day-first') => {
  const read = readMoment(text, { dateOrder, timeZone })
  return read.ok ? read.value : read.reason
}

test.each([
  ['2027-01-31', '2027-01-31'],
  ['2027/1/31', '2027-01-31'],
  ['20270131', '2027-01-31'],
  ['31.1.2027', '2027-01-31'],
  ['31.01.27', '2027-01-31'],
  ['31 January 2027', '2027-01-31'],
  ['Jan 31, 2027', '2027-01-31'],
  ['31. März 2027', '2027-03-31'],
  ['3-août-2027', '2027-08-03'],
  ['Tue, 12 Oct 2027', '2027-10-12'],
  ['2027-01-31 00:00:00', '2027-01-31'],
])('%s is a day, whatever the order', (text, expected) => {
  expect([day(text, 'year-first'), day(text, 'day-first'), day(text, 'month-first')]).toEqual([
    expected,
    expected,
    expected,
  ])
})

test('slashes are read in the order of the file', () => {
  expect(day('03/04/2027', 'day-first')).toBe('2027-04-03')
  expect(day('03/04/2027', 'month-first')).toBe('2027-03-04')
})

test.each([
  ['2026-02-31', /2026-02 has no day 31/],
  ['29.02.2027', /2027-02 has no day 29/],
  ['2027-13-01', /no month 13/],
  ['soon', /not a date/],
  ['2027-01-31 14:00', /not a date/],
  ['2027-01-311', /not a date/],
  ['', /not a date/],
])('%s is no day, and the reason says why', (text, reason) => {
  expect(day(text)).toMatch(reason)
})

test('the order is found by looking at the whole column', () => {
  expect(orderOf(['01/02/2027', '03/04/2027', '13/04/2027'])).toBe('day-first')
  expect(orderOf(['01/02/2027', '04/13/2027'])).toBe('month-first')
  expect(orderOf(['01/02/2027', '03/04/2027'])).toBe('open')
  expect(orderOf(['13/04/2027', '04/13/2027'])).toBe('open')
  expect(orderOf(['05/05/2027', '2027-01-02', '01.02.2027', 'x', ''])).toBe('year-first')
  expect(isOpenDate('01/02/2027')).toBe(true)
  expect(isOpenDate('13/02/2027')).toBe(false)
})

test.each([
  ['2027-01-12 14:30', '2027-01-12T13:30:00.000Z'],
  ['12.01.2027 14:30:59', '2027-01-12T13:30:00.000Z'],
  ['12/01/2027, 2:30 PM', '2027-01-12T13:30:00.000Z'],
  ['12/01/2027 12:05 am', '2027-01-11T23:05:00.000Z'],
  ['2027-01-12T14:30:00.000Z', '2027-01-12T14:30:00.000Z'],
  ['2027-01-12T14:30:00+0100', '2027-01-12T13:30:00.000Z'],
  ['2027-07-12T14:30:00-05:30', '2027-07-12T20:00:00.000Z'],
  ['1799763000000', '2027-01-12T14:10:00.000Z'],
  ['2027-07-12 14:30', '2027-07-12T12:30:00.000Z'],
])('%s is a moment', (text, expected) => {
  expect(moment(text)).toBe(expected)
})

test.each([
  ['2027-03-28 02:30', /does not exist: clocks in Europe\/Berlin are put forward over 02:30/],
  ['2027-01-12', /no time of day/],
  ['2027-01-12 25:00', /no time of day/],
  ['2027-02-30 10:00', /does not exist/],
  ['tomorrow', /not a date and time/],
])('%s is no moment', (text, reason) => {
  expect(moment(text)).toMatch(reason)
})

test('a time that comes twice is the first of the two', () => {
  expect(moment('2027-10-31 02:30')).toBe('2027-10-31T00:30:00.000Z')
})

test('only a time without a zone lacks one', () => {
  expect(['2027-01-12 14:30', '2:30 pm'].map(lacksZone)).toEqual([true, true])
  expect(['2027-01-12T14:30Z', '2027-01-12 14:30+01:00', '2027-01-12', '14', ''].map(lacksZone)).toEqual(
    Array.from({ length: 5 }, () => false),
  )
  expect(readClock('13 pm')).toBeUndefined()
})

test('days and moments are the same whichever zone the machine is in', () => {
  const script = path.join(import.meta.dirname, 'print-dates.ts')
  const zones = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia']
  const outputs = zones.map((zone) => {
    const run = spawnSync(process.execPath, [script], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
    expect(run.stderr).toBe('')
    return run.stdout
  })
  expect(outputs[0]).toContain('2027-03-29T12:00:00.000Z')
  expect(new Set(outputs).size).toBe(1)
})
