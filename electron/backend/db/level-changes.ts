import type { LevelChangeId, PersonId, PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import type { LevelChange, ShownLevel } from '../../../shared/domain/levels.ts'
import type { SkillRatings } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { LevelChangeRow } from './schema.ts'

/** Who sets a level, on what, when. Without it no level changes: see `skills.ts`. */
export interface Judgement extends Pick<LevelChange, 'source' | 'byPersonId' | 'placementIds'> {
  at: Instant
}

/** Newest first. */
export async function listLevelChanges(
  db: ReadHandle,
  wanted: { personId?: PersonId | undefined; skillId?: SkillId | undefined; byPersonId?: PersonId | undefined } = {},
): Promise<LevelChange[]> {
  let rows = newestFirst(db)
  if (wanted.personId !== undefined) rows = rows.where('person_id', '=', wanted.personId)
  if (wanted.skillId !== undefined) rows = rows.where('skill_id', '=', wanted.skillId)
  if (wanted.byPersonId !== undefined) rows = rows.where('by_person_id', '=', wanted.byPersonId)
  return (await rows.execute()).map(toLevelChange)
}

/** Of these people, newest first. */
export async function listLevelChangesOf(db: ReadHandle, personIds: readonly PersonId[]): Promise<LevelChange[]> {
  const rows = await newestFirst(db).where('person_id', 'in', personIds).execute()
  return rows.map(toLevelChange)
}

/** What hosts saw in people who were there, oldest first. */
export async function listShownLevels(
  db: ReadHandle,
  personId?: PersonId,
): Promise<(ShownLevel & { personId: PersonId; skillId: SkillId })[]> {
  let rows = db
    .selectFrom('sign_off')
    .innerJoin('placement', 'placement.id', 'sign_off.placement_id')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .select(['placement.id', 'placement.person_id', 'activity.host_id'])
    .select(['sign_off.by_person_id', 'sign_off.levels_shown', 'sign_off.signed_at'])
    .where('sign_off.attendance', 'in', ['attended', 'partly'])
    .where('sign_off.levels_shown', '!=', '[]')
    .orderBy('sign_off.signed_at')
    .orderBy('sign_off.id')
  if (personId !== undefined) rows = rows.where('placement.person_id', '=', personId)
  return (await rows.execute()).flatMap((row) =>
    (JSON.parse(row.levels_shown) as SkillRatings).map(({ skillId, level }) => ({
      personId: row.person_id as PersonId,
      skillId,
      level,
      placementId: row.id as PlacementId,
      hostId: (row.by_person_id ?? row.host_id) as PersonId,
      shownAt: row.signed_at as Instant,
    })),
  )
}

export async function insertLevelChanges(db: WriteHandle, changes: readonly LevelChange[]): Promise<void> {
  const rows = changes.map((change) => ({
    id: change.id,
    person_id: change.personId,
    skill_id: change.skillId,
    from_level: change.from,
    to_level: change.to,
    source: change.source,
    by_person_id: change.byPersonId,
    placement_ids: JSON.stringify(change.placementIds),
    changed_at: change.changedAt,
  }))
  if (rows.length > 0) await db.insert('level_change', rows)
}

function newestFirst(db: ReadHandle) {
  return db.selectFrom('level_change').selectAll().orderBy('changed_at', 'desc').orderBy('id', 'desc')
}

function toLevelChange(row: LevelChangeRow): LevelChange {
  return {
    id: row.id as LevelChangeId,
    personId: row.person_id as PersonId,
    skillId: row.skill_id as SkillId,
    from: row.from_level,
    to: row.to_level,
    source: row.source,
    byPersonId: row.by_person_id as PersonId | null,
    placementIds: JSON.parse(row.placement_ids) as PlacementId[],
    changedAt: row.changed_at as Instant,
  }
}
