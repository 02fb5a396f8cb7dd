import { clockIn, type Day, dayIn, type Instant, minutesOf, type TimeZone } from '../../../shared/domain/times.ts'

/** Where a moment falls on somebody's wall calendar. */
export interface LocalTime {
  day: Day
  /** Since midnight by the clock on the wall (0 to 1,439). */
  minutes: number
}

export function localTime(at: Instant, timeZone: TimeZone): LocalTime {
  return { day: dayIn(timeZone, at), minutes: minutesOf(clockIn(timeZone, at)) }
}
