import type { ActivityFacts, PersonFacts } from './facts.ts'
import { dayIn, dayName, mondayOf, type WeekNumber, weekOf } from './time.ts'

/** The weeks that an activity takes of somebody, by their clock: one for a call, every week that it runs for a project. */
export function weeksOf(activity: ActivityFacts, person: PersonFacts): WeekNumber[] {
  if (activity.kind === 'call') return [weekOf(dayIn(person.zone, activity.from))]
  const first = weekOf(activity.firstDay)
  return Array.from({ length: weekOf(activity.lastDay) - first + 1 }, (_, index) => first + index)
}

/** Whether `weeksOf` has this week. */
export function takes(activity: ActivityFacts, person: PersonFacts, week: WeekNumber): boolean {
  if (activity.kind === 'call') return weekOf(dayIn(person.zone, activity.from)) === week
  return weekOf(activity.firstDay) <= week && week <= weekOf(activity.lastDay)
}

/** "2026-11-23": a week's Monday, as rows name it. */
export function weekName(week: WeekNumber): string {
  return dayName(mondayOf(week))
}
