import { WorkFunction } from '../domain/people.ts'
import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const ReciprocitySettings = weightOf(2)

export const reciprocity: SoftRule = {
  kind: 'soft',
  name: 'reciprocity',
  countsSeveralIn: 'reciprocity/',
  sentence: (settings) =>
    `The functions give each other the hours that they promised for the cycle: each hour short of that costs ` +
    `${countWords(settings.reciprocity.weight, 'point', 'points')}.`,

  unit: { one: 'an hour short of what was promised', many: 'hours short of what was promised', does: 'costs' },

  score: (plan, touching) => {
    const { facts } = plan
    let points = 0
    for (const side of touching === undefined ? WorkFunction.options : [at(facts.people, touching.person).function]) {
      const promised = facts.commitments[side]
      if (promised === null) continue
      let given = 0
      for (const [person, { function: own }] of facts.people.entries()) {
        if (own !== side) continue
        for (const { activity, isElsewhere } of plan.ofPerson(person)) {
          if (!isElsewhere) given += at(facts.activities, activity).minutes
        }
      }
      points -= (facts.settings.reciprocity.weight * Math.max(0, promised - given)) / 60
    }
    return points
  },

  most: (facts) => {
    const longest = facts.activities.reduce((most, { minutes }) => Math.max(most, minutes), 0)
    const promised = Math.max(...WorkFunction.options.map((side) => facts.commitments[side] ?? 0))
    return (facts.settings.reciprocity.weight * Math.min(longest, promised)) / 60
  },

  words: ({ facts }, { person }) => `gives hours that ${at(facts.people, person).function} promised`,

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings.reciprocity
    if (weight === 0) return
    for (const side of WorkFunction.options) {
      const promised = (facts.commitments[side] ?? 0) / 60
      if (promised === 0) continue
      draft.addConstant(-weight * promised)
      const columns = peopleIn(facts, side)
        .flatMap((person) => draft.inCycle(person))
        .filter((column) => draft.activityOf(column).minutes > 0)
      const hours = columns.map((column) => draft.activityOf(column).minutes / 60)
      draft.gain(`reciprocity/${side}`, columns, hours, [{ width: promised, slope: weight }])
    }
  },
}

/** Hosts too: what somebody gave before they stopped taking part is given. */
function peopleIn(facts: PlanFacts, side: WorkFunction): number[] {
  return facts.people.flatMap((person, index) => (person.function === side ? [index] : []))
}
