import { z } from 'zod'
import type { CallFacts, Closed, PersonFacts, PlanFacts, ProjectFacts } from './facts.ts'
import { at } from './facts.ts'
import { type Remedy, withPerson } from './remedy.ts'
import type { Barrier, HardRule, Joining } from './rule.ts'
import { barred } from './rule.ts'
import type { DayNumber, Span } from './time.ts'
import { covers, dayIn, dayWords, merged, touches, weekdayOf } from './time.ts'
import { activityWords, whenWords } from './words.ts'

export const AvailabilitySettings = z.object({})

/** Somebody who is away for more of a project's working days than this does not join it. */
const mostAway = 1 / 2

const archivedPerson: Barrier = {
  hindrance: {
    person: 'does not take part',
    people: 'do not take part',
    activity: 'is in a cycle without them',
    activities: 'are in a cycle without them',
  },
  words: (facts, { person }) => `${at(facts.people, person).name} is archived.`,
}
const notPartOfCycle: Barrier = {
  hindrance: archivedPerson.hindrance,
  words: (facts, { person }) => `${at(facts.people, person).name} does not take part in this cycle.`,
}
const closedWords: Record<Closed, string> = {
  cancelled: 'is cancelled',
  archived: 'is archived',
  outside: 'is not within the dates of this cycle',
  over: 'is over',
}
const notOpen: Barrier = {
  hindrance: {
    person: 'cannot join any more',
    people: 'cannot join any more',
    activity: 'is closed',
    activities: 'are closed',
  },
  words: (facts, { activity }) => {
    const { title, closed } = at(facts.activities, activity)
    return `${title} ${closed === null ? 'is open' : closedWords[closed]}.`
  },
}
const archivedHost: Barrier = {
  hindrance: notOpen.hindrance,
  words: (facts, { activity }) => {
    const { title, host } = at(facts.activities, activity)
    return `${at(facts.people, host).name}, who hosts ${title}, is archived.`
  },
}
const tooShort: Barrier = {
  hindrance: {
    person: 'cannot join a call without length',
    people: 'cannot join a call without length',
    activity: 'has no length',
    activities: 'have no length',
  },
  words: (facts, joining) => `${whereWords(facts, joining)} has no length: it ends as it begins.`,
}
const outsideHours: Barrier = {
  hindrance: {
    person: 'does not work at that time',
    people: 'do not work at that time',
    activity: 'is outside of their working hours',
    activities: 'are outside of their working hours',
  },
  words: (facts, joining) =>
    `${whereWords(facts, joining)} is outside of ${at(facts.people, joining.person).name}’s working hours.`,
}
const worksOnNoDay: Barrier = {
  hindrance: outsideHours.hindrance,
  words: (facts, joining) =>
    `${at(facts.people, joining.person).name} works on none of the days of ${whereWords(facts, joining)}.`,
}
const away: Barrier = {
  hindrance: {
    person: 'is away then',
    people: 'are away then',
    activity: 'is while they are away',
    activities: 'are while they are away',
  },
  words: (facts, joining) => {
    const [person, activity] = [at(facts.people, joining.person), at(facts.activities, joining.activity)]
    if (activity.kind === 'call') return `${person.name} is away on the day of ${whereWords(facts, joining)}.`
    const { working, missed } = workingDays(person, activity)
    return `${person.name} is away on ${missed} of the ${working} working days of ${whereWords(facts, joining)}.`
  },
}
const busy: Barrier = {
  hindrance: {
    person: 'is busy then',
    people: 'are busy then',
    activity: 'is when their calendar is busy',
    activities: 'are when their calendar is busy',
  },
  words: (facts, joining) =>
    `${at(facts.people, joining.person).name}’s calendar is busy during ${whereWords(facts, joining)}.`,
}

export const availability: HardRule = {
  kind: 'hard',
  isOnlyBars: true,
  name: 'availability',
  sentence: () =>
    'Calls lie inside the working hours of those who join, in their own time zone, not on days away and not when their ' +
    'calendar is busy. Whoever is away for more than half of the working days of a project does not join it.',

  barAll: (facts, activity) => {
    const joined = at(facts.activities, activity)
    if (joined.closed !== null) return notOpen
    if (at(facts.people, joined.host).isArchived) return archivedHost
    return joined.kind === 'call' && joined.from >= joined.to ? tooShort : null
  },

  bar: (facts, { person, activity }) => {
    const joining = at(facts.people, person)
    if (joining.isArchived) return archivedPerson
    if (joining.minimum === null) return notPartOfCycle
    const joined = at(facts.activities, activity)
    return joined.kind === 'call' ? callBarrier(joining, joined) : projectBarrier(joining, joined)
  },

  check: (plan, touching) => barred(availability, plan, touching),

  remedies: {
    price: 2,
    scopeOf: (row) => row,
    remedyFor: (facts, { person, activity }) =>
      person === null || activity === null ? null : moreTime(facts, person, activity),
  },

  model: () => {},
}

/** The time that somebody would have to be there in spite of hours, days away or a calendar. */
function moreTime(facts: PlanFacts, index: number, activity: number): Remedy | null {
  const person = at(facts.people, index)
  const joined = at(facts.activities, activity)
  if (availability.barAll?.(facts, activity) != null || person.isArchived || person.minimum === null) return null
  const shared = { amount: 1, person: index, activity, pin: null }
  if (joined.kind === 'project') {
    if (projectBarrier(person, joined) !== away) return null
    return {
      ...shared,
      key: `availability/away/${index}/${activity}`,
      words: `Let ${person.name} join ${activityWords(facts, joined, person)} in spite of days away`,
      apply: (before) =>
        withPerson(before, index, (each) => ({
          ...each,
          awayDays: daysWithout(each.awayDays, joined.firstDay, joined.lastDay),
        })),
    }
  }
  const barrier = callBarrier(person, joined)
  const when = whenWords(facts, joined, person.zone)
  const day = dayIn(person.zone, joined.from)
  const span = { from: joined.from, to: joined.to }
  const apply = (before: PlanFacts) =>
    withPerson(before, index, (each) => ({
      ...each,
      workingTimes: merged([...each.workingTimes, span]),
      awayDays: daysWithout(each.awayDays, day, dayIn(person.zone, joined.to - 1)),
      busyTimes: spansWithout(each.busyTimes, span),
    }))
  if (barrier === away) {
    const words = `Have ${person.name} back on ${dayWords(day)}, a day away`
    return { ...shared, key: `availability/away/${index}/${day}`, words, apply }
  }
  if (barrier === busy) {
    const words = `Free ${person.name}’s calendar on ${when}`
    return { ...shared, key: `availability/busy/${index}/${activity}`, words, apply }
  }
  const words = `Let ${person.name} work on ${when}, outside of their hours`
  return { ...shared, key: `availability/hours/${index}/${activity}`, words, apply }
}

/** What is left of spans without one stretch. */
function spansWithout(spans: readonly Span[], { from, to }: Span): Span[] {
  return spans.flatMap((span) => {
    const parts = [
      { from: span.from, to: Math.min(span.to, from) },
      { from: Math.max(span.from, to), to: span.to },
    ]
    return parts.filter((part) => part.from < part.to)
  })
}

/** Days, whose last one is included, without some. */
function daysWithout(stretches: PersonFacts['awayDays'], first: DayNumber, last: DayNumber): PersonFacts['awayDays'] {
  const spans = stretches.map(({ from, to }) => ({ from, to: to + 1 }))
  return spansWithout(spans, { from: first, to: last + 1 }).map(({ from, to }) => ({ from, to: to - 1 }))
}

function callBarrier(person: PersonFacts, call: CallFacts): Barrier | null {
  if (!covers(person.workingTimes, call.from, call.to)) return isAwayDuring(person, call) ? away : outsideHours
  if (isAwayDuring(person, call)) return away
  return touches(person.busyTimes, call.from, call.to) ? busy : null
}

function isAwayDuring(person: PersonFacts, call: CallFacts): boolean {
  if (person.awayDays.length === 0) return false
  return isAway(person, dayIn(person.zone, call.from)) || isAway(person, dayIn(person.zone, call.to - 1))
}

function projectBarrier(person: PersonFacts, project: ProjectFacts): Barrier | null {
  const { working, missed } = workingDays(person, project)
  if (working === 0) return worksOnNoDay
  return missed > working * mostAway ? away : null
}

/** The person's own working days while the project runs, and how many of them they are away. */
function workingDays(person: PersonFacts, project: ProjectFacts): { working: number; missed: number } {
  let working = 0
  let missed = 0
  for (let day = project.firstDay; day <= project.lastDay; day++) {
    if (!person.weekdays.has(weekdayOf(day))) continue
    working++
    if (isAway(person, day)) missed++
  }
  return { working, missed }
}

function isAway(person: PersonFacts, day: DayNumber): boolean {
  for (const { from, to } of person.awayDays) if (from <= day && day <= to) return true
  return false
}

function whereWords(facts: PlanFacts, { person, activity }: Joining): string {
  return activityWords(facts, at(facts.activities, activity), at(facts.people, person))
}
