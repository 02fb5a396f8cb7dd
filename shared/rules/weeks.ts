import type { ActivityFacts, PersonFacts } from './facts.ts'
import { dayIn, minutesPerDay, mondayOf, type WeekNumber, weekOf } from './time.ts'

/** The weeks that an activity takes of somebody, by their clock: one for a call, every week that it runs for a project. */
export function weeksOf(activity: ActivityFacts, person: PersonFacts): WeekNumber[] {
  if (activity.kind === 'call') return [weekOf(dayIn(person.zone, activity.from))]
  const first = weekOf(activity.firstDay)
  return Array.from({ length: weekOf(activity.lastDay) - first + 1 }, (_, index) => first + index)
}

/** "2026-11-23": a week's Monday, as rows name it. */
export function weekName(week: WeekNumber): string {
  return new Date(mondayOf(week) * minutesPerDay * 60_000).toISOString().slice(0, 10)
}
