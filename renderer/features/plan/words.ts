import type { Activity } from '../../../shared/domain/activities.ts'
import type { PlanFigures } from '../../../shared/domain/cycles.ts'
import type { PlacementStatus, Role } from '../../../shared/domain/placements.ts'
import type { Day, TimeZone } from '../../../shared/domain/times.ts'
import { dayNumber, localTime } from './local-time.ts'

/** Keeps a number and its unit on one line. */
const tied = '\u00A0'

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

function partsOf(day: Day) {
  const date = new Date(dayNumber(day) * 86_400_000)
  return {
    weekday: weekdays[date.getUTCDay()] ?? '',
    date: date.getUTCDate(),
    month: months[date.getUTCMonth()] ?? '',
    year: date.getUTCFullYear(),
  }
}

/** "Tue 14 Oct" */
export function dayWords(day: Day): string {
  const { weekday, date, month } = partsOf(day)
  return `${weekday} ${date} ${month}`
}

/** "14 Oct" */
export function dateWords(day: Day): string {
  const { date, month } = partsOf(day)
  return `${date} ${month}`
}

/** "5 Oct – 13 Nov 2026" */
export function spanWords(startsOn: Day, endsOn: Day): string {
  const from = partsOf(startsOn)
  const to = partsOf(endsOn)
  const year = from.year === to.year ? '' : ` ${from.year}`
  return `${from.date} ${from.month}${year} – ${to.date} ${to.month} ${to.year}`
}

/** "10:00" */
export function clockWords(minutes: number): string {
  const hour = Math.floor(minutes / 60)
  return `${String(hour).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** "Tue 14 Oct, 10:00–10:30 your time"; projects: "Mon 5 Oct – Fri 30 Oct, 2 h a week". */
export function whenWords(activity: Activity, timeZone: TimeZone): string {
  if (activity.kind === 'project') {
    return `${dayWords(activity.startsOn)} – ${dayWords(activity.endsOn)}, ${hoursWords(activity.hoursPerWeek)} a week`
  }
  const starts = localTime(activity.startsAt, timeZone)
  const ends = localTime(activity.endsAt, timeZone)
  const until =
    ends.day === starts.day ? clockWords(ends.minutes) : `${dayWords(ends.day)}, ${clockWords(ends.minutes)}`
  return `${dayWords(starts.day)}, ${clockWords(starts.minutes)}–${until} your time`
}

/** "2.5 h" */
export function hoursWords(hours: number): string {
  return `${Number(hours.toFixed(1)).toLocaleString('en')}${tied}h`
}

/** "1 person", "2 people" */
export function countWords(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`
}

/** A share in per cent, rounded up so that it never promises too much. */
export function percentWords(share: number): string {
  const percent = Math.ceil(share * 1_000 - 1e-9) / 10
  return `${percent.toLocaleString('en', { maximumFractionDigits: 1 })}${tied}%`
}

/** How good a plan is, as a sentence without its full stop. */
export function gapWords(gap: number): string {
  if (gap < 1e-6) return 'Proven: no plan scores higher under these rules'
  return `At most ${percentWords(gap)} below the best possible`
}

/** What can be said of the plan as it stands: after changes by hand its proof is of the plan before them. */
export function qualityWords(figures: PlanFigures, objectiveNow: number): string {
  const difference = Math.abs(objectiveNow - figures.objective)
  if (difference <= 1e-6 * Math.max(1, Math.abs(figures.objective))) return gapWords(figures.gap)
  const gap = (figures.bound - objectiveNow) / Math.max(1, Math.abs(figures.bound))
  if (gap < 0) return 'Changed since it was planned; plan again to know how good it is'
  return `Changed since it was planned: now ${percentWords(gap)} below the best possible`
}

export const roleWords: Record<Role, { noun: string; deed: string }> = {
  shadow: { noun: 'shadow', deed: 'listens in' },
  assist: { noun: 'assist', deed: 'helps to lead' },
  'co-lead': { noun: 'co-lead', deed: 'leads together with the host' },
  interviewee: { noun: 'interviewee', deed: 'is interviewed as the expert' },
  reviewer: { noun: 'reviewer', deed: 'reviews drafts' },
  'co-author': { noun: 'co-author', deed: 'writes together with the host' },
}

export const statusWords: Record<PlacementStatus, string> = {
  proposed: 'Draft',
  published: 'Published',
  completed: 'Completed',
  missed: 'Missed',
  cancelled: 'Cancelled',
}

/** Sentence case, for words that come from code names such as `everyone-included`. */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "+12", "−3.5", "0": points of a rule. */
export function pointsWords(points: number): string {
  const rounded = Math.round(points * 10) / 10
  if (rounded === 0) return '0'
  const size = Math.abs(rounded).toLocaleString('en', { maximumFractionDigits: 1 })
  return rounded > 0 ? `+${size}` : `−${size}`
}
