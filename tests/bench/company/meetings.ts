import type { Random } from '../../../electron/backend/sample/random.ts'
import type { BusyTime } from '../../../shared/domain/people.ts'
import { type DayNumber, dayNumber } from '../../../shared/rules/time.ts'
import type { Calendar } from './calendar.ts'
import { instantOf } from './calendar.ts'
import type { Employee, Frame } from './staff.ts'

const halfHour = 30
const weeklyMeeting = { day: 0, from: 11 * 60, minutes: 45 }
/** Somebody whose week is full has no further meetings. */
const mostTries = 60

/** Meetings within the company: a weekly one of everybody's team, and enough others to fill the person's share of the week. */
export function makeMeetings(random: Random, frame: Frame, employee: Employee, calendar: Calendar): BusyTime[] {
  const { person } = employee
  const share = person.function === 'marketing' ? 0.15 + random.next() * 0.1 : 0.05 + random.next() * 0.1
  return Array.from({ length: frame.weeks }, (_, week) => dayNumber(frame.monday) + week * 7).flatMap((monday) => {
    const days = Array.from({ length: 7 }, (_, day) => ({ day: monday + day, hours: calendar.hoursOn(monday + day) }))
    const working = days.flatMap(({ day, hours }) => hours.map((span) => ({ day, ...span })))
    const wanted = share * working.reduce((sum, { from, to }) => sum + to - from, 0)
    const found: BusyTime[] = []
    const book = (day: DayNumber, from: number, length: number) => {
      const span = calendar.book(day, from, length)
      if (span === null) return 0
      const [startsAt, endsAt] = [instantOf(span.from), instantOf(span.to)]
      found.push({ id: frame.ids.next(), personId: person.id, startsAt, endsAt })
      return length
    }
    let left = wanted - book(monday + weeklyMeeting.day, weeklyMeeting.from, weeklyMeeting.minutes)
    for (let tries = 0; left > 0 && tries < mostTries; tries++) {
      const { day, from, to } = random.pick(working)
      const begins = from + halfHour * random.whole(0, Math.floor((to - from) / halfHour))
      left -= book(day, begins, random.pick([30, 60, 60, 90, 120]))
    }
    return found
  })
}
