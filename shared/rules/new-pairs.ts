import { at } from './facts.ts'
import { onceEach } from './once-each.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const NewPairsSettings = weightOf(6)

export const newPairs: SoftRule = {
  kind: 'soft',
  name: 'new-pairs',
  sentence: (settings) =>
    `People meet hosts whom they have not worked with in any cycle so far: each new host gives ` +
    `${countWords(settings['new-pairs'].weight, 'point', 'points')}, once.`,

  unit: { one: 'a new pair', many: 'new pairs', does: 'counts' },

  ...onceEach({
    name: 'new-pairs',
    newTo: (facts, person, activity) => {
      const { host } = at(facts.activities, activity)
      return at(facts.people, person).met.has(host) ? [] : [host]
    },
    mostAtOnce: () => 1,
    nameOf: (facts, host) => at(facts.people, host).id,
  }),

  words: ({ facts }, { activity }) => {
    const { host } = at(facts.activities, activity)
    return `meets ${at(facts.people, host).name} for the first time`
  },
}
