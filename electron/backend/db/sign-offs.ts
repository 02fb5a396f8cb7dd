import type { CycleId, PersonId, PlacementId, SignOffId } from '../../../shared/domain/ids.ts'
import type { Role, SignOff } from '../../../shared/domain/placements.ts'
import type { FunnelStage, SkillRatings } from '../../../shared/domain/skills.ts'
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

/** Of a cycle, of a participant, by whoever signed, or all, oldest first. */
export async function listSignOffs(
  db: ReadHandle,
  wanted: { cycleId?: CycleId | undefined; personId?: PersonId | undefined; byPersonId?: PersonId | undefined } = {},
): Promise<SignOff[]> {
  let rows = db
    .selectFrom('sign_off')
    .innerJoin('placement', 'placement.id', 'sign_off.placement_id')
    .selectAll('sign_off')
    .orderBy('sign_off.signed_at')
    .orderBy('sign_off.id')
  if (wanted.cycleId !== undefined) rows = rows.where('placement.cycle_id', '=', wanted.cycleId)
  if (wanted.personId !== undefined) rows = rows.where('placement.person_id', '=', wanted.personId)
  if (wanted.byPersonId !== undefined) rows = rows.where('sign_off.by_person_id', '=', wanted.byPersonId)
  return (await rows.execute()).map(toSignOff)
}

/** How often somebody's placements that took place were signed off. */
export async function countSignedOff(
  db: ReadHandle,
  personId: PersonId,
): Promise<{ role: Role; stage: FunnelStage; times: number }[]> {
  return await db
    .selectFrom('placement')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .innerJoin('sign_off', 'sign_off.placement_id', 'placement.id')
    .select((eb) => ['placement.role', 'activity.funnel_stage as stage', eb.fn.countAll<number>().as('times')])
    .where('placement.person_id', '=', personId)
    .where('placement.status', '=', 'completed')
    .groupBy(['placement.role', 'activity.funnel_stage'])
    .orderBy('placement.role')
    .orderBy('activity.funnel_stage')
    .execute()
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
    levelsShown: JSON.parse(row.levels_shown) as SkillRatings,
    observation: row.observation,
    agreement: row.agreement,
    signedAt: row.signed_at as Instant,
  }
}

function toSignOffRow(signOff: SignOff): SignOffRow {
  return {
    id: signOff.id,
    placement_id: signOff.placementId,
    by_person_id: signOff.byPersonId,
    attendance: signOff.attendance,
    levels_shown: JSON.stringify(signOff.levelsShown),
    observation: signOff.observation,
    agreement: signOff.agreement,
    signed_at: signOff.signedAt,
  }
}
