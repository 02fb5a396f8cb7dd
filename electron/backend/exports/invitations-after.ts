import type { CycleId, NewId } from '../../../shared/domain/ids.ts'
import type { Invitation } from '../../../shared/domain/invitations.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { Step } from './publication.ts'

/** What the people concerned will have been sent once these steps are published, in the order of the steps. */
export function invitationsAfter(
  steps: readonly Step[],
  cycleId: CycleId,
  sentAt: Instant,
  newId: () => NewId,
): Invitation[] {
  return steps.map(({ kind, placementId, personId, details, invitation }): Invitation => {
    const outcome = { sent: details, sentAt, isCancelled: kind === 'cancelled' }
    if (invitation !== undefined) return { ...invitation, ...outcome, sequence: invitation.sequence + 1 }
    // Made from the ids, so that a workspace restored from before the publication names the same event again.
    const uid = `${placementId}.${personId}@baton`
    return { id: newId(), cycleId, placementId, personId, uid, sequence: 0, ...outcome }
  })
}
