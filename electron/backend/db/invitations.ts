import type { CycleId, InvitationId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Invitation } from '../../../shared/domain/invitations.ts'
import { InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { InvitationRow } from './schema.ts'

/** Of all cycles, oldest first, cancelled ones too. */
export async function listInvitations(db: ReadHandle): Promise<Invitation[]> {
  return (await db.selectFrom('invitation').selectAll().orderBy('id').execute()).map(toInvitation)
}

/** What somebody was sent, and what tells others that they are their host; oldest first. */
export async function listInvitationsNaming(db: ReadHandle, personId: PersonId): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitation')
    .selectAll()
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('sent', 'like', `%"hostId":"${personId}"%`)]))
    .orderBy('sent_at')
    .orderBy('id')
    .execute()
  return rows.map(toInvitation)
}

/** Inserts those that are new and updates the others. `known` are the ids that are there already. */
export async function saveInvitations(
  db: WriteHandle,
  invitations: readonly Invitation[],
  known: ReadonlySet<InvitationId>,
): Promise<void> {
  const fresh = invitations.filter((invitation) => !known.has(invitation.id))
  if (fresh.length > 0) await db.insert('invitation', fresh.map(toInvitationRow))
  for (const invitation of invitations.filter(({ id }) => known.has(id))) {
    const { id, ...columns } = toInvitationRow(invitation)
    await db.update('invitation', id, columns)
  }
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id as InvitationId,
    cycleId: row.cycle_id as CycleId,
    placementId: row.placement_id as PlacementId,
    personId: row.person_id as PersonId,
    uid: row.uid,
    sequence: row.sequence,
    sent: InvitationDetails.parse(JSON.parse(row.sent)),
    sentAt: row.sent_at as Instant,
    isCancelled: row.is_cancelled === 1,
  }
}

function toInvitationRow(invitation: Invitation): InvitationRow {
  return {
    id: invitation.id,
    cycle_id: invitation.cycleId,
    placement_id: invitation.placementId,
    person_id: invitation.personId,
    uid: invitation.uid,
    sequence: invitation.sequence,
    sent: JSON.stringify(invitation.sent),
    sent_at: invitation.sentAt,
    is_cancelled: invitation.isCancelled ? 1 : 0,
  }
}
