import type { PersonId, PlacementId, SignOffId } from '../../../shared/domain/ids.ts'
import type { SignOff } from '../../../shared/domain/placements.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { SignOffRow } from './schema.ts'

/** Those of the given placements that have one, in no particular order. */
export async function listSignOffsOf(db: ReadHandle, placementIds: readonly PlacementId[]): Promise<SignOff[]> {
  return (await db.selectFrom('sign_off').selectAll().where('placement_id', 'in', placementIds).execute()).map(
    toSignOff,
  )
}

export async function findSignOffOf(db: ReadHandle, placementId: PlacementId): Promise<SignOff | undefined> {
  return (await listSignOffsOf(db, [placementId]))[0]
}

export async function insertSignOffs(db: WriteHandle, signOffs: readonly SignOff[]): Promise<void> {
  await db.insert('sign_off', signOffs.map(toSignOffRow))
}

/** Throws `not-found`. */
export async function updateSignOff(db: WriteHandle, signOff: SignOff): Promise<void> {
  const { id, ...columns } = toSignOffRow(signOff)
  await db.update('sign_off', id, columns)
}

function toSignOff(row: SignOffRow): SignOff {
  return {
    id: row.id as SignOffId,
    placementId: row.placement_id as PlacementId,
    byPersonId: row.by_person_id as PersonId | null,
    attendance: row.attendance,
    signedAt: row.signed_at as Instant,
  }
}

function toSignOffRow(signOff: SignOff): SignOffRow {
  return {
    id: signOff.id,
    placement_id: signOff.placementId,
    by_person_id: signOff.byPersonId,
    attendance: signOff.attendance,
    signed_at: signOff.signedAt,
  }
}
