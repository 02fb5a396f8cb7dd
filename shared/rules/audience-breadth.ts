import type { Audience } from '../domain/skills.ts'
import { at } from './facts.ts'
import { onceEach } from './once-each.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const AudienceBreadthSettings = weightOf(5)

const craftWords: Record<Audience, string> = {
  'one-to-one': 'speaking to one person at a time',
  'one-to-many': 'speaking to many at once',
}

export const audienceBreadth: SoftRule = {
  kind: 'soft',
  name: 'audience-breadth',
  sentence: (settings) =>
    `People see both crafts, speaking to one person and to many, over all cycles: each that is new to somebody gives ` +
    `${countWords(settings['audience-breadth'].weight, 'point', 'points')}.`,

  unit: { one: 'a craft that is new to somebody', many: 'crafts that are new to somebody', does: 'counts' },

  ...onceEach({
    name: 'audience-breadth',
    newTo: (facts, person, activity) => {
      const { audience } = at(facts.activities, activity)
      return at(facts.people, person).audiencesSeen.has(audience) ? [] : [audience]
    },
    mostAtOnce: () => 1,
    nameOf: (_, audience) => audience,
  }),

  words: ({ facts }, { activity }) => `shows ${craftWords[at(facts.activities, activity).audience]} for the first time`,
}
