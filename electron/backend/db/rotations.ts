import { hoursOf } from '../../../shared/domain/activities.ts'
import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import { toTiming } from './activities.ts'
import type { ReadHandle } from './handles.ts'

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
