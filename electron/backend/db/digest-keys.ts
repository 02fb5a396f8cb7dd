import { randomBytes } from 'node:crypto'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/**
 * What digests of records are keyed with, a key a person. Kept with the workspace, so that digests compare on every machine; of
 * each person, so that an erasure leaves digests behind that nobody can try names against.
 */
export interface DigestKeys {
  /** Makes one for somebody who has none yet. */
  of: (personId: PersonId) => string
  /** Those that were made. */
  fresh: () => FreshKey[]
}

export interface FreshKey {
  personId: PersonId
  value: string
}

export async function readDigestKeys(db: ReadHandle): Promise<DigestKeys> {
  const rows = await db.selectFrom('digest_key').select(['person_id', 'value']).execute()
  const known = new Map(rows.map((row) => [row.person_id as PersonId, row.value]))
  const fresh = new Map<PersonId, string>()
  return {
    of: (personId) => {
      const found = known.get(personId) ?? fresh.get(personId)
      if (found !== undefined) return found
      const value = randomBytes(16).toString('base64url')
      fresh.set(personId, value)
      return value
    },
    fresh: () => [...fresh].map(([personId, value]) => ({ personId, value })),
  }
}

/** Throws `conflict` when somebody has got another in the meantime. */
export async function insertDigestKeys(
  db: WriteHandle,
  fresh: readonly FreshKey[],
  newId: () => string,
): Promise<void> {
  const ids = fresh.map(({ personId }) => personId)
  const found = await db.selectFrom('digest_key').select('id').where('person_id', 'in', ids).execute()
  if (found.length > 0) throw new RefusedError('conflict', 'Other records were exported meanwhile. Try again.')
  const rows = fresh.map(({ personId, value }) => ({ id: newId(), person_id: personId, value }))
  if (rows.length > 0) await db.insert('digest_key', rows)
}
