import type { Activity } from '../../../shared/domain/activities.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import { clockIn, type Day, dayIn, type Instant, type TimeZone } from '../../../shared/domain/times.ts'
import { daysBetween } from '../../../shared/domain/times.ts'
import { count } from '../../words/counts.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs

/** How long until it begins, or what is left of it: "in 2 days", "today, in 3 hours", "now, until 10:30". */
export function countdownWords(activity: Activity, timeZone: TimeZone, now: Instant): string {
  const today = dayIn(timeZone, now)
  const isUnderWay = hasBegun(activity, timeZone, now)
  if (activity.kind === 'project') {
    if (!isUnderWay) return untilDay(today, activity.startsOn)
    const left = daysBetween(today, activity.endsOn)
    if (left < 0) return 'over'
    return left === 0 ? 'under way, last day' : `under way, ${count(left, 'day')} left`
  }
  if (activity.endsAt <= now) return 'over'
  if (isUnderWay) return `now, until ${clockIn(timeZone, activity.endsAt)}`
  const ms = Date.parse(activity.startsAt) - Date.parse(now)
  if (ms < hourMs) {
    // Rounded up, so that it never says that a call has begun which has not.
    const minutes = Math.ceil(ms / minuteMs)
    return minutes === 1 ? 'in a minute' : `in ${minutes} minutes`
  }
  const startsOn = dayIn(timeZone, activity.startsAt)
  if (startsOn !== today) return untilDay(today, startsOn)
  const hours = Math.floor(ms / hourMs)
  return `today, in ${hours === 1 ? 'an hour' : `${hours} hours`}`
}

function untilDay(today: Day, day: Day): string {
  const days = daysBetween(today, day)
  if (days === 1) return 'tomorrow'
  return days < 21 ? `in ${count(days, 'day')}` : `in ${Math.floor(days / 7)} weeks`
}
