import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Activity, ContentProject, SalesCall, Timing } from '../../../shared/domain/activities.ts'
import type { AccountId, ActivityId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { ActivityRow } from './schema.ts'

interface ListOptions {
  includeArchived?: boolean
}

/** Sales calls by start, then content projects by start. Archived ones only when asked for; cancelled ones always. */
export async function listActivities(db: ReadHandle, options: ListOptions = {}): Promise<Activity[]> {
  return [...(await listCalls(db, options)), ...(await listProjects(db, options))]
}

/** By start. */
export async function listCalls(db: ReadHandle, options: ListOptions = {}): Promise<SalesCall[]> {
  let rows = db.selectFrom('activity').selectAll().where('kind', '=', 'call').orderBy('starts_at').orderBy('id')
  if (options.includeArchived !== true) rows = rows.where('archived_at', 'is', null)
  return (await rows.execute()).map(toSalesCall)
}

/** By start. */
export async function listProjects(db: ReadHandle, options: ListOptions = {}): Promise<ContentProject[]> {
  let rows = db.selectFrom('activity').selectAll().where('kind', '=', 'project').orderBy('starts_on').orderBy('id')
  if (options.includeArchived !== true) rows = rows.where('archived_at', 'is', null)
  return (await rows.execute()).map(toContentProject)
}

/** Whatever status they have, archived ones too. */
export async function listActivitiesOfHost(db: ReadHandle, hostId: PersonId): Promise<Activity[]> {
  return (await db.selectFrom('activity').selectAll().where('host_id', '=', hostId).execute()).map(toActivity)
}

/** Those of the given ids that are there, in no particular order. */
export async function listActivitiesById(db: ReadHandle, ids: readonly ActivityId[]): Promise<Activity[]> {
  return (await db.selectFrom('activity').selectAll().where('id', 'in', ids).execute()).map(toActivity)
}

export async function findActivity(db: ReadHandle, id: ActivityId): Promise<Activity | undefined> {
  const row = await db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toActivity(row)
}

/** Throws `not-found`. */
export async function getActivity(db: ReadHandle, id: ActivityId): Promise<Activity> {
  const activity = await findActivity(db, id)
  if (activity === undefined) throw new RefusedError('not-found', 'This activity is no longer there.')
  return activity
}

export async function insertActivities(db: WriteHandle, activities: readonly Activity[]): Promise<void> {
  await db.insert('activity', activities.map(toActivityRow))
}

/** Throws `not-found`. */
export async function updateActivity(db: WriteHandle, activity: Activity): Promise<void> {
  const { id, ...columns } = toActivityRow(activity)
  await db.update('activity', id, columns)
}

export function toActivity(row: ActivityRow): Activity {
  return row.kind === 'call' ? toSalesCall(row) : toContentProject(row)
}

type TimingRow = Pick<ActivityRow, 'kind' | 'starts_at' | 'ends_at' | 'starts_on' | 'ends_on' | 'hours_per_week'>

export function toTiming(row: TimingRow): Timing {
  return row.kind === 'call'
    ? { kind: 'call', startsAt: row.starts_at as Instant, endsAt: row.ends_at as Instant }
    : {
        kind: 'project',
        startsOn: row.starts_on as Day,
        endsOn: row.ends_on as Day,
        hoursPerWeek: row.hours_per_week as number,
      }
}

function toSalesCall(row: ActivityRow): SalesCall {
  return {
    kind: 'call',
    ...toShared(row),
    accountId: row.account_id as AccountId | null,
    callType: row.call_type,
    startsAt: row.starts_at as Instant,
    endsAt: row.ends_at as Instant,
    timeZone: row.time_zone as string,
  }
}

function toContentProject(row: ActivityRow): ContentProject {
  return {
    kind: 'project',
    ...toShared(row),
    format: row.format,
    startsOn: row.starts_on as Day,
    endsOn: row.ends_on as Day,
    hoursPerWeek: row.hours_per_week as number,
  }
}

function toShared(row: ActivityRow) {
  return {
    id: row.id as ActivityId,
    title: row.title,
    hostId: row.host_id as PersonId,
    funnelStage: row.funnel_stage,
    audience: row.audience,
    seats: row.seats,
    isHostOptedOut: row.is_host_opted_out === 1,
    skillIds: JSON.parse(row.skill_ids) as SkillId[],
    notes: row.notes,
    status: row.status,
    sourceId: row.source_id,
    archivedAt: row.archived_at as Instant | null,
  }
}

function toActivityRow(activity: Activity): ActivityRow {
  const call = activity.kind === 'call' ? activity : undefined
  const project = activity.kind === 'project' ? activity : undefined
  return {
    id: activity.id,
    kind: activity.kind,
    title: activity.title,
    host_id: activity.hostId,
    funnel_stage: activity.funnelStage,
    audience: activity.audience,
    seats: activity.seats,
    is_host_opted_out: activity.isHostOptedOut ? 1 : 0,
    skill_ids: JSON.stringify(activity.skillIds),
    notes: activity.notes,
    status: activity.status,
    source_id: activity.sourceId,
    archived_at: activity.archivedAt,
    account_id: call?.accountId ?? null,
    call_type: call?.callType ?? null,
    starts_at: call?.startsAt ?? null,
    ends_at: call?.endsAt ?? null,
    time_zone: call?.timeZone ?? null,
    format: project?.format ?? null,
    starts_on: project?.startsOn ?? null,
    ends_on: project?.endsOn ?? null,
    hours_per_week: project?.hoursPerWeek ?? null,
  }
}
