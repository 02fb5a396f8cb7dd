import type { Day, Instant, TimeZone } from '../../../shared/domain/times.ts'

/** Where a moment falls on somebody's wall calendar. */
export interface LocalTime {
  day: Day
  /** Since midnight by the clock on the wall (0 to 1,439). */
  minutes: number
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatFor(timeZone: TimeZone): Intl.DateTimeFormat {
  let format = formats.get(timeZone)
  if (format === undefined) {
    format = new Intl.DateTimeFormat('en-CA', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    })
    formats.set(timeZone, format)
  }
  return format
}

export function localTime(at: Instant, timeZone: TimeZone): LocalTime {
  const parts: Record<string, string> = {}
  for (const { type, value } of formatFor(timeZone).formatToParts(Date.parse(at))) parts[type] = value
  return {
    day: `${parts['year']}-${parts['month']}-${parts['day']}` as Day,
    minutes: Number(parts['hour']) * 60 + Number(parts['minute']),
  }
}

const millisecondsPerDay = 86_400_000

/** Days are counted in UTC, where each has 24 hours: no daylight saving can move them. */
export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay
}

export function dayOfNumber(number: number): Day {
  return new Date(number * millisecondsPerDay).toISOString().slice(0, 10) as Day
}

export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days)
}

/** Monday = 1 to Sunday = 7. */
export function weekdayOf(day: Day): number {
  // Day 0 of the count, 1 January 1970, was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

export function mondayOf(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day))
}
