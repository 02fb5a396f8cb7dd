import type { Person, TimeOff } from '../../../shared/domain/people.ts'
import {
  addDays,
  clockIn,
  type Day,
  dayIn,
  type Instant,
  instantAt,
  minutesOf,
  weekdayOf,
} from '../../../shared/domain/times.ts'
import type { Random } from './random.ts'
import type { PersonKey } from './sample-people.ts'

export interface Stretch {
  startsAt: Instant
  endsAt: Instant
}

/** Nobody meets on these, in none of the three countries. */
const holidays: ReadonlySet<string> = new Set(['12-24', '12-25', '12-26', '12-31', '01-01'])
const lunch = { from: minutesOf('12:00'), to: minutesOf('13:00') }
const breakMs = 15 * 60_000

/** Everybody's days: finds room for a meeting, so that nobody is booked twice. */
export class SampleCalendar {
  readonly #random: Random
  readonly #people: Readonly<Record<PersonKey, Person>>
  readonly #timeOff: readonly TimeOff[]
  readonly #taken = new Map<PersonKey, { from: number; to: number }[]>()

  constructor(random: Random, people: Readonly<Record<PersonKey, Person>>, timeOff: readonly TimeOff[]) {
    this.#random = random
    this.#people = people
    this.#timeOff = timeOff
  }

  /** Whether the person works through the whole stretch. Says nothing about other meetings. */
  isAtWork(key: PersonKey, { startsAt, endsAt }: Stretch): boolean {
    const { timeZone } = this.#people[key]
    const day = dayIn(timeZone, startsAt)
    const [from, to] = [minutesOf(clockIn(timeZone, startsAt)), minutesOf(clockIn(timeZone, endsAt))]
    return this.#spansOn(key, day).some((span) => span.from <= from && to <= span.to)
  }

  /** With a break before and after. */
  isFree(key: PersonKey, { startsAt, endsAt }: Stretch): boolean {
    const [from, to] = [Date.parse(startsAt) - breakMs, Date.parse(endsAt) + breakMs]
    return (this.#taken.get(key) ?? []).every((other) => to <= other.from || from >= other.to)
  }

  block(key: PersonKey, { startsAt, endsAt }: Stretch): void {
    this.#taken.set(key, [...(this.#taken.get(key) ?? []), { from: Date.parse(startsAt), to: Date.parse(endsAt) }])
  }

  /** Books room on the day, or on one of the four after it but not after `last`, and says when. */
  book(key: PersonKey, day: Day, minutes: number, last: Day): Stretch | undefined {
    const { timeZone } = this.#people[key]
    for (let later = 0; later < 5; later += 1) {
      const on = addDays(day, later)
      if (on > last) break
      const free = this.#spansOn(key, on)
        .flatMap((span) => halfHours(span.from, span.to - minutes))
        .filter((from) => from + minutes <= lunch.from || from >= lunch.to)
        .map((from) => stretchAt(timeZone, on, from, minutes))
        .filter((stretch) => this.isFree(key, stretch))
      if (free.length === 0) continue
      const stretch = this.#random.pick(free)
      this.block(key, stretch)
      return stretch
    }
    return undefined
  }

  /** When the person works on the day, in minutes since midnight of the person's own zone. */
  #spansOn(key: PersonKey, day: Day): { from: number; to: number }[] {
    const person = this.#people[key]
    const isHere = (person.startsOn ?? day) <= day && day <= (person.leavesOn ?? day)
    const isAway = this.#timeOff.some(
      (time) => time.personId === person.id && time.startsOn <= day && day <= time.endsOn,
    )
    if (!isHere || isAway || holidays.has(day.slice(5))) return []
    return person.workingHours
      .filter((span) => span.weekday === weekdayOf(day))
      .map((span) => ({ from: minutesOf(span.from), to: minutesOf(span.to) }))
  }
}

function halfHours(first: number, last: number): number[] {
  const starts: number[] = []
  for (let minute = first; minute <= last; minute += 30) starts.push(minute)
  return starts
}

export function stretchAt(timeZone: string, day: Day, from: number, minutes: number): Stretch {
  return {
    startsAt: instantAt(timeZone, day, clockOf(from)),
    endsAt: instantAt(timeZone, day, clockOf(from + minutes)),
  }
}

function clockOf(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}
