import { z } from 'zod'
import { at } from './facts.ts'
import type { HardRule, Hindrance } from './rule.ts'

export const PinnedSettings = z.object({})

const pinIsLost: Hindrance = {
  person: 'was pinned',
  people: 'were pinned',
  activity: 'was pinned',
  activities: 'were pinned',
}

export const pinned: HardRule = {
  kind: 'hard',
  name: 'pinned',
  sentence: () => 'What is pinned stays.',

  bar: () => null,

  check: (plan, touching) => {
    if (touching !== undefined) return []
    const { facts } = plan
    return facts.pins
      .filter((pin) => !plan.has(pin.person, pin.activity))
      .map((pin) => ({
        rule: 'pinned',
        hindrance: pinIsLost,
        placements: [pin],
        person: pin.person,
        activity: pin.activity,
        words: () =>
          `${at(facts.people, pin.person).name} is pinned to ${at(facts.activities, pin.activity).title}, and would be taken off.`,
      }))
  },

  remedies: {
    price: 1,
    scopeOf: (row) => row,
    remedyFor: (facts, { placements: [pin] }) => {
      if (pin === undefined) return null
      const { person, activity } = pin
      return {
        key: `pinned/${person}/${activity}`,
        amount: 1,
        words: `Unpin ${at(facts.people, person).name} from ${at(facts.activities, activity).title}`,
        person,
        activity,
        pin,
        apply: (before) => ({ ...before, pins: before.pins.filter((each) => each !== pin) }),
      }
    },
  },

  model: (draft) => {
    for (const { person, activity } of draft.facts.pins) {
      for (const column of draft.ofPerson(person)) {
        if (draft.candidates.activities[column] === activity) draft.keep(column)
      }
    }
  },
}
