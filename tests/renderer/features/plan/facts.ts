import type { ContentProject, SalesCall } from '../../../../shared/domain/activities.ts'
import { Cycle } from '../../../../shared/domain/cycles.ts'
import type { AccountId, ActivityId, PersonId, PlacementId } from '../../../../shared/domain/ids.ts'
import type { Person, WorkFunction } from '../../../../shared/domain/people.ts'
import type { Placement } from '../../../../shared/domain/placements.ts'
import type { Day, Instant } from '../../../../shared/domain/times.ts'
import { nineToFive } from '../../../../shared/domain/times.ts'
import type { Board } from '../../../../renderer/features/plan/board.ts'
import { makeBoard } from '../../../../renderer/features/plan/board.ts'

/** The smallest facts that a plan can be drawn from; ids are numbers, so that a test can name them. */
export function id(number: number) {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as AccountId &
    ActivityId &
    PersonId &
    PlacementId
}

export function person(number: number, workFunction: WorkFunction, name = `Person ${number}`): Person {
  return {
    id: id(number),
    name,
    email: null,
    function: workFunction,
    team: null,
    jobTitle: null,
    hrId: null,
    timeZone: 'Europe/Berlin',
    workingHours: nineToFive,
    hoursPerWeek: 2,
    hostHoursPerWeek: 4,
    startsOn: null,
    leavesOn: null,
    archivedAt: null,
  }
}

export function salesCall(
  number: number,
  hostId: PersonId,
  startsAt: string,
  changes: Partial<SalesCall> = {},
): SalesCall {
  return {
    kind: 'call',
    id: id(number),
    title: `Call ${number}`,
    hostId,
    funnelStage: 'sale',
    audience: 'one-to-one',
    seats: 1,
    isHostOptedOut: false,
    skillIds: [],
    notes: null,
    accountId: null,
    callType: null,
    startsAt: startsAt as Instant,
    endsAt: new Date(Date.parse(startsAt) + 1_800_000).toISOString() as Instant,
    timeZone: 'Europe/Berlin',
    status: 'planned',
    sourceId: null,
    archivedAt: null,
    ...changes,
  }
}

export function project(number: number, hostId: PersonId, startsOn: string, endsOn: string): ContentProject {
  return {
    kind: 'project',
    id: id(number),
    title: `Project ${number}`,
    hostId,
    funnelStage: 'awareness',
    audience: 'one-to-many',
    seats: 2,
    isHostOptedOut: false,
    skillIds: [],
    notes: null,
    format: null,
    startsOn: startsOn as Day,
    endsOn: endsOn as Day,
    hoursPerWeek: 1,
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }
}

export function placement(number: number, personId: PersonId, activityId: ActivityId): Placement {
  return {
    id: id(number),
    cycleId: cycle.id,
    activityId,
    personId,
    role: 'shadow',
    status: 'proposed',
    isPinned: false,
    vetoReason: null,
  }
}

export const cycle: Cycle = Cycle.parse({
  id: id(1_000),
  name: 'October 2026',
  startsOn: '2026-10-05',
  endsOn: '2026-10-30',
  rules: {},
  participants: [],
  status: 'draft',
  figures: null,
})

export const ana = person(1, 'marketing', 'Ana Ruiz')
export const bo = person(2, 'sales', 'Bo Lind')
export const cleo = person(3, 'marketing', 'Cleo Diaz')

export function board(facts: Partial<Parameters<typeof makeBoard>[0]> = {}): Board {
  return makeBoard({
    cycle: { ...cycle, participants: [ana, bo, cleo].map(({ id }) => ({ personId: id, minimumPlacements: 1 })) },
    people: [ana, bo, cleo],
    calls: [],
    projects: [],
    accounts: [],
    placements: [],
    summary: undefined,
    timeZone: 'Europe/Berlin',
    ...facts,
  })
}
