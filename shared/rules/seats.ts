import { z } from 'zod'
import { at } from './facts.ts'
import { withActivity } from './remedy.ts'
import type { Barrier, Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'
import { countWords } from './words.ts'

export const SeatsSettings = z.object({})

const noSeat: Hindrance = {
  person: 'finds no free seat',
  people: 'find no free seat',
  activity: 'has no free seat',
  activities: 'have no free seat',
}

const noSeats: Barrier = {
  hindrance: noSeat,
  words: (facts, { activity }) => `${at(facts.activities, activity).title} has no seats for participants.`,
}

export const seats: HardRule = {
  kind: 'hard',
  name: 'seats',
  countsAnybodyIn: 'seats/',
  sentence: () => 'No activity has more participants than seats.',

  barAll: (facts, activity) => (at(facts.activities, activity).seats > 0 ? null : noSeats),

  bar: () => null,

  check: (plan, touching) => {
    const findings: Finding[] = barred(seats, plan, touching)
    for (const index of touching === undefined ? plan.activities() : [touching.activity]) {
      // A copy: the words are asked for when the plan is another one again.
      const placements = [...plan.ofActivity(index)]
      const activity = at(plan.facts.activities, index)
      if (activity.seats === 0 || placements.length <= activity.seats || isAllFixed(placements)) continue
      const words = () =>
        `${activity.title} would have ${placements.length} participants, and has ` +
        `${countWords(activity.seats, 'seat', 'seats')}.`
      findings.push({
        rule: 'seats',
        hindrance: noSeat,
        placements,
        person: null,
        activity: index,
        words,
      })
    }
    return findings
  },

  remedies: {
    price: 1,
    scopeOf: (row) => row,
    remedyFor: ({ activities }, { activity, placements }) => {
      if (activity === null) return null
      const { title, seats: present } = at(activities, activity)
      const added = placements.length - present
      return {
        key: `seats/${activity}`,
        amount: added,
        words: `Add ${countWords(added, 'seat', 'seats')} to ${title}`,
        person: null,
        activity,
        pin: null,
        apply: (before) => withActivity(before, activity, { seats: placements.length }),
      }
    },
  },

  model: (draft) => {
    for (const index of draft.candidates.joined()) {
      const activity = at(draft.facts.activities, index)
      draft.limit(`seats/${activity.id}`, activity.seats, draft.ofActivity(index))
    }
  },
}
