import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { FunnelStage } from '../../../shared/domain/skills.ts'
import { minutesOf } from '../../../shared/domain/times.ts'
import type { PersonFacts } from '../../../shared/rules/facts.ts'
import {
  type DayNumber,
  dayNumber,
  merged,
  minuteAt,
  minuteFrom,
  minuteTo,
  type Span,
  weekdayOf,
  type Zone,
} from '../../../shared/rules/time.ts'
import type { PlanRecords } from '../db/facts.ts'
import type { ZoneTable } from './zone-table.ts'

export interface Numbering {
  personIndex: ReadonlyMap<string, number>
  activityIndex: ReadonlyMap<string, number>
  skillIndex: ReadonlyMap<string, number>
  zones: ZoneTable
  firstDay: DayNumber
  lastDay: DayNumber
}

/** Everybody that the plan knows, with their times around the cycle. */
export function describePeople(records: PlanRecords, people: readonly Person[], known: Numbering): PersonFacts[] {
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
      from: minuteFrom(startsAt),
      to: minuteTo(endsAt),
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

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, new Set([value]))
  else known.add(value)
}
