import type { Invitation, InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { hoursInWords, timeInWords } from './times-in-words.ts'

/** A placement as the plan has it now. */
export interface PlannedPlacement {
  placementId: PlacementId
  personId: PersonId
  details: InvitationDetails
  /** It took place or was missed: what was sent about it stands. */
  isOver: boolean
}

/** Something that somebody has not been told yet. */
export interface Step {
  kind: 'new' | 'changed' | 'cancelled'
  placementId: PlacementId
  personId: PersonId
  details: InvitationDetails
  /** What the person was sent before; undefined for a first invitation. */
  invitation: Invitation | undefined
  words: string
}

/** The difference between what people were sent last and the plan as it stands: new, changed, then cancelled, each by time. */
export function stepsBetween(invitations: readonly Invitation[], planned: readonly PlannedPlacement[]): Step[] {
  const invitationOf = matched(invitations, planned)
  const steps = planned
    .filter((placement) => !placement.isOver)
    .flatMap((placement) => stepFor(placement, invitationOf.get(placement)) ?? [])
  const kept = new Set(invitationOf.values())
  const cancelled = invitations
    .filter((invitation) => !kept.has(invitation) && !invitation.isCancelled)
    .map((invitation): Step => {
      const { placementId, personId, sent: details } = invitation
      const words = `${timeInWords(details)}: ${details.title}, no longer planned`
      return { kind: 'cancelled', placementId, personId, details, invitation, words }
    })
  return [...steps, ...cancelled].toSorted(
    (one, other) =>
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      compare(startOf(one.details), startOf(other.details)) ||
      compare(one.placementId, other.placementId),
  )
}

const kinds = ['new', 'changed', 'cancelled'] as const

/**
 * The invitation that each placement continues: the one for the same person on the same activity, even when the placement
 * was taken out and put back since; else the one that was made for this placement and is about another activity now.
 */
function matched(
  invitations: readonly Invitation[],
  planned: readonly PlannedPlacement[],
): Map<PlannedPlacement, Invitation> {
  const result = new Map<PlannedPlacement, Invitation>()
  const byPlacement = new Map(invitations.map((one) => [`${one.placementId} ${one.personId}`, one]))
  const isPlanned = new Set(planned.map((one) => `${one.placementId} ${one.personId}`))
  for (const placement of planned) {
    const own = byPlacement.get(`${placement.placementId} ${placement.personId}`)
    if (own !== undefined) result.set(placement, own)
  }
  const free = new Map(
    invitations
      .filter((one) => !isPlanned.has(`${one.placementId} ${one.personId}`))
      .map((one) => [`${one.sent.activityId} ${one.personId}`, one]),
  )
  for (const placement of planned) {
    if (result.has(placement)) continue
    const same = free.get(`${placement.details.activityId} ${placement.personId}`)
    if (same !== undefined) result.set(placement, same)
  }
  return result
}

function stepFor(placement: PlannedPlacement, invitation: Invitation | undefined): Step | undefined {
  const { placementId, personId, details } = placement
  const step = { placementId, personId, details, invitation }
  if (invitation === undefined || invitation.isCancelled) {
    const words = `${timeInWords(details)}: ${details.title}, as ${details.role}, hosted by ${details.hostName}`
    return { kind: 'new', ...step, words }
  }
  const words = differenceInWords(invitation.sent, details)
  return words === undefined ? undefined : { kind: 'changed', ...step, words }
}

/** Undefined when nothing changed that somebody must be told: a skill renamed alone is worth no message. */
function differenceInWords(before: InvitationDetails, after: InvitationDetails): string | undefined {
  if (before.activityId !== after.activityId || before.kind !== after.kind) {
    const instead = `instead of ${before.title} on ${timeInWords(withZoneOf(after, before))}`
    return `${timeInWords(after)}: ${after.title}, as ${after.role}, hosted by ${after.hostName}, ${instead}`
  }
  const isMoved = startOf(before) !== startOf(after) || endOf(before) !== endOf(after)
  const parts = [
    before.title === after.title ? undefined : `now called ${after.title}`,
    before.role === after.role ? undefined : `as ${after.role} instead of ${before.role}`,
    before.hostId === after.hostId ? undefined : `hosted by ${after.hostName} instead of ${before.hostName}`,
    accountDifference(before, after),
    effortDifference(before, after),
  ].filter((part) => part !== undefined)
  if (isMoved) {
    const moved = `${before.title} moved from ${timeInWords(withZoneOf(after, before))} to ${timeInWords(after)}`
    return [moved, ...parts].join(', ')
  }
  return parts.length === 0 ? undefined : `${timeInWords(after)}: ${[before.title, ...parts].join(', ')}`
}

function accountDifference(before: InvitationDetails, after: InvitationDetails): string | undefined {
  if (before.kind !== 'call' || after.kind !== 'call' || before.account === after.account) return undefined
  return after.account === null ? 'without an account' : `with ${after.account}`
}

function effortDifference(before: InvitationDetails, after: InvitationDetails): string | undefined {
  if (before.kind !== 'project' || after.kind !== 'project' || before.hoursPerWeek === after.hoursPerWeek) {
    return undefined
  }
  return `${hoursInWords(after.hoursPerWeek)} a week instead of ${hoursInWords(before.hoursPerWeek)}`
}

/** Both times on the clock that the person goes by now, or somebody who moved would read of a move that never was. */
function withZoneOf(after: InvitationDetails, before: InvitationDetails): InvitationDetails {
  return before.kind === 'call' && after.kind === 'call' ? { ...before, timeZone: after.timeZone } : before
}

export function startOf(details: InvitationDetails): string {
  return details.kind === 'call' ? details.startsAt : details.startsOn
}

function endOf(details: InvitationDetails): string {
  return details.kind === 'call' ? details.endsAt : details.endsOn
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}
