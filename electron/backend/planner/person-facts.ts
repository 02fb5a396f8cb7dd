import type { Person } from '../../../shared/domain/people.ts'
import { wishKey } from '../../../shared/domain/preferences.ts'
import { minutesOf } from '../../../shared/domain/times.ts'
import type { PersonFacts } from '../../../shared/rules/facts.ts'
import {
  type DayNumber,
  merged,
  minuteAt,
  minuteFrom,
  minuteTo,
  type Span,
  weekdayOf,
  type Zone,
} from '../../../shared/rules/time.ts'
import type { PlanRecords } from '../db/facts.ts'
import { minutesBefore } from './hours-before.ts'
import { pastOf } from './past.ts'
import { awayDaysOf, timeAtWork } from './presence.ts'
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
  const wishes = Map.groupBy(records.wishes, ({ personId }) => personId)
  const past = pastOf(records)
  const before = minutesBefore(records)
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
    const numbersOf = (ids: Iterable<string> = []) =>
      new Set([...ids].flatMap((one) => known.personIndex.get(one) ?? []))
    const minutesPerWeek = Math.round(person.hoursPerWeek * 60)
    const { presence, weeks } = timeAtWork(weekdays, awayDays, known.firstDay, known.lastDay)
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
      minutesPerWeek,
      hostMinutesPerWeek: Math.round(person.hostHoursPerWeek * 60),
      presence,
      capacityMinutes: Math.round(minutesPerWeek * weeks),
      minutesGivenBefore: before.get(id)?.given ?? 0,
      shareBefore: before.get(id)?.beyondShare ?? 0,
      levels: new Map(
        (levels.get(id) ?? []).flatMap(({ skillId, level, targetLevel }) => {
          const skill = known.skillIndex.get(skillId)
          return skill === undefined ? [] : [[skill, { level, target: targetLevel }] as const]
        }),
      ),
      met: numbersOf(past.met.get(id)),
      stagesSeen: past.stages.get(id) ?? new Set(),
      audiencesSeen: past.audiences.get(id) ?? new Set(),
      signedOff: past.signedOff.get(id) ?? new Map(),
      excluded: numbersOf(past.excluded.get(id)),
      wishes: new Map((wishes.get(id) ?? []).map(({ preference }) => [wishKey(preference), preference.feeling])),
      gone: new Set((gone.get(id) ?? []).flatMap(({ activityId }) => known.activityIndex.get(activityId) ?? [])),
    }
  })
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
