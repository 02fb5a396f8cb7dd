import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Invitation } from '../../../shared/domain/invitations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { calendarBytes, updateBytes } from './calendar.ts'
import { fileNamesOf } from './file-names.ts'
import type { OutFile } from './write-files.ts'

type People = ReadonlyMap<PersonId, Person>

/** The complete calendar of each person of `whose`, by file name. `people` is everybody. */
export function calendarFiles(
  people: People,
  invitations: readonly Invitation[],
  whose: ReadonlySet<PersonId>,
): OutFile[] {
  const names = fileNamesOf(Array.from(people.values()))
  return Array.from(whose, (personId) => ({
    name: `${nameFor(names, personId)}.ics`,
    bytes: calendarBytes(invitations.filter((invitation) => invitation.personId === personId)),
  })).toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

/**
 * A file for each change, into a folder of its own, for those who have a calendar from Baton already: `changes-1/ana-ruiz--1.ics`.
 * A first calendar needs none, because it is all news.
 */
export function changeFiles(
  people: People,
  before: readonly Invitation[],
  sent: readonly Invitation[],
  folder: string,
): OutFile[] {
  const names = fileNamesOf(Array.from(people.values()))
  const known = new Set(before.map(({ personId }) => personId))
  const counts = new Map<PersonId, number>()
  return sent.flatMap((invitation) => {
    const person = people.get(invitation.personId)
    if (person === undefined || !known.has(person.id)) return []
    const number = (counts.get(person.id) ?? 0) + 1
    counts.set(person.id, number)
    return { folder, name: `${nameFor(names, person.id)}--${number}.ics`, bytes: updateBytes(invitation, person) }
  })
}

function nameFor(names: ReadonlyMap<PersonId, string>, id: PersonId): string {
  const name = names.get(id)
  if (name === undefined) throw new Error('Somebody was invited who is not in the workspace.')
  return name
}
