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

  score: (plan, touching) => {
    const { published, settings } = plan.facts
    let dropped = 0
    for (const { person, activity } of published) {
      const isAsked = touching === undefined || (touching.person === person && touching.activity === activity)
      if (isAsked && !plan.has(person, activity)) dropped++
    }
    return dropped === 0 ? 0 : -settings['keep-published'].weight * dropped
  },

  words: ({ facts }, { person }) => `is what ${at(facts.people, person).name} was told already`,

  model: (draft) => {
    const { weight } = draft.facts.settings['keep-published']
    if (weight === 0) return
    for (const { person, activity } of draft.facts.published) {
      draft.addConstant(-weight)
      const column = draft.ofPerson(person).find((candidate) => draft.candidates.activities[candidate] === activity)
      if (column !== undefined) draft.addPoints(column, weight)
    }
  },
}
