import type { Cycle, CycleDraft, CycleParticipant } from '../../../shared/domain/cycles.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import { addDays, type Day, daysBetween, mondayOf } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'

const usualWeeks = 6
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

/** A new cycle as most teams want it: six weeks from the coming Monday, everybody, once at least. */
export function usualCycle(people: readonly Person[], cycles: readonly Cycle[], today: Day): CycleDraft {
  const last = cycles.reduce<Day | null>(
    (latest, cycle) => (latest === null || cycle.endsOn > latest ? cycle.endsOn : latest),
    null,
  )
  const earliest = last !== null && last >= today ? last : today
  const startsOn = addDays(mondayOf(earliest), 7)
  const endsOn = addDays(startsOn, usualWeeks * 7 - 3)
  return {
    name: usualName(startsOn, endsOn),
    startsOn,
    endsOn,
    rules: RuleSettings.parse({}),
    commitments: { marketing: null, sales: null },
    participants: people
      .filter((person) => person.archivedAt === null)
      .map((person) => ({ personId: person.id, minimumPlacements: 1 })),
  }
}

/** "October to November 2026" */
export function usualName(startsOn: Day, endsOn: Day): string {
  const from = months[Number(startsOn.slice(5, 7)) - 1] ?? ''
  const to = months[Number(endsOn.slice(5, 7)) - 1] ?? ''
  const years = [startsOn.slice(0, 4), endsOn.slice(0, 4)] as const
  if (years[0] !== years[1]) return `${from} ${years[0]} to ${to} ${years[1]}`
  return from === to ? `${from} ${years[0]}` : `${from} to ${to} ${years[0]}`
}

export type Minimums = ReadonlyMap<PersonId, number>

/** Those who are not in the cycle yet begin with one. */
const usualMinimum = 1

export function minimumFor(minimums: Minimums, person: Person): number {
  return minimums.get(person.id) ?? usualMinimum
}

/** What all of a function have in common; null where they differ. */
export function commonMinimum(
  minimums: Minimums,
  people: readonly Person[],
  workFunction: WorkFunction,
): number | null {
  const values = new Set(
    people.filter((person) => person.function === workFunction).map((person) => minimumFor(minimums, person)),
  )
  const [only = usualMinimum] = values
  return values.size > 1 ? null : only
}

/** Everybody of a function gets the same. */
export function withCommonMinimum(
  minimums: Minimums,
  people: readonly Person[],
  workFunction: WorkFunction,
  value: number,
): Minimums {
  const own = people.filter((person) => person.function === workFunction)
  return new Map([...minimums, ...own.map((person) => [person.id, value] as const)])
}

export function participantsWith(minimums: Minimums, chosen: readonly Person[]): CycleParticipant[] {
  return chosen.map((person) => ({ personId: person.id, minimumPlacements: minimumFor(minimums, person) }))
}

/** The most hours that people can give between two days by their weekly budgets, whatever their leave; 0 without dates. */
export function hoursAtMost(people: readonly Person[], startsOn: string | null, endsOn: string | null): number {
  const days = startsOn === null || endsOn === null ? 0 : daysBetween(startsOn as Day, endsOn as Day) + 1
  return people.reduce((sum, person) => sum + person.hoursPerWeek, 0) * Math.max(0, Math.ceil(days / 7))
}
