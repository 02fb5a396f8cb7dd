import { z } from 'zod'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** A key locked by a secret that people know: their passphrase or their recovery code. */
export const LockedKey = z.object({
  /** Of scrypt (RFC 7914). Kept with each key, so that it may rise with what machines can do; bounded, for files from elsewhere. */
  cost: z
    .int()
    .min(2 ** 14)
    .max(2 ** 19),
  salt: z.base64(),
  sealed: z.base64(),
})
export type LockedKey = z.infer<typeof LockedKey>

/** Somebody's key as it lies in the file: twice, each time locked by another secret. */
export interface Seal {
  personId: PersonId
  byPassphrase: LockedKey
  byRecoveryCode: LockedKey
}

export async function findSeal(db: ReadHandle, personId: PersonId): Promise<Seal | undefined> {
  const row = await db.selectFrom('seal').selectAll().where('person_id', '=', personId).executeTakeFirst()
  if (row === undefined) return undefined
  return {
    personId,
    byPassphrase: LockedKey.parse(JSON.parse(row.by_passphrase)),
    byRecoveryCode: LockedKey.parse(JSON.parse(row.by_recovery_code)),
  }
}

/** A person has one for ever: what was sealed opens with no other. */
export async function insertSeal(db: WriteHandle, seal: Seal, id: string): Promise<void> {
  const { personId, byPassphrase, byRecoveryCode } = seal
  await db.insert('seal', {
    id,
    person_id: personId,
    by_passphrase: JSON.stringify(byPassphrase),
    by_recovery_code: JSON.stringify(byRecoveryCode),
  })
}

/** Throws `not-found`. */
export async function updatePassphrase(db: WriteHandle, personId: PersonId, byPassphrase: LockedKey): Promise<void> {
  const row = await db.selectFrom('seal').select('id').where('person_id', '=', personId).executeTakeFirst()
  await db.update('seal', row?.id ?? '', { by_passphrase: JSON.stringify(byPassphrase) })
}
