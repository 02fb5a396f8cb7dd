import type { Cycle, CycleDraft, CycleParticipant } from '../../../shared/domain/cycles.ts'
import type { Person, WorkFunction } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { addDays, mondayOf } from './local-time.ts'

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

/** The minimum that most of a function have; where they differ, the smallest that is in use. */
export function minimumOf(
  participants: readonly CycleParticipant[],
  people: readonly Person[],
  workFunction: WorkFunction,
): number {
  const members = new Set(people.filter((person) => person.function === workFunction).map((person) => person.id))
  const minimums = participants.filter((each) => members.has(each.personId)).map((each) => each.minimumPlacements)
  return minimums.length === 0 ? 1 : Math.min(...minimums)
}

/** Everybody chosen gets the minimum of their function. */
export function withMinimums(chosen: readonly Person[], minimums: Record<WorkFunction, number>): CycleParticipant[] {
  return chosen.map((person) => ({ personId: person.id, minimumPlacements: minimums[person.function] }))
}
