import { RefusedError } from '../../../shared/contract/errors.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { SignOff } from '../../../shared/domain/placements.ts'
import { statusAfter } from '../../../shared/domain/placements.ts'
import { getActivity } from '../db/activities.ts'
import { getCycle } from '../db/cycles.ts'
import { getPerson } from '../db/people.ts'
import { getPlacement, updatePlacement } from '../db/placements.ts'
import { findSignOffOf, insertSignOffs, updateSignOff } from '../db/sign-offs.ts'
import type { HandlersOf } from '../handler.ts'
import { refuseClosed } from './cycle-plans.ts'
import { hasTakenPlace, isOver, namesOf } from './placement-words.ts'

/** What hosts say of placements: after them whether they took place, before them that they shall not. */
export const placementOutcomes: Pick<HandlersOf<'placements'>, 'signOff' | 'veto'> = {
  signOff: async ({ id, attendance, byPersonId }, { db, newId, label, now }) => {
    const placement = await getPlacement(db, id)
    const { name, title } = await namesOf(db, placement)
    const activity = await getActivity(db, placement.activityId)
    const host = await getPerson(db, activity.hostId)
    if (byPersonId !== null) await getPerson(db, byPersonId)
    const before = await findSignOffOf(db, id)
    if (!hasBegun(activity, host.timeZone, now())) {
      throw new RefusedError('conflict', `${title} has not begun yet. Sign it off once it is under way or over.`)
    }
    if (placement.status === 'cancelled' && before === undefined) {
      throw new RefusedError('conflict', `${name} was taken off ${title}, so there is nothing to sign off.`)
    }
    const signOff: SignOff = { id: before?.id ?? newId(), placementId: id, byPersonId, attendance, signedAt: now() }
    await updatePlacement(db, { ...placement, status: statusAfter[attendance] })
    if (before === undefined) await insertSignOffs(db, [signOff])
    else await updateSignOff(db, signOff)
    label(`${before === undefined ? 'Sign off' : 'Correct the sign-off of'} ${name} on ${title}`)
    return {}
  },

  veto: async ({ id, reason }, { db, label, now }) => {
    const placement = await getPlacement(db, id)
    refuseClosed(await getCycle(db, placement.cycleId), 'changed')
    const names = await namesOf(db, placement)
    if (hasTakenPlace(placement)) throw isOver(names)
    const { name, title } = names
    if (placement.status === 'cancelled') {
      throw new RefusedError('conflict', `${name} was taken off ${title} already.`)
    }
    const activity = await getActivity(db, placement.activityId)
    const host = await getPerson(db, activity.hostId)
    if (hasBegun(activity, host.timeZone, now())) {
      throw new RefusedError('conflict', `${title} has begun, so it is too late for a veto. Sign it off instead.`)
    }
    await updatePlacement(db, { ...placement, status: 'cancelled', isPinned: false, vetoReason: reason })
    label(`Veto: ${name} on ${title}`)
    return {}
  },
}
