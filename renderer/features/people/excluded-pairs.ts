import type { PersonId } from '../../../shared/domain/ids.ts'
import type { ExcludedPair, Person } from '../../../shared/domain/people.ts'

/** The pairs that somebody is one of, with the other one, by name. */
export function pairsOf(
  id: PersonId,
  pairs: readonly ExcludedPair[],
  everybody: readonly Person[],
): { id: ExcludedPair['id']; other: Person; note: string | null }[] {
  const byId = new Map(everybody.map((person) => [person.id, person]))
  return pairs
    .flatMap((pair) => {
      const otherId = otherOf(pair, id)
      const other = otherId === null ? undefined : byId.get(otherId)
      return other === undefined ? [] : [{ id: pair.id, other, note: pair.note }]
    })
    .toSorted((a, b) => a.other.name.localeCompare(b.other.name, 'en'))
}

/** Whom somebody could still be kept apart from. */
export function choicesFor(id: PersonId, pairs: readonly ExcludedPair[], everybody: readonly Person[]): Person[] {
  const apart = new Set(pairs.map((pair) => otherOf(pair, id)))
  return everybody.filter((person) => person.id !== id && person.archivedAt === null && !apart.has(person.id))
}

function otherOf({ oneId, otherId }: ExcludedPair, id: PersonId): PersonId | null {
  if (oneId === id) return otherId
  return otherId === id ? oneId : null
}
