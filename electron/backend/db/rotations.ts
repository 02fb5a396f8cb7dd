import { hoursOf } from '../../../shared/domain/activities.ts'
import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { toTiming } from './activities.ts'
import type { ReadHandle } from './handles.ts'
import { toPlacement } from './placements.ts'

/** A placement that took place. */
export interface PlacementDone {
  id: PlacementId
  cycleId: CycleId
  personId: PersonId
  hostId: PersonId
  /** Of the participant. */
  function: WorkFunction
  hours: number
}

/** In every cycle, oldest first. */
export async function listPlacementsDone(db: ReadHandle): Promise<PlacementDone[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .innerJoin('person', 'person.id', 'placement.person_id')
    .select(['placement.id', 'placement.cycle_id', 'placement.person_id', 'person.function', 'activity.host_id'])
    .select(['activity.kind', 'activity.starts_at', 'activity.ends_at'])
    .select(['activity.starts_on', 'activity.ends_on', 'activity.hours_per_week'])
    .where('placement.status', '=', 'completed')
    .orderBy('placement.id')
    .execute()
  return rows.map((row) => ({
    id: row.id as PlacementId,
    cycleId: row.cycle_id as CycleId,
    personId: row.person_id as PersonId,
    hostId: row.host_id as PersonId,
    function: row.function,
    hours: hoursOf(toTiming(row)),
  }))
}

/** Of a participant, in every cycle and status, in no particular order. */
export async function listPlacementsOfPerson(db: ReadHandle, personId: PersonId): Promise<Placement[]> {
  const rows = await db.selectFrom('placement').selectAll().where('person_id', '=', personId).execute()
  return rows.map(toPlacement)
}

/** On the activities of a host, in every cycle and status, in no particular order. */
export async function listPlacementsOfHost(db: ReadHandle, hostId: PersonId): Promise<Placement[]> {
  const hosted = db.selectFrom('activity').select('id').where('host_id', '=', hostId)
  const rows = await db.selectFrom('placement').selectAll().where('activity_id', 'in', hosted).execute()
  return rows.map(toPlacement)
}
