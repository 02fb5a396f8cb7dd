import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ActivityId, CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { PlacementRow } from './schema.ts'

/** Of a cycle, oldest first. */
export async function listPlacements(db: ReadHandle, cycleId: CycleId): Promise<Placement[]> {
  const rows = await db.selectFrom('placement').selectAll().where('cycle_id', '=', cycleId).orderBy('id').execute()
  return rows.map(toPlacement)
}

/** Those of the given ids that are there, in no particular order. */
export async function listPlacementsById(db: ReadHandle, ids: readonly PlacementId[]): Promise<Placement[]> {
  return (await db.selectFrom('placement').selectAll().where('id', 'in', ids).execute()).map(toPlacement)
}

/** Throws `not-found`. */
export async function getPlacement(db: ReadHandle, id: PlacementId): Promise<Placement> {
  const row = await db.selectFrom('placement').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'This placement is no longer there.')
  return toPlacement(row)
}

/** In whatever cycle and status: a person has at most one placement on an activity. */
export async function findPlacementOf(
  db: ReadHandle,
  personId: PersonId,
  activityId: ActivityId,
): Promise<Placement | undefined> {
  const row = await db
    .selectFrom('placement')
    .selectAll()
    .where('person_id', '=', personId)
    .where('activity_id', '=', activityId)
    .executeTakeFirst()
  return row && toPlacement(row)
}

export async function insertPlacements(db: WriteHandle, placements: readonly Placement[]): Promise<void> {
  if (placements.length > 0) await db.insert('placement', placements.map(toPlacementRow))
}

/** Throws `not-found`. */
export async function updatePlacement(db: WriteHandle, placement: Placement): Promise<void> {
  const { id, ...columns } = toPlacementRow(placement)
  await db.update('placement', id, columns)
}

/** Throws `not-found`. */
export async function deletePlacements(db: WriteHandle, ids: readonly PlacementId[]): Promise<void> {
  if (ids.length > 0) await db.remove('placement', ids)
}

export function toPlacement(row: PlacementRow): Placement {
  return {
    id: row.id as PlacementId,
    cycleId: row.cycle_id as CycleId,
    activityId: row.activity_id as ActivityId,
    personId: row.person_id as PersonId,
    role: row.role,
    status: row.status,
    isPinned: row.is_pinned === 1,
    vetoReason: row.veto_reason,
  }
}

function toPlacementRow(placement: Placement): PlacementRow {
  return {
    id: placement.id,
    cycle_id: placement.cycleId,
    activity_id: placement.activityId,
    person_id: placement.personId,
    role: placement.role,
    status: placement.status,
    is_pinned: placement.isPinned ? 1 : 0,
    veto_reason: placement.vetoReason,
  }
}
