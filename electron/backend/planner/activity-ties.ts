import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { Model } from '../../../shared/rules/model.ts'
import { minutesPerDay } from '../../../shared/rules/time.ts'

/** What ties activities to each other, by their numbers. */
export interface ActivityTies {
  /** The middle of each, in minutes. */
  times: Float64Array
  hosts: Int32Array
}

export function activityTies({ activities }: PlanFacts): ActivityTies {
  return {
    times: Float64Array.from(activities, (activity) => {
      if (activity.kind === 'call') return (activity.from + activity.to) / 2
      return ((activity.firstDay + activity.lastDay + 1) / 2) * minutesPerDay
    }),
    hosts: Int32Array.from(activities, ({ host }) => host),
  }
}

/** Where nothing is known of the activities: one after the other, each with a host of its own. */
export function noTies({ activities }: Model): ActivityTies {
  const count = activities.reduce((most, activity) => Math.max(most, activity + 1), 0)
  const numbers = Int32Array.from({ length: count }, (_, activity) => activity)
  return { times: Float64Array.from(numbers), hosts: numbers }
}
