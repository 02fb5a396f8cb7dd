import type { Activity } from '../../../shared/domain/activities.ts'
import { type Day, dayIn, type TimeZone } from '../../../shared/domain/times.ts'

/** The day that it is over, on somebody's own calendar. */
export function lastDayOf(activity: Activity, timeZone: TimeZone): Day {
  return activity.kind === 'call' ? dayIn(timeZone, activity.endsAt) : activity.endsOn
}
