import { at } from './facts.ts'
import { onceEach } from './once-each.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const FunnelBreadthSettings = weightOf(5)

export const funnelBreadth: SoftRule = {
  kind: 'soft',
  name: 'funnel-breadth',
  sentence: (settings) =>
    `People see all five stages of the funnel, over all cycles: each stage that is new to somebody gives ` +
    `${countWords(settings['funnel-breadth'].weight, 'point', 'points')}.`,

  unit: { one: 'a stage that is new to somebody', many: 'stages that are new to somebody', does: 'counts' },

  ...onceEach({
    name: 'funnel-breadth',
    newTo: (facts, person, activity) => {
      const { stage } = at(facts.activities, activity)
      return at(facts.people, person).stagesSeen.has(stage) ? [] : [stage]
    },
    mostAtOnce: () => 1,
    nameOf: (_, stage) => stage,
  }),

  words: ({ facts }, { activity }) => `shows the ${at(facts.activities, activity).stage} stage for the first time`,
}
