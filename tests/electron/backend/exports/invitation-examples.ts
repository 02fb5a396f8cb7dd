import type { InvitationDetails, Invitation } from '../../../../shared/domain/invitations.ts'
import {
  Invitation as InvitationSchema,
  InvitationDetails as DetailsSchema,
} from '../../../../shared/domain/invitations.ts'

/** A UUID that ends in the number, so that examples stay readable. */
export function exampleId(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

type CallDetails = Extract<InvitationDetails, { kind: 'call' }>
type ProjectDetails = Extract<InvitationDetails, { kind: 'project' }>

/** A demo on Wednesday 14 October 2026 at ten in Berlin. */
export function callDetails(changes: Partial<Record<keyof CallDetails, unknown>> = {}): InvitationDetails {
  return DetailsSchema.parse({
    kind: 'call',
    activityId: exampleId(100),
    title: 'Demo with Acme',
    role: 'shadow',
    hostId: exampleId(200),
    hostName: 'Bo Lind',
    funnelStage: 'consideration',
    skills: ['Discovery questions', 'Handling objections'],
    account: 'Acme',
    startsAt: '2026-10-14T08:00:00.000Z',
    endsAt: '2026-10-14T08:30:00.000Z',
    timeZone: 'Europe/Berlin',
    ...changes,
  })
}

/** Four weeks of a case study. */
export function projectDetails(changes: Partial<Record<keyof ProjectDetails, unknown>> = {}): InvitationDetails {
  return DetailsSchema.parse({
    kind: 'project',
    activityId: exampleId(101),
    title: 'Case study: Globex',
    role: 'interviewee',
    hostId: exampleId(201),
    hostName: 'Ana Ruiz',
    funnelStage: 'advocacy',
    skills: ['Customer stories'],
    format: 'case study',
    startsOn: '2026-10-12',
    endsOn: '2026-11-08',
    hoursPerWeek: 2,
    ...changes,
  })
}

export function invitation(number: number, changes: Partial<Invitation> = {}): Invitation {
  return InvitationSchema.parse({
    id: exampleId(300 + number),
    cycleId: exampleId(400),
    placementId: exampleId(500 + number),
    personId: exampleId(600),
    uid: `${exampleId(500 + number)}@baton`,
    sequence: 0,
    sent: callDetails(),
    sentAt: '2026-10-01T09:30:15.123Z',
    isCancelled: false,
    ...changes,
  })
}
