import type { Account, Activity } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { CycleId, PersonId } from '../../../shared/domain/ids.ts'
import type { BusyTime, Person, TimeOff } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { FunnelStage, Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { addDays, type Day } from '../../../shared/domain/times.ts'
import { listAccounts } from './accounts.ts'
import { toActivity } from './activities.ts'
import { getCycle } from './cycles.ts'
import type { ReadHandle } from './handles.ts'
import { listBusyTimes, listPeople, listTimeOff } from './people.ts'
import { toPlacement } from './placements.ts'
import { listSkillLevels, listSkills } from './skills.ts'

/** Somebody worked with a host in another cycle. */
export interface PastMeeting {
  personId: PersonId
  hostId: PersonId
  funnelStage: FunnelStage
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
  meetings: PastMeeting[]
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
    meetings: await listMeetings(db, cycleId),
  }
}

/** Weeks reach over the ends of a cycle, and accounts need to cool down across them. */
async function listActivitiesAround(db: ReadHandle, cycle: Cycle): Promise<Activity[]> {
  const margin = 14 + cycle.rules['customer-guard'].coolDownDays
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

/** Placements of other cycles that took place, or that people were told of. */
async function listMeetings(db: ReadHandle, cycleId: CycleId): Promise<PastMeeting[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .select(['placement.person_id', 'activity.host_id', 'activity.funnel_stage'])
    .where('placement.cycle_id', '!=', cycleId)
    .where('placement.status', 'in', ['completed', 'published'])
    .execute()
  return rows.map((row) => ({
    personId: row.person_id as PersonId,
    hostId: row.host_id as PersonId,
    funnelStage: row.funnel_stage,
  }))
}
