import type { Activity } from '../../../shared/domain/activities.ts'
import { hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { FunnelStage, Skill } from '../../../shared/domain/skills.ts'
import { type Instant, minutesOf } from '../../../shared/domain/times.ts'
import type { ActivityFacts, Closed, PersonFacts, Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import {
  type DayNumber,
  dayIn,
  dayNumber,
  merged,
  type Minute,
  minuteAt,
  type Span,
  weekdayOf,
  type Zone,
  zoneBetween,
} from '../../../shared/rules/time.ts'
import type { PlanRecords } from '../db/facts.ts'

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
  const closedWhy = closer(firstDay, lastDay, now)

  const placedOn = new Set(records.placements.map(({ activityId }) => activityId))
  const kept = records.activities
    .map((activity) => ({ activity, closed: closedWhy(activity, zones) }))
    .filter(({ activity, closed }) => closed === null || placedOn.has(activity.id))
    .toSorted((one, other) => compare(one.activity.id, other.activity.id))
  const participantIds = new Set(cycle.participants.map(({ personId }) => personId))
  const placed = new Set(records.placements.map(({ personId }) => personId))
  const hosts = new Set(kept.map(({ activity }) => activity.hostId))
  const kin = records.people
    .filter(({ id }) => participantIds.has(id) || placed.has(id) || hosts.has(id))
    .toSorted((one, other) => compare(one.id, other.id))

  const personIndex = indexOf(kin)
  const activityIndex = indexOf(kept.map(({ activity }) => activity))
  const skillIndex = indexOf(records.skills)
  const accountIndex = indexOf(records.accounts)
  const people = describePeople(records, kin, { personIndex, activityIndex, skillIndex, zones, firstDay, lastDay })
  const activities = kept.map(({ activity, closed }): ActivityFacts => {
    const skills = skillsServed(activity, records.skills).map((skill: Skill) => numberIn(skillIndex, skill.id))
    return describeActivity(activity, closed, skills, personIndex, accountIndex, zones)
  })

  const facts: PlanFacts = {
    settings: cycle.rules,
    firstDay,
    lastDay,
    people,
    activities,
    skills: records.skills.map(({ id, name }) => ({ id, name })),
    accounts: records.accounts.map(({ name, isOptedOut }) => ({ name, isOptedOut })),
    participants: people.flatMap(({ minimum }, index) => (minimum === null ? [] : [index])),
    hostedBy: numbersBy(people.length, activities, ({ host }) => host),
    callsOf: numbersBy(records.accounts.length, activities, (one) => (one.kind === 'call' ? one.account : null)).map(
      (calls) => calls.toSorted((one, other) => dayOf(at(activities, one)) - dayOf(at(activities, other))),
    ),
    ...sortPlacements(records, activities, personIndex, activityIndex),
  }
  return { facts, live: livePlacements(records, facts, personIndex, activityIndex) }
}

interface Describing {
  personIndex: ReadonlyMap<string, number>
  activityIndex: ReadonlyMap<string, number>
  skillIndex: ReadonlyMap<string, number>
  zones: ZoneTable
  firstDay: DayNumber
  lastDay: DayNumber
}

function describePeople(records: PlanRecords, people: readonly Person[], known: Describing): PersonFacts[] {
  const minimums = new Map(records.cycle.participants.map((one) => [one.personId, one.minimumPlacements]))
  const timeOff = Map.groupBy(records.timeOff, ({ personId }) => personId)
  const busy = Map.groupBy(records.busyTimes, ({ personId }) => personId)
  const levels = Map.groupBy(records.levels, ({ personId }) => personId)
  const past = pastOf(records)
  const gone = Map.groupBy(
    records.placements.filter(({ status }) => status === 'missed' || status === 'cancelled'),
    ({ personId }) => personId,
  )
  return people.map((person) => {
    const { id } = person
    const zone = known.zones.get(person.timeZone)
    const awayDays = awayDaysOf(person, timeOff.get(id) ?? [])
    const weekdays = new Set(person.workingHours.map(({ weekday }) => weekday))
    const isArchived = person.archivedAt !== null
    const met = [...(past.met.get(id) ?? [])].flatMap((other) => known.personIndex.get(other) ?? [])
    const minutesOfBusy = (busy.get(id) ?? []).map(({ startsAt, endsAt }) => ({
      from: minuteFloor(startsAt),
      to: minuteCeil(endsAt),
    }))
    return {
      id,
      name: person.name,
      function: person.function,
      zone,
      isArchived,
      minimum: isArchived ? null : (minimums.get(id) ?? null),
      workingTimes: workingTimesOf(person, zone, known.firstDay - 1, known.lastDay + 1),
      awayDays,
      busyTimes: merged(minutesOfBusy.filter(({ from, to }) => from < to)),
      weekdays,
      minutesPerWeek: Math.round(person.hoursPerWeek * 60),
      hostMinutesPerWeek: Math.round(person.hostHoursPerWeek * 60),
      presence: presenceOf(weekdays, awayDays, known.firstDay, known.lastDay),
      levels: new Map(
        (levels.get(id) ?? []).flatMap(({ skillId, level, targetLevel }) => {
          const skill = known.skillIndex.get(skillId)
          return skill === undefined ? [] : [[skill, { level, target: targetLevel }] as const]
        }),
      ),
      met: new Set(met),
      stagesSeen: past.stages.get(id) ?? new Set<FunnelStage>(),
      gone: new Set((gone.get(id) ?? []).flatMap(({ activityId }) => known.activityIndex.get(activityId) ?? [])),
    }
  })
}

/** Whom everybody met and which stages they saw in other cycles. Who met whom goes both ways. */
function pastOf({ meetings }: PlanRecords) {
  const met = new Map<PersonId, Set<PersonId>>()
  const stages = new Map<PersonId, Set<FunnelStage>>()
  for (const { personId, hostId, funnelStage } of meetings) {
    addTo(met, personId, hostId)
    addTo(met, hostId, personId)
    addTo(stages, personId, funnelStage)
  }
  return { met, stages }
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
  const [from, to] = [minuteFloor(activity.startsAt), minuteCeil(activity.endsAt)]
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
    callType: activity.callType,
  }
}

/** Calls belong to the cycle that they begin in, projects to every cycle that they run in. */
function closer(firstDay: DayNumber, lastDay: DayNumber, now: Instant) {
  const today = dayNumber(now.slice(0, 10))
  const isRunning = firstDay <= today && today <= lastDay
  return (activity: Activity, zones: ZoneTable): Closed | null => {
    if (activity.archivedAt !== null) return 'archived'
    if (activity.status === 'cancelled') return 'cancelled'
    if (activity.kind === 'project') {
      const [from, to] = [dayNumber(activity.startsOn), dayNumber(activity.endsOn)]
      if (to < firstDay || from > lastDay) return 'outside'
      return isRunning && to < today ? 'over' : null
    }
    const day = dayIn(zones.get(activity.timeZone), minuteFloor(activity.startsAt))
    if (day < firstDay || day > lastDay) return 'outside'
    return isRunning && activity.startsAt <= now ? 'over' : null
  }
}

function sortPlacements(
  { cycle, placements }: PlanRecords,
  activities: readonly ActivityFacts[],
  personIndex: ReadonlyMap<string, number>,
  activityIndex: ReadonlyMap<string, number>,
): Pick<PlanFacts, 'fixed' | 'pins' | 'published'> {
  const fixed: Placed[] = []
  const pins: Placed[] = []
  const published: Placed[] = []
  for (const placement of placements.toSorted((one, other) => compare(one.id, other.id))) {
    if (placement.status === 'missed' || placement.status === 'cancelled') continue
    const isElsewhere = placement.cycleId !== cycle.id
    const activity = numberIn(activityIndex, placement.activityId)
    const isFixed = isElsewhere || isSettled(placement, at(activities, activity).closed)
    const person = numberIn(personIndex, placement.personId)
    const placed = { person, activity, role: placement.role, id: placement.id, isFixed, isElsewhere }
    if (isFixed) {
      fixed.push(placed)
      continue
    }
    if (placement.isPinned) pins.push(placed)
    if (placement.status === 'published') published.push(placed)
  }
  return { fixed, pins, published }
}

/** What was completed, and what people were told of and is over by now. */
function isSettled({ status, isPinned }: Placement, closed: Closed | null): boolean {
  return status === 'completed' || (closed === 'over' && (status === 'published' || isPinned))
}

function livePlacements(
  { cycle, placements }: PlanRecords,
  facts: PlanFacts,
  personIndex: ReadonlyMap<string, number>,
  activityIndex: ReadonlyMap<string, number>,
): Placed[] {
  const known = new Map([...facts.pins, ...facts.published].map((placed) => [placed.id, placed]))
  const settled = new Set(facts.fixed.map(({ id }) => id))
  return placements
    .filter(({ id, cycleId, status }) => cycleId === cycle.id && isLive(status) && !settled.has(id))
    .map((placement) => {
      const person = numberIn(personIndex, placement.personId)
      const activity = numberIn(activityIndex, placement.activityId)
      const fresh = { person, activity, role: placement.role, id: placement.id, isFixed: false, isElsewhere: false }
      return known.get(placement.id) ?? fresh
    })
}

function isLive(status: Placement['status']): boolean {
  return status === 'proposed' || status === 'published'
}

function awayDaysOf(person: Person, timeOff: PlanRecords['timeOff']): PersonFacts['awayDays'] {
  const away = timeOff.map(({ startsOn, endsOn }) => ({ from: dayNumber(startsOn), to: dayNumber(endsOn) }))
  if (person.startsOn !== null) away.push({ from: -Infinity, to: dayNumber(person.startsOn) - 1 })
  if (person.leavesOn !== null) away.push({ from: dayNumber(person.leavesOn) + 1, to: Infinity })
  // Merging needs ends that are not included.
  return merged(away.map(({ from, to }) => ({ from, to: to + 1 }))).map(({ from, to }) => ({ from, to: to - 1 }))
}

function workingTimesOf(person: Person, zone: Zone, firstDay: DayNumber, lastDay: DayNumber): Span[] {
  const spans: Span[] = []
  for (let day = firstDay; day <= lastDay; day++) {
    for (const { weekday, from, to } of person.workingHours) {
      if (weekday !== weekdayOf(day)) continue
      spans.push({ from: minuteAt(zone, day, minutesOf(from)), to: minuteAt(zone, day, minutesOf(to)) })
    }
  }
  return merged(spans.filter(({ from, to }) => from < to))
}

function presenceOf(
  weekdays: ReadonlySet<number>,
  awayDays: PersonFacts['awayDays'],
  firstDay: DayNumber,
  lastDay: DayNumber,
): number {
  let [working, here] = [0, 0]
  for (let day = firstDay; day <= lastDay; day++) {
    if (!weekdays.has(weekdayOf(day))) continue
    working++
    if (!awayDays.some(({ from, to }) => from <= day && day <= to)) here++
  }
  return working === 0 ? 0 : here / working
}

/** Zones are looked up once each: their changes of clocks take a while to find. */
class ZoneTable {
  readonly #zones = new Map<string, Zone>()
  readonly #firstDay: DayNumber
  readonly #lastDay: DayNumber

  constructor(firstDay: DayNumber, lastDay: DayNumber) {
    this.#firstDay = firstDay
    this.#lastDay = lastDay
  }

  get(name: string): Zone {
    const known = this.#zones.get(name)
    if (known !== undefined) return known
    const zone = zoneBetween(name, this.#firstDay - 31, this.#lastDay + 31)
    this.#zones.set(name, zone)
    return zone
  }
}

function dayOf(activity: ActivityFacts): DayNumber {
  return activity.kind === 'call' ? activity.day : activity.firstDay
}

function minuteFloor(instant: Instant): Minute {
  return Math.floor(Date.parse(instant) / 60_000)
}

function minuteCeil(instant: Instant): Minute {
  return Math.ceil(Date.parse(instant) / 60_000)
}

function indexOf(items: readonly { id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, index) => [id, index]))
}

function numberIn(index: ReadonlyMap<string, number>, id: string): number {
  const number = index.get(id)
  if (number === undefined) throw new Error('The records of a plan name something that is not among them.')
  return number
}

/** For each of so many groups, the numbers of the items that belong to it. */
function numbersBy<Item>(groups: number, items: readonly Item[], groupOf: (item: Item) => number | null): number[][] {
  const numbers: number[][] = Array.from({ length: groups }, () => [])
  for (const [index, item] of items.entries()) {
    const group = groupOf(item)
    if (group !== null) at(numbers, group).push(index)
  }
  return numbers
}

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
