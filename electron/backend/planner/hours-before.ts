import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import { dayNumber } from '../../../shared/rules/time.ts'
import type { EarlierCycle, PlanRecords } from '../db/facts.ts'
import { awayDaysOf, timeAtWork } from './presence.ts'

export interface MinutesBefore {
  /** Completed in cycles that began before. */
  given: number
  /** Of that, what lies beyond (or, negative, short of) the person's share of what their function gave. */
  beyondShare: number
}

/**
 * What people gave in earlier cycles, and how that compares with an even share. Shares are by what each participant of
 * that cycle could give in it, so that nobody owes for a time when they were not there; today's weekly budgets stand for
 * those of then, which nobody keeps.
 */
export function minutesBefore(records: PlanRecords): ReadonlyMap<PersonId, MinutesBefore> {
  const result = new Map<PersonId, MinutesBefore>()
  const completed = Map.groupBy(
    records.history.filter(({ status }) => status === 'completed'),
    ({ cycleId }) => cycleId,
  )
  const people = new Map(records.people.map((person) => [person.id, person]))
  const timeOff = Map.groupBy(records.timeOff, ({ personId }) => personId)
  for (const cycle of records.earlierCycles) {
    const given = new Map<PersonId, number>()
    for (const { personId, minutes } of completed.get(cycle.id) ?? []) {
      given.set(personId, (given.get(personId) ?? 0) + minutes)
    }
    // Somebody placed by hand may not have been among the participants.
    const participants = new Set(cycle.participantIds)
    const ids = new Set([...cycle.participantIds, ...given.keys()])
    const group = [...ids].flatMap((id) => people.get(id) ?? [])
    for (const [, colleagues] of Map.groupBy(group, (person): WorkFunction => person.function)) {
      const capacities = colleagues.map((person) => {
        return participants.has(person.id) ? capacityIn(cycle, person, timeOff.get(person.id) ?? []) : 0
      })
      const capacity = sumOf(capacities)
      const total = sumOf(colleagues.map(({ id }) => given.get(id) ?? 0))
      for (const [index, { id }] of colleagues.entries()) {
        const own = given.get(id) ?? 0
        const share = capacity === 0 ? own : ((capacities[index] ?? 0) / capacity) * total
        const before = result.get(id) ?? { given: 0, beyondShare: 0 }
        result.set(id, { given: before.given + own, beyondShare: before.beyondShare + own - share })
      }
    }
  }
  for (const [id, { given, beyondShare }] of result) result.set(id, { given, beyondShare: Math.round(beyondShare) })
  return result
}

function capacityIn(cycle: EarlierCycle, person: Person, timeOff: PlanRecords['timeOff']): number {
  const weekdays = new Set(person.workingHours.map(({ weekday }) => weekday))
  const away = awayDaysOf(person, timeOff)
  return person.hoursPerWeek * timeAtWork(weekdays, away, dayNumber(cycle.startsOn), dayNumber(cycle.endsOn)).weeks
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
