import { tzOffset } from '@date-fns/tz/tzOffset'
import { type Day, dayIn, type Instant, instantAt } from '../../../shared/domain/times.ts'

/** Days of a time zone as `dayIn` and `instantAt` tell them, for whoever asks a hundred thousand times. */
export interface DayReader {
  /** The day that the moment falls on. */
  dayOf: (at: Instant) => Day
  /** The moment when the day begins. */
  beginningOf: (day: Day) => Instant
}

/** Of a day, counted from 0. */
const lastMinute = 24 * 60 - 1

export function createDayReader(timeZone: string): DayReader {
  const offsets = new Map<string, number | null>()
  const beginnings = new Map<Day, Instant>()

  /** In minutes from UTC, throughout a day of UTC; null when clocks change on it. */
  function offsetOn(utcDay: string): number | null {
    const known = offsets.get(utcDay)
    if (known !== undefined) return known
    const offset = tzOffset(timeZone, new Date(`${utcDay}T00:00:00.000Z`))
    const isSame = offset === tzOffset(timeZone, new Date(`${utcDay}T23:59:59.999Z`))
    offsets.set(utcDay, isSame ? offset : null)
    return isSame ? offset : null
  }

  return {
    dayOf: (at) => {
      const utcDay = at.slice(0, 10)
      const offset = offsetOn(utcDay)
      if (offset === null) return dayIn(timeZone, at)
      const minutes = Number(at.slice(11, 13)) * 60 + Number(at.slice(14, 16)) + offset
      if (minutes >= 0 && minutes <= lastMinute) return utcDay as Day
      return new Date(Date.parse(at) + offset * 60_000).toISOString().slice(0, 10) as Day
    },
    beginningOf: (day) => {
      const known = beginnings.get(day) ?? instantAt(timeZone, day, '00:00')
      beginnings.set(day, known)
      return known
    },
  }
}
