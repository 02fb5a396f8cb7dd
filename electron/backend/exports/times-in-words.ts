import type { InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { clockIn, dayIn, weekdayOf } from '../../../shared/domain/times.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** "14 Oct" */
export function shortDay(day: Day): string {
  return `${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1]}`
}

/** "Tue 14 Oct" */
export function dayInWords(day: Day): string {
  return `${weekdays[weekdayOf(day) - 1]} ${shortDay(day)}`
}

/** "Tue 14 Oct, 10:00–10:30" on the participant's clock, or "Mon 13 Oct to Fri 7 Nov, 2 hours a week". */
export function timeInWords(details: InvitationDetails): string {
  if (details.kind === 'project') {
    const { startsOn, endsOn, hoursPerWeek } = details
    return `${dayInWords(startsOn)} to ${dayInWords(endsOn)}, ${hoursInWords(hoursPerWeek)} a week`
  }
  const { startsAt, endsAt, timeZone } = details
  const [startDay, endDay] = [dayIn(timeZone, startsAt), dayIn(timeZone, endsAt)]
  const end = clockIn(timeZone, endsAt)
  return `${dayInWords(startDay)}, ${clockIn(timeZone, startsAt)}–${startDay === endDay ? end : `${dayInWords(endDay)}, ${end}`}`
}

/** "1 hour", "2.5 hours" */
export function hoursInWords(hours: number): string {
  return hours === 1 ? '1 hour' : `${hours.toLocaleString('en', { maximumFractionDigits: 2 })} hours`
}
