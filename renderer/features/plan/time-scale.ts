import type { Activity } from '../../../shared/domain/activities.ts'
import { addDays, type Day, daysBetween, mondayOf, type TimeZone, weekdayOf } from '../../../shared/domain/times.ts'
import { localTime } from './local-time.ts'

export type Zoom = 'day' | 'week' | 'cycle'

export interface ScaleDay {
  day: Day
  x: number
  width: number
  weekday: number
  isInCycle: boolean
}

/**
 * Where days and times of day lie from left to right, in pixels. Whole weeks; weekends are narrow, and a day shows only
 * the hours in which something happens, so that the space goes to where the plan is.
 */
export interface TimeScale {
  zoom: Zoom
  days: readonly ScaleDay[]
  width: number
  /** Minutes since midnight that the left and right edge of a day stand for. */
  hours: { from: number; to: number }
}

const weekendShare: Record<Zoom, number> = { day: 0.2, week: 0.4, cycle: 0.4 }
const weekdayWidth = { day: 224, week: 60 }
const narrowestWeekday = 12

interface ScaleFacts {
  startsOn: Day
  endsOn: Day
  zoom: Zoom
  /** What the cycle is fitted into when the whole of it is to be seen. */
  availableWidth: number
  hours: { from: number; to: number }
}

export function makeTimeScale({ startsOn, endsOn, zoom, availableWidth, hours }: ScaleFacts): TimeScale {
  const first = mondayOf(startsOn)
  const weeks = Math.floor(daysBetween(first, endsOn) / 7) + 1
  const share = weekendShare[zoom]
  const fitted = Math.floor(availableWidth / (weeks * (5 + 2 * share)))
  const weekday = zoom === 'cycle' ? Math.max(narrowestWeekday, fitted) : weekdayWidth[zoom]
  const weekend = Math.floor(weekday * share)

  const days: ScaleDay[] = []
  let x = 0
  for (let index = 0; index < weeks * 7; index += 1) {
    const day = addDays(first, index)
    const number = weekdayOf(day)
    const width = number > 5 ? weekend : weekday
    days.push({ day, x, width, weekday: number, isInCycle: day >= startsOn && day <= endsOn })
    x += width
  }
  return { zoom, days, width: x, hours }
}

/** The hours of the day that calls take, widened to at least nine to five and rounded to full hours. */
export function hoursOfDay(activities: readonly Activity[], timeZone: TimeZone): { from: number; to: number } {
  let from = 9 * 60
  let to = 17 * 60
  for (const activity of activities) {
    if (activity.kind !== 'call') continue
    const starts = localTime(activity.startsAt, timeZone)
    const ends = localTime(activity.endsAt, timeZone)
    from = Math.min(from, Math.floor(starts.minutes / 60) * 60)
    to = Math.max(to, ends.day > starts.day ? 24 * 60 : Math.ceil(ends.minutes / 60) * 60)
  }
  return { from, to }
}

/** The left edge of a day; days outside of the scale lie at its ends. */
export function xOfDay(scale: TimeScale, day: Day): number {
  const first = scale.days[0]
  if (first === undefined) return 0
  const index = daysBetween(first.day, day)
  if (index < 0) return 0
  return scale.days[index]?.x ?? scale.width
}

/** Both ends included. */
export function spanOfDays(scale: TimeScale, startsOn: Day, endsOn: Day): { x: number; width: number } {
  const x = xOfDay(scale, startsOn)
  return { x, width: xOfDay(scale, addDays(endsOn, 1)) - x }
}

export function xOfTime(scale: TimeScale, day: Day, minutes: number): number {
  const x = xOfDay(scale, day)
  const width = xOfDay(scale, addDays(day, 1)) - x
  const { from, to } = scale.hours
  const share = Math.min(1, Math.max(0, (minutes - from) / (to - from)))
  return x + width * share
}

/** Where an activity lies in the viewer's time. */
export function spanOf(scale: TimeScale, activity: Activity, timeZone: TimeZone): { x: number; width: number } {
  if (activity.kind === 'project') return spanOfDays(scale, activity.startsOn, activity.endsOn)
  const starts = localTime(activity.startsAt, timeZone)
  const ends = localTime(activity.endsAt, timeZone)
  const x = xOfTime(scale, starts.day, starts.minutes)
  return { x, width: Math.max(0, xOfTime(scale, ends.day, ends.minutes) - x) }
}

/** The days that a stretch of the scale touches, as indices: first included, last excluded. */
export function daysTouched(scale: TimeScale, from: number, to: number): { first: number; last: number } {
  const first = scale.days.findIndex((day) => day.x + day.width > from)
  if (first === -1) return { first: scale.days.length, last: scale.days.length }
  const after = scale.days.findIndex((day) => day.x >= to)
  return { first, last: after === -1 ? scale.days.length : after }
}

export interface ScaleWeek {
  startsOn: Day
  x: number
  width: number
  /** Counted from the first week of the cycle, from 1. */
  number: number
}

export function weeksOf(scale: TimeScale): ScaleWeek[] {
  const weeks: ScaleWeek[] = []
  for (let index = 0; index < scale.days.length; index += 7) {
    const monday = scale.days[index]
    const sunday = scale.days[index + 6]
    if (monday === undefined || sunday === undefined) break
    weeks.push({
      startsOn: monday.day,
      x: monday.x,
      width: sunday.x + sunday.width - monday.x,
      number: weeks.length + 1,
    })
  }
  return weeks
}
