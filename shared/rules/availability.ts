import { z } from 'zod'
import type { ActivityFacts, CallFacts, Closed, PersonFacts, ProjectFacts } from './facts.ts'
import { at } from './facts.ts'
import type { HardRule, Hindrance, Obstacle } from './rule.ts'
import { barred } from './rule.ts'
import type { DayNumber } from './time.ts'
import { covers, dayIn, touches, weekdayOf } from './time.ts'
import { activityWords } from './words.ts'

export const AvailabilitySettings = z.object({})

/** Somebody who is away for more of a project's working days than this does not join it. */
const mostAway = 1 / 2

const notPartOfCycle: Hindrance = {
  person: 'does not take part',
  people: 'do not take part',
  activity: 'is in a cycle without them',
  activities: 'are in a cycle without them',
}
const closed: Hindrance = {
  person: 'cannot join any more',
  people: 'cannot join any more',
  activity: 'is closed',
  activities: 'are closed',
}
const outsideHours: Hindrance = {
  person: 'does not work at that time',
  people: 'do not work at that time',
  activity: 'is outside of their working hours',
  activities: 'are outside of their working hours',
}
const away: Hindrance = {
  person: 'is away then',
  people: 'are away then',
  activity: 'is while they are away',
  activities: 'are while they are away',
}
const busy: Hindrance = {
  person: 'is busy then',
  people: 'are busy then',
  activity: 'is when their calendar is busy',
  activities: 'are when their calendar is busy',
}
const tooShort: Hindrance = {
  person: 'cannot join a call without length',
  people: 'cannot join a call without length',
  activity: 'has no length',
  activities: 'have no length',
}

export const availability: HardRule = {
  kind: 'hard',
  name: 'availability',
  sentence: () =>
    'Calls lie inside the working hours of those who join, in their own time zone, not on days away and not when their ' +
    'calendar is busy. Whoever is away for more than half of the working days of a project does not join it.',

  bar: (facts, { person, activity }) => {
    const joining = at(facts.people, person)
    const joined = at(facts.activities, activity)
    if (joining.minimum === null || joining.isArchived) return absence(joining)
    if (joined.closed !== null) return closure(joined, joined.closed)
    const host = at(facts.people, joined.host)
    if (host.isArchived) {
      return { hindrance: closed, words: () => `${host.name}, who hosts ${joined.title}, is archived.` }
    }
    return joined.kind === 'call' ? callObstacle(joining, joined) : projectObstacle(joining, joined)
  },

  check: (plan, touching) => barred(availability, plan, touching),

  model: () => {},
}

function absence(person: PersonFacts): Obstacle {
  return {
    hindrance: notPartOfCycle,
    words: () =>
      person.isArchived ? `${person.name} is archived.` : `${person.name} does not take part in this cycle.`,
  }
}

const closedWords: Record<Closed, string> = {
  cancelled: 'is cancelled',
  archived: 'is archived',
  outside: 'is not within the dates of this cycle',
  over: 'is over',
}

function closure(activity: ActivityFacts, reason: Closed): Obstacle {
  return { hindrance: closed, words: () => `${activity.title} ${closedWords[reason]}.` }
}

function callObstacle(person: PersonFacts, call: CallFacts): Obstacle | null {
  const where = () => activityWords(call, person)
  if (call.from >= call.to)
    return { hindrance: tooShort, words: () => `${where()} has no length: it ends as it begins.` }
  if (isAway(person, dayIn(person.zone, call.from)) || isAway(person, dayIn(person.zone, call.to - 1))) {
    return { hindrance: away, words: () => `${person.name} is away on the day of ${where()}.` }
  }
  if (!covers(person.workingTimes, call.from, call.to)) {
    return { hindrance: outsideHours, words: () => `${where()} is outside of ${person.name}'s working hours.` }
  }
  if (touches(person.busyTimes, call.from, call.to)) {
    return { hindrance: busy, words: () => `${person.name}'s calendar is busy during ${where()}.` }
  }
  return null
}

function projectObstacle(person: PersonFacts, project: ProjectFacts): Obstacle | null {
  let working = 0
  let missed = 0
  for (let day = project.firstDay; day <= project.lastDay; day++) {
    if (!person.weekdays.has(weekdayOf(day))) continue
    working++
    if (isAway(person, day)) missed++
  }
  const where = () => activityWords(project, person)
  if (working === 0) {
    return { hindrance: outsideHours, words: () => `${person.name} works on none of the days of ${where()}.` }
  }
  if (missed > working * mostAway) {
    const words = () => `${person.name} is away on ${missed} of the ${working} working days of ${where()}.`
    return { hindrance: away, words }
  }
  return null
}

function isAway(person: PersonFacts, day: DayNumber): boolean {
  return person.awayDays.some(({ from, to }) => from <= day && day <= to)
}
