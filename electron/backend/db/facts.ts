import { type Account, type Activity, hoursOf } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { CycleId, PersonId } from '../../../shared/domain/ids.ts'
import type { BusyTime, ExcludedPair, Person, TimeOff } from '../../../shared/domain/people.ts'
import type { Placement, Role } from '../../../shared/domain/placements.ts'
import type { Audience, FunnelStage, Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { addDays, type Day, type Instant } from '../../../shared/domain/times.ts'
import { listAccounts } from './accounts.ts'
import { toActivity, toTiming } from './activities.ts'
import { getCycle } from './cycles.ts'
import { listExcludedPairs } from './excluded-pairs.ts'
import type { ReadHandle } from './handles.ts'
import type { RecordedTable } from './schema.ts'
import { listBusyTimes, listPeople, listTimeOff } from './people.ts'
import { toPlacement } from './placements.ts'
import { listWishes, type Wish } from './preferences.ts'
import { listSkillLevels, listSkills } from './skills.ts'

/** A placement of any cycle that took place, or that people were told of. */
export interface HistoryEntry {
  cycleId: CycleId
  personId: PersonId
  hostId: PersonId
  funnelStage: FunnelStage
  audience: Audience
  role: Role
  status: 'completed' | 'published'
  isSignedOff: boolean
  minutes: number
}

/** A cycle that began before the planned one: who took part, and when. */
export interface EarlierCycle {
  id: CycleId
  startsOn: Day
  endsOn: Day
  participantIds: PersonId[]
}

/** What the planner reads from a workspace, as it lies there. */
export interface PlanRecords {
  cycle: Cycle
  people: Person[]
  timeOff: TimeOff[]
  busyTimes: BusyTime[]
  skills: Skill[]
  levels: SkillLevel[]
  accounts: Account[]
  /** Within the dates of the cycle or near them, and whatever the cycle has placements on. */
  activities: Activity[]
  /** Of this and other cycles, on those activities. */
  placements: Placement[]
  history: HistoryEntry[]
  earlierCycles: EarlierCycle[]
  excludedPairs: ExcludedPair[]
  wishes: Wish[]
}

/** Throws `not-found` when there is no such cycle. */
export async function readPlanRecords(db: ReadHandle, cycleId: CycleId): Promise<PlanRecords> {
  const cycle = await getCycle(db, cycleId)
  const activities = await listActivitiesAround(db, cycle)
  return {
    cycle,
    people: await listPeople(db, { includeArchived: true }),
    timeOff: await listTimeOff(db),
    busyTimes: await listBusyTimes(db),
    skills: await listSkills(db),
    levels: await listSkillLevels(db),
    accounts: await listAccounts(db),
    activities,
    placements: await listPlacementsOn(db, cycleId, new Set(activities.map(({ id }) => id))),
    history: await listHistory(db),
    earlierCycles: await listEarlierCycles(db, cycle),
    excludedPairs: await listExcludedPairs(db),
    wishes: await listWishes(db),
  }
}

/** Whether a plan is made from the rows of a table; a new table has to be thought about. */
const isPlannedFrom: Record<RecordedTable, boolean> = {
  workspace: false,
  person: true,
  time_off: true,
  busy_time: true,
  skill: true,
  skill_level: true,
  level_change: false,
  account: true,
  activity: true,
  cycle: true,
  cycle_participant: true,
  placement: true,
  excluded_pair: true,
  preference: true,
  sign_off: true,
  reflection: false,
  reflection_addendum: false,
  reflection_draft: false,
  seal: false,
  form_draft: false,
  alignment_answer: false,
  alignment_result: false,
  measure: false,
  measure_value: false,
  course: false,
  record_view: false,
  erasure: false,
  retention_period: false,
  retention_run: false,
  record_export: false,
  record_export_part: false,
  record_export_person: false,
  digest_key: false,
  disclosure: false,
  invitation: false,
  import_mapping: false,
  event_version: false,
}
const tablesRead = Object.entries(isPlannedFrom).flatMap(([table, isRead]) => (isRead ? [table] : []))
const tablesOfFacts = tablesRead.filter((table) => table !== 'placement' && table !== 'cycle')

/** Stays the same for as long as nothing changes that `readPlanRecords` reads, of whatever cycle. */
export async function planRecordsHead(db: ReadHandle): Promise<string> {
  const newest = await db
    .selectFrom('change')
    .select('hash')
    .where('table_name', 'in', tablesRead)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest?.hash ?? ''
}

/**
 * Whether anything has changed since then that a plan of the cycle is made from, besides placements: what was proven of all
 * plans may not hold any more. Says so too where a change was undone.
 */
export async function haveFactsChanged(db: ReadHandle, cycleId: CycleId, since: Instant): Promise<boolean> {
  const newest = await db
    .selectFrom('change')
    .select('at')
    .where((eb) =>
      eb.or([
        eb('table_name', 'in', tablesOfFacts),
        // Planning keeps its figures in the cycle, and publishing its status.
        eb.and([eb('table_name', '=', 'cycle'), eb('row_id', '=', cycleId), eb('command', '=', 'cycles.edit')]),
      ]),
    )
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest !== undefined && newest.at > since
}

/** Weeks reach over the ends of a cycle, and accounts cool down and people rest across them. */
async function listActivitiesAround(db: ReadHandle, cycle: Cycle): Promise<Activity[]> {
  const margin = 14 + Math.max(cycle.rules['customer-guard'].coolDownDays, cycle.rules.spacing.days)
  const first: Day = addDays(cycle.startsOn, -margin)
  const last: Day = addDays(cycle.endsOn, margin)
  const placedHere = db.selectFrom('placement').select('activity_id').where('cycle_id', '=', cycle.id)
  const rows = await db
    .selectFrom('activity')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb.and([eb('kind', '=', 'call'), eb('starts_at', '>=', first), eb('starts_at', '<', addDays(last, 1))]),
        eb.and([eb('kind', '=', 'project'), eb('starts_on', '<=', last), eb('ends_on', '>=', first)]),
        eb('id', 'in', placedHere),
      ]),
    )
    .execute()
  return rows.map(toActivity)
}

async function listPlacementsOn(
  db: ReadHandle,
  cycleId: CycleId,
  activities: ReadonlySet<string>,
): Promise<Placement[]> {
  const rows = await db.selectFrom('placement').selectAll().orderBy('id').execute()
  return rows.filter((row) => row.cycle_id === cycleId || activities.has(row.activity_id)).map(toPlacement)
}

async function listHistory(db: ReadHandle): Promise<HistoryEntry[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .leftJoin('sign_off', 'sign_off.placement_id', 'placement.id')
    .select(['placement.cycle_id', 'placement.person_id', 'placement.role', 'placement.status'])
    .select(['activity.kind', 'activity.host_id', 'activity.funnel_stage', 'activity.audience'])
    .select(['activity.starts_at', 'activity.ends_at'])
    .select(['activity.starts_on', 'activity.ends_on', 'activity.hours_per_week'])
    .select('sign_off.id as sign_off_id')
    .where('placement.status', 'in', ['completed', 'published'])
    .orderBy('placement.id')
    .execute()
  return rows.map((row) => ({
    cycleId: row.cycle_id as CycleId,
    personId: row.person_id as PersonId,
    hostId: row.host_id as PersonId,
    funnelStage: row.funnel_stage,
    audience: row.audience,
    role: row.role,
    status: row.status === 'completed' ? 'completed' : 'published',
    isSignedOff: row.sign_off_id !== null,
    minutes: Math.round(hoursOf(toTiming(row)) * 60),
  }))
}

async function listEarlierCycles(db: ReadHandle, { id, startsOn }: Cycle): Promise<EarlierCycle[]> {
  const rows = await db
    .selectFrom('cycle')
    .leftJoin('cycle_participant', 'cycle_participant.cycle_id', 'cycle.id')
    .select(['cycle.id', 'cycle.starts_on', 'cycle.ends_on', 'cycle_participant.person_id'])
    .where('cycle.starts_on', '<', startsOn)
    .where('cycle.id', '!=', id)
    .orderBy('cycle.id')
    .orderBy('cycle_participant.id')
    .execute()
  return [...Map.groupBy(rows, (row) => row.id)].map(([cycleId, [first, ...others]]) => {
    if (first === undefined) throw new Error('A group has a first row.')
    return {
      id: cycleId as CycleId,
      startsOn: first.starts_on as Day,
      endsOn: first.ends_on as Day,
      participantIds: [first, ...others].flatMap((row) => (row.person_id === null ? [] : [row.person_id as PersonId])),
    }
  })
}
