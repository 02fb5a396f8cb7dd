import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import type { RuleFinding } from '../../../shared/contract/findings.ts'
import type { Account, Activity, ContentProject, SalesCall } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { AccountId, ActivityId, PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { dayIn, type TimeZone } from '../../../shared/domain/times.ts'
import { activityTitle } from '../../words/activities.ts'

export interface BoardFacts {
  cycle: Cycle
  people: readonly Person[]
  calls: readonly SalesCall[]
  projects: readonly ContentProject[]
  accounts: readonly Account[]
  placements: readonly Placement[]
  summary: CycleSummary | undefined
  /** Of whoever looks at it. */
  timeZone: TimeZone
}

/** A placement together with what it joins. */
export interface Placed {
  placement: Placement
  person: Person
  activity: Activity
  host: Person | undefined
  findings: readonly RuleFinding[]
}

/** One cycle's plan, ready to be looked things up in. */
export interface Board {
  cycle: Cycle
  timeZone: TimeZone
  people: ReadonlyMap<PersonId, Person>
  accounts: ReadonlyMap<AccountId, Account>
  /** Those of the cycle, by start: calls that were cancelled only where somebody is still placed on them. */
  activities: ReadonlyMap<ActivityId, Activity>
  /** By start. */
  placed: ReadonlyMap<PlacementId, Placed>
  byPerson: ReadonlyMap<PersonId, readonly Placed[]>
  byActivity: ReadonlyMap<ActivityId, readonly Placed[]>
  /** What hosts did not want, by start: nobody is placed there any more. */
  vetoed: readonly Placed[]
  /** Findings that name a person or an activity without a placement of theirs. */
  findings: readonly RuleFinding[]
}

export function makeBoard(facts: BoardFacts): Board {
  const { cycle, timeZone, summary } = facts
  const people = new Map(facts.people.map((person) => [person.id, person]))
  const placedOn = new Set(facts.placements.map((placement) => placement.activityId))
  const activities = new Map<ActivityId, Activity>()
  for (const activity of [...facts.projects, ...facts.calls].sort((a, b) => compareText(startOf(a), startOf(b)))) {
    const isLive = activity.status === 'planned' && activity.archivedAt === null
    if (placedOn.has(activity.id) || (isLive && isInCycle(activity, cycle, timeZone))) {
      activities.set(activity.id, activity)
    }
  }

  const findings = summary?.findings ?? []
  const findingsOf = Map.groupBy(
    findings.flatMap((finding) => finding.placementIds.map((id) => ({ id, finding }))),
    ({ id }) => id,
  )
  const all: Placed[] = []
  for (const placement of facts.placements) {
    const person = people.get(placement.personId)
    const activity = activities.get(placement.activityId)
    if (person === undefined || activity === undefined) continue
    all.push({
      placement,
      person,
      activity,
      host: people.get(activity.hostId),
      findings: findingsOf.get(placement.id)?.map(({ finding }) => finding) ?? [],
    })
  }
  all.sort((a, b) => compareText(startOf(a.activity), startOf(b.activity)) || compareText(a.person.name, b.person.name))
  const placed = all.filter(({ placement }) => placement.status !== 'cancelled')

  return {
    cycle,
    timeZone,
    people,
    accounts: new Map(facts.accounts.map((account) => [account.id, account])),
    activities,
    placed: new Map(placed.map((item) => [item.placement.id, item])),
    byPerson: Map.groupBy(placed, (item) => item.person.id),
    byActivity: Map.groupBy(placed, (item) => item.activity.id),
    vetoed: all.filter(({ placement }) => placement.status === 'cancelled' && placement.vetoReason !== null),
    findings,
  }
}

/** Sorts calls and projects together: a project begins with its first day. */
export function startOf(activity: Activity): string {
  return activity.kind === 'call' ? activity.startsAt : activity.startsOn
}

function isInCycle(activity: Activity, cycle: Cycle, timeZone: TimeZone): boolean {
  if (activity.kind === 'project') return activity.startsOn <= cycle.endsOn && activity.endsOn >= cycle.startsOn
  const day = dayIn(timeZone, activity.startsAt)
  return day >= cycle.startsOn && day <= cycle.endsOn
}

export function compareText(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** Seats that nobody has, as far as the activity itself and its host and account allow participants. */
export function emptySeatsOf(board: Board, activity: Activity): number {
  if (activity.isHostOptedOut || activity.status === 'cancelled') return 0
  const account =
    activity.kind === 'call' && activity.accountId !== null ? board.accounts.get(activity.accountId) : undefined
  if (account?.isOptedOut === true) return 0
  const guard = board.cycle.rules['customer-guard']
  const allowed = activity.kind === 'call' ? Math.min(activity.seats, guard.participantsPerCall) : activity.seats
  return Math.max(0, allowed - (board.byActivity.get(activity.id)?.length ?? 0))
}

/** "Acme: Demo", or the title alone where no account is known or it already says so. */
export function titleOf(board: Board, activity: Activity): string {
  const account =
    activity.kind === 'call' && activity.accountId !== null ? board.accounts.get(activity.accountId) : undefined
  return activityTitle(activity.title, account?.name ?? null)
}
