import { zoneWords } from '../domain/times.ts'
import type { ActivityFacts, PersonFacts, PlanFacts } from './facts.ts'
import type { Zone } from './time.ts'
import { dayWords, timeWords } from './time.ts'

/** "1 hour", "2.5 hours" */
export function hoursWords(minutes: number): string {
  const hours = Math.round(minutes / 6) / 10
  return `${hours} ${hours === 1 ? 'hour' : 'hours'}`
}

/** "1 day", "3 days" */
export function countWords(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "a", "a and b", "a, b and c" */
export function listWords(items: readonly string[]): string {
  if (items.length <= 1) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/**
 * When it is, on the clock of a zone: "Tue 24 Nov, 10:00" or "24 Nov to 11 Dec". Where people have different clocks the time
 * says whose it is: "Tue 24 Nov, 10:00 London time".
 */
export function whenWords(facts: PlanFacts, activity: ActivityFacts, zone: Zone): string {
  if (activity.kind === 'project') return `${dayWords(activity.firstDay)} to ${dayWords(activity.lastDay)}`
  const time = timeWords(zone, activity.from)
  return haveOneClock(facts) ? time : `${time} ${zoneWords(zone.name)} time`
}

function haveOneClock({ people }: PlanFacts): boolean {
  const first = people[0]?.zone.name
  return people.every(({ zone }) => zone.name === first)
}

/** "Acme demo (Tue 24 Nov, 10:00)", the time as the person's clock shows it. */
export function activityWords(facts: PlanFacts, activity: ActivityFacts, person: PersonFacts): string {
  return `${activity.title} (${whenWords(facts, activity, person.zone)})`
}
