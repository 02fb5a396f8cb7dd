import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { listAccounts } from '../db/accounts.ts'
import { listActivitiesById } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listPeople } from '../db/people.ts'
import { listPlacementsById } from '../db/placements.ts'
import { listSignOffsOf } from '../db/sign-offs.ts'

/** Those of the given placements that are there, in their order. */
export async function showPlacements(db: ReadHandle, ids: readonly PlacementId[]): Promise<PlacementInFull[]> {
  const placements = new Map((await listPlacementsById(db, ids)).map((placement) => [placement.id, placement]))
  const activityIds = [...placements.values()].map(({ activityId }) => activityId)
  const activities = new Map((await listActivitiesById(db, activityIds)).map((activity) => [activity.id, activity]))
  const people = new Map((await listPeople(db, { includeArchived: true })).map((person) => [person.id, person]))
  const accounts = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const signOffs = new Map((await listSignOffsOf(db, ids)).map((signOff) => [signOff.placementId, signOff]))
  return ids.flatMap((id) => {
    const placement = placements.get(id)
    const activity = placement && activities.get(placement.activityId)
    const participant = placement && people.get(placement.personId)
    const host = activity && people.get(activity.hostId)
    if (placement === undefined || activity === undefined || participant === undefined || host === undefined) return []
    const accountId = activity.kind === 'call' ? activity.accountId : null
    const accountName = accountId === null ? null : (accounts.get(accountId) ?? null)
    return [{ placement, activity, accountName, participant, host, signOff: signOffs.get(id) ?? null }]
  })
}
