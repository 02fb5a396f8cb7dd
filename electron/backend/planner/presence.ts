import type { Person, TimeOff } from '../../../shared/domain/people.ts'
import type { PersonFacts } from '../../../shared/rules/facts.ts'
import { type DayNumber, dayNumber, merged, weekdayOf } from '../../../shared/rules/time.ts'

/** Days off and the days outside of employment, sorted and disjoint. */
export function awayDaysOf(person: Person, timeOff: readonly TimeOff[]): PersonFacts['awayDays'] {
  const away = timeOff.map(({ startsOn, endsOn }) => ({ from: dayNumber(startsOn), to: dayNumber(endsOn) }))
  if (person.startsOn !== null) away.push({ from: -Infinity, to: dayNumber(person.startsOn) - 1 })
  if (person.leavesOn !== null) away.push({ from: dayNumber(person.leavesOn) + 1, to: Infinity })
  // Merging needs ends that are not included.
  return merged(away.map(({ from, to }) => ({ from, to: to + 1 }))).map(({ from, to }) => ({ from, to: to - 1 }))
}

export interface TimeAtWork {
  /** The part of the person's own working days that they are not away: 0 to 1. */
  presence: number
  /** Working days that they are not away, as weeks of their own. */
  weeks: number
}

export function timeAtWork(
  weekdays: ReadonlySet<number>,
  awayDays: PersonFacts['awayDays'],
  firstDay: DayNumber,
  lastDay: DayNumber,
): TimeAtWork {
  let [working, here] = [0, 0]
  for (let day = firstDay; day <= lastDay; day++) {
    if (!weekdays.has(weekdayOf(day))) continue
    working++
    if (!awayDays.some(({ from, to }) => from <= day && day <= to)) here++
  }
  return working === 0 ? { presence: 0, weeks: 0 } : { presence: here / working, weeks: here / weekdays.size }
}
