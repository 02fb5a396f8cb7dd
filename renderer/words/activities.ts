import type { Activity } from '../../shared/domain/activities.ts'
import { clockIn, dayIn, type TimeZone, zoneWords } from '../../shared/domain/times.ts'
import { hours } from './counts.ts'
import { clockSpanIn, dateWords, daySpanWords, dayWords } from './times.ts'

/** "Acme: Demo", or the title alone where no account is known or it already says so. */
export function activityTitle(title: string, accountName: string | null): string {
  return accountName === null || title.includes(accountName) ? title : `${accountName}: ${title}`
}

const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone

/** "Tue 14 Oct, 10:00–10:30 your time", or "Berlin time" for somebody elsewhere; projects: "Mon 5 Oct – Fri 30 Oct, 2 h a week". */
export function whenWords(activity: Activity, timeZone: TimeZone, ofReader: TimeZone = ownZone): string {
  if (activity.kind === 'project') {
    return `${dayWords(activity.startsOn)} – ${dayWords(activity.endsOn)}, ${hours(activity.hoursPerWeek)} a week`
  }
  const { startsAt, endsAt } = activity
  const startsOn = dayIn(timeZone, startsAt)
  const endsOn = dayIn(timeZone, endsAt)
  const span =
    startsOn === endsOn
      ? clockSpanIn(startsAt, endsAt, timeZone)
      : `${clockIn(timeZone, startsAt)} – ${dayWords(endsOn)}, ${clockIn(timeZone, endsAt)}`
  return `${dayWords(startsOn)}, ${span} ${timeZone === ofReader ? 'your' : zoneWords(timeZone)} time`
}

/** Beside its title: "14 Oct 10:00"; projects: "5 Oct – 30 Oct". */
export function whenShortWords(activity: Activity, timeZone: TimeZone): string {
  if (activity.kind === 'project') return daySpanWords(activity.startsOn, activity.endsOn)
  return `${dateWords(dayIn(timeZone, activity.startsAt))} ${clockIn(timeZone, activity.startsAt)}`
}
