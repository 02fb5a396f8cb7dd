import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const KeepPublishedSettings = weightOf(30)

export const keepPublished: SoftRule = {
  kind: 'soft',
  name: 'keep-published',
  sentence: (settings) =>
    `What people were told stays where it can: each published placement that is dropped costs ` +
    `${countWords(settings['keep-published'].weight, 'point', 'points')}.`,

  unit: { one: 'a published placement that is dropped', many: 'published placements that are dropped', does: 'costs' },

  score: (plan, touching) => {
    const { published, settings } = plan.facts
    let dropped = 0
    for (const { person, activity } of published) {
      const isAsked = touching === undefined || (touching.person === person && touching.activity === activity)
      if (isAsked && !plan.has(person, activity)) dropped++
    }
    return dropped === 0 ? 0 : -settings['keep-published'].weight * dropped
  },

  // Whether anything is published yet or not, so that publishing does not change what other rules count by it.
  most: ({ settings }) => settings['keep-published'].weight,

  words: ({ facts }, { person }) => `is what ${at(facts.people, person).name} was told already`,

  model: (draft) => {
    const { weight } = draft.facts.settings['keep-published']
    if (weight === 0) return
    for (const { person, activity } of draft.facts.published) {
      draft.addConstant(-weight)
      // In whatever role: another one that somebody has earned meanwhile takes nothing from them.
      for (const column of draft.ofPerson(person)) {
        if (draft.candidates.activities[column] === activity) draft.addPoints(column, weight)
      }
    }
  },
}
