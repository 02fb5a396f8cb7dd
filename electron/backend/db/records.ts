import { type Activity, hoursOf, type Timing } from '../../../shared/domain/activities.ts'
import type { ActivityId, CycleId, PersonId, PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import { type Role, type SignOff, wasThere } from '../../../shared/domain/placements.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import type { Skill, SkillRatings } from '../../../shared/domain/skills.ts'
import { addDays, type Instant, instantAt } from '../../../shared/domain/times.ts'
import { toTiming } from './activities.ts'
import type { ReadHandle } from './handles.ts'

/** What the filter asks, with what it takes to answer it. */
export interface RecordsWanted extends Omit<RecordFilter, 'skillId'> {
  /** Of the workspace: its days are the record's days. */
  timeZone: string
  /** Null: one that is gone, which no record is about. */
  skill?: Skill | null | undefined
}

/** Placements that took place, were signed off and fit: those first that ended last. */
export async function listRecordIds(
  db: ReadHandle,
  wanted: RecordsWanted,
  part: { offset: number; limit: number },
): Promise<PlacementId[]> {
  const rows = await signedOff(db, wanted)
    .select('placement.id')
    .orderBy((eb) => eb.fn.coalesce('activity.ends_on', 'activity.ends_at'), 'desc')
    .orderBy('placement.id', 'desc')
    .offset(part.offset)
    .limit(part.limit)
    .execute()
  return rows.map(({ id }) => id as PlacementId)
}

/** No less than there are training records, and counted at a glance. */
export async function countSignOffs(db: ReadHandle): Promise<number> {
  const { count } = await db
    .selectFrom('sign_off')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** Whom they are about, by name. */
export async function listRecordPeople(db: ReadHandle, wanted: RecordsWanted): Promise<PersonId[]> {
  const rows = await signedOff(db, wanted)
    .innerJoin('person', 'person.id', 'placement.person_id')
    .select('placement.person_id')
    .distinct()
    .orderBy('person.name')
    .orderBy('placement.person_id')
    .execute()
  return rows.map(({ person_id: id }) => id as PersonId)
}

export async function sumRecords(
  db: ReadHandle,
  wanted: RecordsWanted,
): Promise<{ records: number; people: number; hours: number }> {
  const rows = await signedOff(db, wanted)
    .leftJoin('reflection', 'reflection.placement_id', 'placement.id')
    .select(['placement.person_id', 'reflection.minutes', 'activity.kind', 'activity.starts_at', 'activity.ends_at'])
    .select(['activity.starts_on', 'activity.ends_on', 'activity.hours_per_week'])
    .execute()
  const people = new Set(rows.map(({ person_id: personId }) => personId))
  const minutes = rows.reduce((sum, row) => sum + (row.minutes ?? hoursOf(toTiming(row)) * 60), 0)
  return { records: rows.length, people: people.size, hours: minutes / 60 }
}

/** What is on record of a placement. */
export interface RecordFacts {
  placementId: PlacementId
  personId: PersonId
  cycleId: CycleId
  activity: Timing &
    Pick<Activity, 'id' | 'title' | 'hostId' | 'funnelStage' | 'audience' | 'skillIds'> & { type: string | null }
  role: Role
  /** As the participant gave them. Null: not given. */
  minutes: number | null
  signOff: Pick<SignOff, 'attendance' | 'byPersonId' | 'levelsShown' | 'observation' | 'signedAt'>
}

/** Of those of the placements that took place and are signed off, in the order of the ids. */
export async function listRecordFacts(db: ReadHandle, ids: readonly PlacementId[]): Promise<RecordFacts[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('sign_off', 'sign_off.placement_id', 'placement.id')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .leftJoin('reflection', 'reflection.placement_id', 'placement.id')
    .select(['placement.id', 'placement.role', 'placement.activity_id', 'placement.person_id', 'placement.cycle_id'])
    .select(['sign_off.attendance', 'sign_off.by_person_id', 'sign_off.levels_shown', 'sign_off.observation'])
    .select(['sign_off.signed_at', 'reflection.minutes', 'activity.kind', 'activity.title', 'activity.host_id'])
    .select(['activity.funnel_stage', 'activity.audience', 'activity.skill_ids', 'activity.call_type'])
    .select(['activity.format', 'activity.starts_at', 'activity.ends_at', 'activity.starts_on', 'activity.ends_on'])
    .select('activity.hours_per_week')
    .where('placement.id', 'in', ids)
    .where('placement.status', '=', 'completed')
    .execute()
  const found = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((placementId) => {
    const row = found.get(placementId)
    if (row === undefined || !wasThere(row.attendance)) return []
    return {
      placementId,
      personId: row.person_id as PersonId,
      cycleId: row.cycle_id as CycleId,
      activity: {
        ...toTiming(row),
        id: row.activity_id as ActivityId,
        title: row.title,
        type: row.kind === 'call' ? row.call_type : row.format,
        hostId: row.host_id as PersonId,
        funnelStage: row.funnel_stage,
        audience: row.audience,
        skillIds: JSON.parse(row.skill_ids) as SkillId[],
      },
      role: row.role,
      minutes: row.minutes,
      signOff: {
        attendance: row.attendance,
        byPersonId: row.by_person_id as PersonId | null,
        levelsShown: JSON.parse(row.levels_shown) as SkillRatings,
        observation: row.observation,
        signedAt: row.signed_at as Instant,
      },
    }
  })
}

function signedOff(db: ReadHandle, wanted: RecordsWanted) {
  const { timeZone, from, to, function: side, team, personId, cycleId, attendance, skill } = wanted
  let rows = db
    .selectFrom('placement')
    .innerJoin('sign_off', 'sign_off.placement_id', 'placement.id')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .where('placement.status', '=', 'completed')
    .where('sign_off.attendance', 'in', attendance === undefined ? ['attended', 'partly'] : [attendance])
  const people = db.selectFrom('person').select('id')
  // Asked for only where it says anything: a row more for each of a hundred thousand is a tenth of a second.
  if (side !== undefined) rows = rows.where('placement.person_id', 'in', people.where('function', '=', side))
  if (team !== undefined) rows = rows.where('placement.person_id', 'in', people.where('team', '=', team))
  if (personId !== undefined) rows = rows.where('placement.person_id', '=', personId)
  if (cycleId !== undefined) rows = rows.where('placement.cycle_id', '=', cycleId)
  if (from !== undefined) {
    const begins = instantAt(timeZone, from, '00:00')
    rows = rows.where((eb) => eb.or([eb('activity.ends_on', '>=', from), eb('activity.ends_at', '>=', begins)]))
  }
  if (to !== undefined) {
    const over = instantAt(timeZone, addDays(to, 1), '00:00')
    rows = rows.where((eb) => eb.or([eb('activity.ends_on', '<=', to), eb('activity.ends_at', '<', over)]))
  }
  if (skill === null) rows = rows.where((eb) => eb.lit(false))
  else if (skill !== undefined)
    rows = rows.where((eb) =>
      eb.or([
        eb('activity.skill_ids', 'like', `%"${skill.id}"%`),
        eb('sign_off.levels_shown', 'like', `%"${skill.id}"%`),
        eb.and(
          skill.archivedAt === null
            ? [
                eb('activity.skill_ids', '=', '[]'),
                eb('activity.funnel_stage', '=', skill.funnelStage),
                eb('activity.audience', '=', skill.audience),
                eb('activity.kind', 'in', kindsServing(skill)),
              ]
            : [eb.lit(false)],
        ),
      ]),
    )
  return rows
}

/** Whose activities serve a skill when none is named: see `skillsServed`. */
function kindsServing({ homeFunction }: Skill): Activity['kind'][] {
  if (homeFunction === 'shared') return ['call', 'project']
  return [homeFunction === 'sales' ? 'call' : 'project']
}
