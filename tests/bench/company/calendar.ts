import { type Instant, minutesOf } from '../../../shared/domain/times.ts'
import {
  type DayNumber,
  dayNumber,
  minuteAt,
  minutesPerDay,
  type Minute,
  type Span,
  weekdayOf,
  type Zone,
} from '../../../shared/rules/time.ts'
import type { Employee } from './staff.ts'

/** When somebody is at work, and what they have agreed to so far. */
export class Calendar {
  readonly zone: Zone
  readonly #employee: Employee
  readonly #away: readonly { from: DayNumber; to: DayNumber }[]
  /** By day, because calls of weeks ago are in nobody's way. */
  readonly #taken = new Map<DayNumber, Span[]>()

  constructor(employee: Employee, zone: Zone) {
    const { person, timeOff } = employee
    this.zone = zone
    this.#employee = employee
    this.#away = timeOff.map(({ startsOn, endsOn }) => ({ from: dayNumber(startsOn), to: dayNumber(endsOn) }))
    if (person.startsOn !== null) this.#away = [...this.#away, { from: -Infinity, to: dayNumber(person.startsOn) - 1 }]
    if (person.leavesOn !== null) this.#away = [...this.#away, { from: dayNumber(person.leavesOn) + 1, to: Infinity }]
  }

  isAway(day: DayNumber): boolean {
    return this.#away.some(({ from, to }) => from <= day && day <= to)
  }

  /** Minutes of the day, in the person's own zone. */
  hoursOn(day: DayNumber): Span[] {
    if (this.isAway(day)) return []
    const weekday = weekdayOf(day)
    return this.#employee.person.workingHours
      .filter((hours) => hours.weekday === weekday)
      .map(({ from, to }) => ({ from: minutesOf(from), to: minutesOf(to) }))
  }

  /** Takes the time when it lies in the person's working hours and nothing else does; null when not. */
  book(day: DayNumber, minuteOfDay: number, minutes: number): Span | null {
    const isAtWork = this.hoursOn(day).some(({ from, to }) => from <= minuteOfDay && minuteOfDay + minutes <= to)
    if (!isAtWork) return null
    const from = minuteAt(this.zone, day, minuteOfDay)
    const span = { from, to: from + minutes }
    const taken = this.#taken.get(day) ?? []
    if (taken.some((other) => other.from < span.to && span.from < other.to)) return null
    this.#taken.set(day, [...taken, span])
    return span
  }
}

export function instantOf(minute: Minute): Instant {
  return new Date(minute * 60_000).toISOString() as Instant
}

export function dayOf(day: DayNumber): string {
  return new Date(day * minutesPerDay * 60_000).toISOString().slice(0, 10)
}
