import { tzOffset } from '@date-fns/tz/tzOffset'
import { z } from 'zod'

const dayPattern = /^\d{4}-\d{2}-\d{2}$/
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True only for days that exist: 2026-02-31 is refused. Years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text < '1900' || text >= '2200') return false
  // By hand, because tens of thousands of levels carry days, and dates made of text and back take a microsecond each.
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))]
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year === 2000)
  const last = month === 2 && isLeap ? 29 : (daysOfMonths[month - 1] ?? 0)
  return day >= 1 && day <= last
}

/** A calendar day without a zone, `YYYY-MM-DD`. */
export const Day = z.string().refine(isDay, 'not a day of the calendar').meta({ format: 'date' }).brand<'Day'>()
export type Day = z.infer<typeof Day>

function isInstant(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** A moment in UTC exactly as `Date.prototype.toISOString` writes it, so that text order is time order. */
export const Instant = z
  .string()
  .refine(isInstant, 'not a moment in time')
  .meta({ format: 'date-time' })
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

const usualZones: ReadonlySet<string> = new Set(Intl.supportedValuesOf('timeZone'))

function isTimeZone(name: string): boolean {
  // Asking Intl for each of 10,000 calls takes most of a second; it also knows old names that it does not list.
  if (usualZones.has(name)) return true
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions()
    return timeZone !== '' && !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** An IANA time zone name, such as `Europe/Berlin`. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'not a time zone').meta({ format: 'time-zone' })
export type TimeZone = z.infer<typeof TimeZone>

/** `America/New_York` as people say it: `New York`. */
export function zoneWords(zone: TimeZone): string {
  return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')
}

/** Wall-clock time of day, `HH:MM`; `24:00` is the end of a day. */
export const ClockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'not a time of day')
  .meta({ format: 'clock-time' })
export type ClockTime = z.infer<typeof ClockTime>

/** Weekdays count from Monday = 1 to Sunday = 7 (ISO 8601). */
export const WorkingHours = z
  .array(
    z
      .object({ weekday: z.int().min(1).max(7), from: ClockTime, to: ClockTime })
      .refine((span) => span.from < span.to, 'ends before it begins'),
  )
  .max(28)
export type WorkingHours = z.infer<typeof WorkingHours>

export const nineToFive: WorkingHours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', to: '17:00' }))

const dayMs = 86_400_000

/** `days` may be negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10) as Day
}

/** Days from `from` to `to`: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs
}

/** Monday = 1 to Sunday = 7. */
export function weekdayOf(day: Day): number {
  return new Date(Date.parse(day)).getUTCDay() || 7
}

/** The Monday of the week that the day lies in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}

/** The day that the moment falls on in a time zone. */
export function dayIn(timeZone: string, at: Instant): Day {
  const time = new Date(at)
  return new Date(time.getTime() + tzOffset(timeZone, time) * 60_000).toISOString().slice(0, 10) as Day
}

/** The time of day, `HH:MM`, that a clock in the time zone shows at the moment. */
export function clockIn(timeZone: string, at: Instant): ClockTime {
  const time = new Date(at)
  return new Date(time.getTime() + tzOffset(timeZone, time) * 60_000).toISOString().slice(11, 16)
}

/**
 * The moment when clocks in the time zone show this. A time that a change of clocks skips is read with the offset from
 * before it (02:30 becomes 03:30); of a time that comes twice the first is meant.
 */
export function instantAt(timeZone: string, day: Day, clock: ClockTime): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minutesOf(clock) * 60_000
  const before = wall - tzOffset(timeZone, new Date(wall - dayMs)) * 60_000
  const isRight = tzOffset(timeZone, new Date(before)) * 60_000 === wall - before
  const after = wall - tzOffset(timeZone, new Date(wall + dayMs)) * 60_000
  const isAfterRight = tzOffset(timeZone, new Date(after)) * 60_000 === wall - after
  return new Date(isRight || !isAfterRight ? before : after).toISOString() as Instant
}

/** Minutes since midnight. */
export function minutesOf(clock: ClockTime): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))
}
