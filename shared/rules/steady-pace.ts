import type { ActivityFacts, PersonFacts, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import { onceEach } from './once-each.ts'
import type { SoftRule } from './rule.ts'
import { type WeekNumber, weekOf } from './time.ts'
import { weightOf } from './weight.ts'
import { weekName, weeksOf } from './weeks.ts'
import { countWords } from './words.ts'

export const SteadyPaceSettings = weightOf(2)

export const steadyPace: SoftRule = {
  kind: 'soft',
  name: 'steady-pace',
  sentence: (settings) =>
    `Placements are spread over the weeks: each week of the cycle in which somebody has one gives ` +
    `${countWords(settings['steady-pace'].weight, 'point', 'points')}, however many they are.`,

  unit: { one: 'a week with a placement', many: 'weeks with a placement', does: 'counts' },

  ...onceEach({
    name: 'steady-pace',
    newTo: (facts, person, activity) => {
      return weeksWithin(facts, at(facts.activities, activity), at(facts.people, person))
    },
    mostAtOnce: (facts) => {
      // A project's weeks are the same by any clock.
      const counts = facts.activities.map((activity) => {
        return activity.kind === 'call' ? 1 : weeksWithin(facts, activity, at(facts.people, activity.host)).length
      })
      return counts.reduce((most, count) => Math.max(most, count), 0)
    },
    nameOf: (_, week) => weekName(week),
  }),

  words: ({ facts }, { person }) => `falls into a week without another placement of ${at(facts.people, person).name}`,
}

/** The weeks of the cycle that an activity takes of somebody. */
function weeksWithin(facts: PlanFacts, activity: ActivityFacts, person: PersonFacts): WeekNumber[] {
  const [first, last] = [weekOf(facts.firstDay), weekOf(facts.lastDay)]
  return weeksOf(activity, person).filter((week) => first <= week && week <= last)
}
