import { z } from 'zod'

const dayPattern = /^\d{4}-\d{2}-\d{2}$/

/** True only for days that exist: 2026-02-31 is refused. Years 1900 to 2199. */
export function isDay(text: string): boolean {
  if (!dayPattern.test(text) || text < '1900' || text >= '2200') return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

/** A calendar day without a zone, `YYYY-MM-DD`. */
export const Day = z.string().refine(isDay, 'not a day of the calendar').brand<'Day'>()
export type Day = z.infer<typeof Day>

function isInstant(text: string): boolean {
  const time = Date.parse(text)
  return !Number.isNaN(time) && new Date(time).toISOString() === text
}

/** A moment in UTC exactly as `Date.prototype.toISOString` writes it, so that text order is time order. */
export const Instant = z.string().refine(isInstant, 'not a moment in time').brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return !/^[+-]/.test(name)
  } catch {
    return false
  }
}

/** An IANA time zone name, such as `Europe/Berlin`. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'not a time zone')
export type TimeZone = z.infer<typeof TimeZone>

/** Wall-clock time of day, `HH:MM`; `24:00` is the end of a day. */
export const ClockTime = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'not a time of day')
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
