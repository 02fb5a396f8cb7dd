import { RefusedError } from '../../../shared/contract/errors.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { SignOff } from '../../../shared/domain/placements.ts'
import { statusAfter, wasThere } from '../../../shared/domain/placements.ts'
import { getActivity } from '../db/activities.ts'
import { getCycle } from '../db/cycles.ts'
import { deleteFormDraft } from '../db/form-drafts.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { getPlacement, updatePlacement } from '../db/placements.ts'
import { findSignOffOf, insertSignOffs, listSignOffs, updateSignOff } from '../db/sign-offs.ts'
import { listSkillsById } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'
import { refuseClosed } from './cycle-plans.ts'
import { hasTakenPlace, isOver, namesOf } from './placement-words.ts'
import { inOrder } from './words.ts'

/** What hosts say of placements: after them whether they took place, before them that they shall not. */
export const placementOutcomes: Pick<HandlersOf<'placements'>, 'signOff' | 'signOffs' | 'veto'> = {
  signOffs: async (wanted, { db }) => await listSignOffs(db, wanted),

  signOff: async ({ id, ...said }, { db, newId, label, now }) => {
    const placement = await getPlacement(db, id)
    const { name, title } = await namesOf(db, placement)
    const activity = await getActivity(db, placement.activityId)
    const host = await getPerson(db, activity.hostId)
    const { attendance, byPersonId } = said
    if (byPersonId !== null) await getPerson(db, byPersonId)
    const before = await findSignOffOf(db, id)
    if (!hasBegun(activity, host.timeZone, now())) {
      throw new RefusedError('conflict', `${title} has not begun yet. Sign it off once it is under way or over.`)
    }
    if (placement.status === 'cancelled' && before === undefined) {
      throw new RefusedError('conflict', `${name} was taken off ${title}, so there is nothing to sign off.`)
    }
    await refuseUnfounded(db, said, name)
    const signOff: SignOff = { ...said, id: before?.id ?? newId(), placementId: id, signedAt: now() }
    await updatePlacement(db, { ...placement, status: statusAfter[attendance] })
    if (before === undefined) await insertSignOffs(db, [signOff])
    else await updateSignOff(db, signOff)
    await deleteFormDraft(db, { form: 'sign-off', authorId: byPersonId ?? host.id, subjectId: id })
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
    await deleteFormDraft(db, { form: 'veto', authorId: host.id, subjectId: id })
    label(`Veto: ${name} on ${title}`)
    return {}
  },
}

/** Levels are shown by those who were there, in skills that are there. */
async function refuseUnfounded(
  db: ReadHandle,
  { attendance, levelsShown }: Pick<SignOff, 'attendance' | 'levelsShown'>,
  name: string,
): Promise<void> {
  if (levelsShown.length === 0) return
  if (!wasThere(attendance)) {
    const fields = [{ path: 'levelsShown', message: 'can only be shown by somebody who was there' }]
    throw new RefusedError('invalid-input', `${name} was not there and cannot have shown a level.`, fields)
  }
  const ids = levelsShown.map(({ skillId }) => skillId)
  inOrder(ids, await listSkillsById(db, ids), 'One of the skills judged is no longer there. Judge the skills again.')
}
