import type { Activity } from '../../../shared/domain/activities.ts'
import { hoursOf } from '../../../shared/domain/activities.ts'
import { hours } from '../../words/counts.ts'

/** "45 min", "1.5 h"; of a project, whose weeks are told beside it: "6 h in all". */
export function lengthWords(activity: Activity): string {
  const length = hoursOf(activity)
  if (activity.kind === 'project') return `${hours(length)} in all`
  return length < 1 ? `${Math.round(length * 60)} min` : hours(length)
}
