import type { ContentProjectDraft, SalesCallDraft } from '../../shared/domain/activities.ts'
import type { PersonId } from '../../shared/domain/ids.ts'
import type { PersonDraft } from '../../shared/domain/people.ts'
import type { SkillDraft } from '../../shared/domain/skills.ts'
import { type Day, type Instant, nineToFive } from '../../shared/domain/times.ts'

/** Complete inputs for tests that care about a field or two. */
export function personDraft(fields: Partial<PersonDraft> = {}): PersonDraft {
  return {
    name: 'Ann Berg',
    email: null,
    function: 'sales',
    team: null,
    jobTitle: null,
    hrId: null,
    timeZone: 'Europe/Berlin',
    workingHours: nineToFive,
    hoursPerWeek: 2,
    hostHoursPerWeek: 2,
    startsOn: null,
    leavesOn: null,
    ...fields,
  }
}

export function skillDraft(fields: Partial<SkillDraft> = {}): SkillDraft {
  return {
    name: 'Discovery calls',
    homeFunction: 'sales',
    funnelStage: 'consideration',
    audience: 'one-to-one',
    capableWanted: 2,
    ...fields,
  }
}

/** In the far future, so that it is ahead whenever the test runs. */
export function callDraft(hostId: PersonId, fields: Partial<SalesCallDraft> = {}): SalesCallDraft {
  return {
    title: 'Acme demo',
    hostId,
    funnelStage: 'consideration',
    audience: 'one-to-one',
    seats: 1,
    isHostOptedOut: false,
    skillIds: [],
    notes: null,
    accountId: null,
    callType: 'demo',
    startsAt: '2190-03-01T10:00:00.000Z' as Instant,
    endsAt: '2190-03-01T10:45:00.000Z' as Instant,
    timeZone: 'Europe/Berlin',
    ...fields,
  }
}

/** In the far future, so that it is ahead whenever the test runs. */
export function projectDraft(hostId: PersonId, fields: Partial<ContentProjectDraft> = {}): ContentProjectDraft {
  return {
    title: 'Acme case study',
    hostId,
    funnelStage: 'advocacy',
    audience: 'one-to-many',
    seats: 2,
    isHostOptedOut: false,
    skillIds: [],
    notes: null,
    format: 'case study',
    startsOn: '2190-03-01' as Day,
    endsOn: '2190-03-26' as Day,
    hoursPerWeek: 1,
    ...fields,
  }
}
