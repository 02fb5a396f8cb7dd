import type { ReactNode } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import { hoursOf } from '../../../shared/domain/activities.ts'
import type { ActivityId, PersonId } from '../../../shared/domain/ids.ts'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { count, roundHours } from '../../words/counts.ts'
import { whenWords } from '../../words/activities.ts'

export type MoveOptions = OutputOf<'placements.options'>

/** Somewhere that a placement could go. */
export interface Destination {
  key: string
  personId: PersonId
  activityId: ActivityId
  title: string
  detail: string
  /** The hard rules that going there would break; empty where it is allowed. */
  findings: readonly RuleFinding[]
  /** The smaller, the sooner it is offered among equals. */
  order: number
  /** In place of the word that it fits: how well it does. */
  mark?: ReactNode
}

/** To other people: the allowed ones first, of those the ones with the fewest placements. */
export function peopleToMoveTo(board: Board, item: Placed, options: MoveOptions): Destination[] {
  return options.people
    .flatMap(({ personId, findings }) =>
      personId === item.person.id ? [] : (personDestination(board, personId, item.activity.id, findings) ?? []),
    )
    .sort(inOrder)
}

/** Onto an activity by hand, in the same order. */
export function candidatesFor(
  board: Board,
  activityId: ActivityId,
  candidates: OutputOf<'placements.candidates'>,
): Destination[] {
  const placed = new Set(board.byActivity.get(activityId)?.map((item) => item.person.id))
  return candidates
    .flatMap(({ personId, findings }) =>
      placed.has(personId) ? [] : (personDestination(board, personId, activityId, findings) ?? []),
    )
    .sort(inOrder)
}

function personDestination(
  board: Board,
  personId: PersonId,
  activityId: ActivityId,
  findings: readonly RuleFinding[],
): Destination | null {
  const person = board.people.get(personId)
  if (person === undefined) return null
  const placed = board.byPerson.get(personId) ?? []
  const given = placed.reduce((sum, each) => sum + hoursOf(each.activity), 0)
  const detail = `${count(placed.length, 'placement')}, ${roundHours(given)}`
  return { key: personId, personId, activityId, title: person.name, detail, findings, order: placed.length }
}

function inOrder(a: Destination, b: Destination): number {
  return a.findings.length - b.findings.length || a.order - b.order || a.title.localeCompare(b.title, 'en')
}

/** To other activities: the allowed ones first, of those the ones nearest in time. */
export function activitiesToMoveTo(board: Board, item: Placed, options: MoveOptions): Destination[] {
  const from = timeOf(item.activity)
  return options.activities
    .flatMap(({ activityId, findings }) => {
      const activity = board.activities.get(activityId)
      if (activity === undefined || activityId === item.activity.id) return []
      return {
        key: activityId,
        personId: item.person.id,
        activityId,
        title: titleOf(board, activity),
        detail: `${whenWords(activity, board.timeZone)}, with ${board.people.get(activity.hostId)?.name ?? 'its host'}`,
        findings,
        order: Math.abs(timeOf(activity) - from),
      }
    })
    .sort(inOrder)
}

function timeOf(activity: Placed['activity']): number {
  return Date.parse(activity.kind === 'call' ? activity.startsAt : activity.startsOn)
}

/** What breaks when a placement goes to this row of the timeline; null while that is not known. */
export function findingsAt(
  options: MoveOptions | null,
  target: { personId: PersonId } | { activityId: ActivityId },
): readonly RuleFinding[] | null {
  if (options === null) return null
  const option =
    'personId' in target
      ? options.people.find((each) => each.personId === target.personId)
      : options.activities.find((each) => each.activityId === target.activityId)
  return option === undefined ? null : option.findings
}

export function matches(destination: Destination, search: string): boolean {
  const text = `${destination.title} ${destination.detail}`.toLocaleLowerCase('en')
  return search
    .toLocaleLowerCase('en')
    .split(/\s+/)
    .every((word) => text.includes(word))
}
