import { z } from 'zod'
import { type Activity, hasBegun } from './activities.ts'
import { CycleId, PlacementId } from './ids.ts'
import { Name } from './text.ts'
import { addDays, clockIn, ClockTime, Day, dayIn, daysBetween, Instant, weekdayOf } from './times.ts'

/** What somebody joins, who joins them, and what they have still to write, to sign or to answer. */
export const ReminderKind = z.enum(['begins', 'guest', 'reflection', 'sign-off', 'alignment-check'])
export type ReminderKind = z.infer<typeof ReminderKind>

/** One thing that somebody would want to be told of. */
export const Reminder = z.object({
  kind: ReminderKind,
  /** The placement; of an alignment check the cycle. */
  subjectId: z.union([PlacementId, CycleId]),
  /** Of the activity or the cycle. Nothing else is told, because whoever passes by may read a notification. */
  title: Name,
  /** When it begins or ended, where the person is. */
  day: Day,
  /** Of a call that begins; null for everything else. */
  startsAt: Instant.nullable(),
})
export type Reminder = z.infer<typeof Reminder>

/** When this machine may remind. By its own clock. */
export const ReminderSettings = z.object({
  isOn: z.boolean(),
  /** Quiet from here to `quietTo`, over midnight when that is the earlier one; never when they are equal. */
  quietFrom: ClockTime,
  quietTo: ClockTime,
  areWeekendsQuiet: z.boolean(),
})
export type ReminderSettings = z.infer<typeof ReminderSettings>

export const usualReminders: ReminderSettings = {
  isOn: true,
  quietFrom: '18:00',
  quietTo: '08:00',
  areWeekendsQuiet: true,
}

export function isQuiet(
  { quietFrom, quietTo, areWeekendsQuiet }: ReminderSettings,
  timeZone: string,
  now: Instant,
): boolean {
  if (areWeekendsQuiet && isWeekend(dayIn(timeZone, now))) return true
  const clock = clockIn(timeZone, now)
  if (quietFrom <= quietTo) return clock >= quietFrom && clock < quietTo
  return clock >= quietFrom || clock < quietTo
}

/** The next day on which reminders may come. */
export function nextDayToRemind({ areWeekendsQuiet }: ReminderSettings, today: Day): Day {
  const next = addDays(today, 1)
  if (!areWeekendsQuiet || !isWeekend(next)) return next
  return addDays(next, weekdayOf(next) === 6 ? 2 : 1)
}

function isWeekend(day: Day): boolean {
  return weekdayOf(day) > 5
}

/** From a Friday to the Monday. */
const mostDaysAhead = 3

/** Undefined when the activity has begun, or begins too late to speak of. */
export function beginning(
  activity: Activity,
  timeZone: string,
  now: Instant,
): Pick<Reminder, 'day' | 'startsAt'> | undefined {
  if (hasBegun(activity, timeZone, now)) return undefined
  const startsAt = activity.kind === 'call' ? activity.startsAt : null
  const day = activity.kind === 'call' ? dayIn(timeZone, activity.startsAt) : activity.startsOn
  return daysBetween(dayIn(timeZone, now), day) > mostDaysAhead ? undefined : { day, startsAt }
}

/** The last day of an activity. */
export function lastDayOf(activity: Activity, timeZone: string): Day {
  return activity.kind === 'call' ? dayIn(timeZone, activity.endsAt) : activity.endsOn
}

const mostDaysMissing: Record<'reflection' | 'sign-off' | 'alignment-check', number> = {
  reflection: 42,
  'sign-off': 42,
  'alignment-check': 14,
}

/** Missing from the day after until nobody would remember anyway: there is time to do it unasked, and no nagging for ever. */
export function isMissing(kind: keyof typeof mostDaysMissing, endedOn: Day, today: Day): boolean {
  const days = daysBetween(endedOn, today)
  return days > 0 && days <= mostDaysMissing[kind]
}
