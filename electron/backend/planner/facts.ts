import type { Activity } from '../../../shared/domain/activities.ts'
import { hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ActivityFacts, Closed, Placed, PlanFacts, SkillFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { type DayNumber, dayIn, dayNumber, minuteFrom, minuteTo } from '../../../shared/rules/time.ts'
import type { PlanRecords } from '../db/facts.ts'
import { byId, indexOf, numberIn, numbersBy } from './numbering.ts'
import { describePeople } from './person-facts.ts'
import { livePlacements, sortPlacements } from './placement-facts.ts'
import { ZoneTable } from './zone-table.ts'

export interface CycleFacts {
  facts: PlanFacts
  /** The cycle's placements that may still change, as they lie in the workspace. */
  live: Placed[]
}

/**
 * Turns what lies in the workspace into what the rules know. While the cycle runs, `now` closes what is over; before and
 * after its dates it does not matter. Everything is ordered by id, so that equal records give equal plans.
 */
export function factsOf(records: PlanRecords, now: Instant): CycleFacts {
  const { cycle } = records
  const [firstDay, lastDay] = [dayNumber(cycle.startsOn), dayNumber(cycle.endsOn)]
  const zones = new ZoneTable(firstDay, lastDay)
  const closedWhy = closer(records, zones, now)

  const placedOn = new Set(records.placements.map(({ activityId }) => activityId))
  const kept = records.activities
    .map((activity) => ({ activity, closed: closedWhy(activity) }))
    .filter(({ activity, closed }) => closed === null || placedOn.has(activity.id))
    .toSorted((one, other) => byId(one.activity, other.activity))
  const participantIds = new Set(cycle.participants.map(({ personId }) => personId))
  const placed = new Set(records.placements.map(({ personId }) => personId))
  const hosts = new Set(kept.map(({ activity }) => activity.hostId))
  const kin = records.people
    .filter(({ id }) => participantIds.has(id) || placed.has(id) || hosts.has(id))
    .toSorted(byId)

  const personIndex = indexOf(kin)
  const activityIndex = indexOf(kept.map(({ activity }) => activity))
  const skillIndex = indexOf(records.skills)
  const accountIndex = indexOf(records.accounts)
  const people = describePeople(records, kin, { personIndex, activityIndex, skillIndex, zones, firstDay, lastDay })
  const activities = kept.map(({ activity, closed }): ActivityFacts => {
    const skills = skillsServed(activity, records.skills).map((skill) => numberIn(skillIndex, skill.id))
    return describeActivity(activity, closed, skills, personIndex, accountIndex, zones)
  })

  const sorted = sortPlacements(records, activities, personIndex, activityIndex)
  const live = livePlacements(records, sorted, personIndex, activityIndex)
  const facts: PlanFacts = {
    settings: cycle.rules,
    firstDay,
    lastDay,
    commitments: { marketing: toMinutes(cycle.commitments.marketing), sales: toMinutes(cycle.commitments.sales) },
    people,
    activities,
    skills: describeSkills(records, personIndex),
    accounts: records.accounts.map(({ name, isOptedOut }) => ({ name, isOptedOut })),
    participants: people.flatMap(({ minimum }, index) => (minimum === null ? [] : [index])),
    hostedBy: numbersBy(people.length, activities, ({ host }) => host),
    callsOf: numbersBy(records.accounts.length, activities, (one) => (one.kind === 'call' ? one.account : null)).map(
      (calls) => calls.toSorted((one, other) => dayOf(at(activities, one)) - dayOf(at(activities, other))),
    ),
    ...sorted,
    live,
  }
  return { facts, live }
}

function describeActivity(
  activity: Activity,
  closed: Closed | null,
  skills: readonly number[],
  personIndex: ReadonlyMap<string, number>,
  accountIndex: ReadonlyMap<string, number>,
  zones: ZoneTable,
): ActivityFacts {
  const shared = {
    id: activity.id,
    title: activity.title,
    host: numberIn(personIndex, activity.hostId),
    stage: activity.funnelStage,
    audience: activity.audience,
    type: activity.kind === 'call' ? activity.callType : activity.format,
    seats: activity.seats,
    isHostOptedOut: activity.isHostOptedOut,
    skills,
    closed,
  }
  if (activity.kind === 'project') {
    return {
      ...shared,
      kind: 'project',
      firstDay: dayNumber(activity.startsOn),
      lastDay: dayNumber(activity.endsOn),
      minutesPerWeek: Math.round(activity.hoursPerWeek * 60),
      minutes: Math.round(hoursOf(activity) * 60),
    }
  }
  const [from, to] = [minuteFrom(activity.startsAt), minuteTo(activity.endsAt)]
  const zone = zones.get(activity.timeZone)
  return {
    ...shared,
    kind: 'call',
    from,
    to,
    minutes: to - from,
    zone,
    day: dayIn(zone, from),
    account: activity.accountId === null ? null : numberIn(accountIndex, activity.accountId),
  }
}

function describeSkills(records: PlanRecords, personIndex: ReadonlyMap<string, number>): SkillFacts[] {
  const current = new Set(records.people.flatMap(({ id, archivedAt }) => (archivedAt === null ? [id] : [])))
  const capable = Map.groupBy(
    records.levels.filter(({ personId, level }) => level >= capableLevel && current.has(personId)),
    ({ skillId }) => skillId,
  )
  return records.skills.map(({ id, name, capableWanted }) => {
    const those = capable.get(id) ?? []
    const here = those.flatMap(({ personId }) => personIndex.get(personId) ?? [])
    return { id, name, wanted: capableWanted, capableCount: those.length, capable: new Set(here) }
  })
}

function toMinutes(hours: number | null): number | null {
  return hours === null ? null : Math.round(hours * 60)
}

/** Calls belong to the cycle that they begin in, projects to every cycle that they run in. Projects have the days of their host. */
function closer({ cycle, people }: PlanRecords, zones: ZoneTable, now: Instant) {
  const [firstDay, lastDay] = [dayNumber(cycle.startsOn), dayNumber(cycle.endsOn)]
  const zoneOf = new Map(people.map(({ id, timeZone }) => [id, timeZone]))
  return (activity: Activity): Closed | null => {
    if (activity.archivedAt !== null) return 'archived'
    if (activity.status === 'cancelled') return 'cancelled'
    if (activity.kind === 'project') {
      const [from, to] = [dayNumber(activity.startsOn), dayNumber(activity.endsOn)]
      if (to < firstDay || from > lastDay) return 'outside'
      const today = dayIn(zones.get(zoneOf.get(activity.hostId) ?? 'UTC'), minuteFrom(now))
      return firstDay <= today && today <= lastDay && to < today ? 'over' : null
    }
    const zone = zones.get(activity.timeZone)
    const day = dayIn(zone, minuteFrom(activity.startsAt))
    if (day < firstDay || day > lastDay) return 'outside'
    const today = dayIn(zone, minuteFrom(now))
    return firstDay <= today && today <= lastDay && activity.startsAt <= now ? 'over' : null
  }
}

function dayOf(activity: ActivityFacts): DayNumber {
  return activity.kind === 'call' ? activity.day : activity.firstDay
}
