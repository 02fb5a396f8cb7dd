import type { Activity } from '../../../shared/domain/activities.ts'
import type { CycleId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { wasThere } from '../../../shared/domain/placements.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import { listActivitiesById } from './activities.ts'
import type { ReadHandle } from './handles.ts'

/** What is known of a placement without a sign-off. */
export interface PlacementFacts extends Pick<TrainingRecord, 'placementId' | 'person' | 'cycle' | 'role'> {
  activity: Activity
  /** Whether it took place and is signed off. */
  isRecord: boolean
}

/** Of those that are still there, in no particular order. */
export async function listPlacementFacts(db: ReadHandle, ids: readonly PlacementId[]): Promise<PlacementFacts[]> {
  const rows = await db
    .selectFrom('placement')
    .innerJoin('person', 'person.id', 'placement.person_id')
    .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
    .leftJoin('sign_off', 'sign_off.placement_id', 'placement.id')
    .select(['placement.id', 'placement.role', 'placement.activity_id', 'placement.person_id', 'placement.cycle_id'])
    .select(['person.name', 'person.hr_id', 'person.email', 'person.function', 'person.team', 'person.time_zone'])
    .select(['cycle.name as cycle_name', 'placement.status', 'sign_off.attendance'])
    .where('placement.id', 'in', ids)
    .execute()
  const activityIds = [...new Set(rows.map((row) => row.activity_id as Activity['id']))]
  const activities = new Map((await listActivitiesById(db, activityIds)).map((activity) => [activity.id, activity]))
  return rows.flatMap((row) => {
    const activity = activities.get(row.activity_id as Activity['id'])
    if (activity === undefined) return []
    const { name, email, team, function: side, role } = row
    return {
      placementId: row.id as PlacementId,
      person: {
        id: row.person_id as PersonId,
        name,
        hrId: row.hr_id,
        email,
        function: side,
        team,
        timeZone: row.time_zone,
      },
      cycle: { id: row.cycle_id as CycleId, name: row.cycle_name },
      activity,
      role,
      isRecord: row.status === 'completed' && row.attendance !== null && wasThere(row.attendance),
    }
  })
}
