import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ExcludedPairId, PersonId } from '../../../shared/domain/ids.ts'
import type { ExcludedPair } from '../../../shared/domain/people.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { ExcludedPairRow } from './schema.ts'

/** Oldest first, those of archived people too. */
export async function listExcludedPairs(db: ReadHandle): Promise<ExcludedPair[]> {
  return (await db.selectFrom('excluded_pair').selectAll().orderBy('id').execute()).map(toExcludedPair)
}

/** Whichever of the two comes first. */
export async function findExcludedPair(
  db: ReadHandle,
  oneId: PersonId,
  otherId: PersonId,
): Promise<ExcludedPair | undefined> {
  const [first, second] = inOrder(oneId, otherId)
  const row = await db
    .selectFrom('excluded_pair')
    .selectAll()
    .where('one_person_id', '=', first)
    .where('other_person_id', '=', second)
    .executeTakeFirst()
  return row && toExcludedPair(row)
}

/** Throws `not-found`. */
export async function getExcludedPair(db: ReadHandle, id: ExcludedPairId): Promise<ExcludedPair> {
  const row = await db.selectFrom('excluded_pair').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'These two are no longer kept apart.')
  return toExcludedPair(row)
}

export async function insertExcludedPairs(db: WriteHandle, pairs: readonly ExcludedPair[]): Promise<void> {
  await db.insert('excluded_pair', pairs.map(toExcludedPairRow))
}

/** Throws `not-found`. */
export async function deleteExcludedPair(db: WriteHandle, id: ExcludedPairId): Promise<void> {
  await db.remove('excluded_pair', id)
}

function toExcludedPair(row: ExcludedPairRow): ExcludedPair {
  return {
    id: row.id as ExcludedPairId,
    oneId: row.one_person_id as PersonId,
    otherId: row.other_person_id as PersonId,
    note: row.note,
  }
}

function toExcludedPairRow({ id, oneId, otherId, note }: ExcludedPair): ExcludedPairRow {
  const [first, second] = inOrder(oneId, otherId)
  return { id, one_person_id: first, other_person_id: second, note }
}

function inOrder(one: PersonId, other: PersonId): readonly [PersonId, PersonId] {
  return one < other ? [one, other] : [other, one]
}
