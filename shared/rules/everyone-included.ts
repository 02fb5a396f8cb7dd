import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

/** By default a missing placement costs more than what some twenty placements can earn by the other rules. */
export const EveryoneIncludedSettings = weightOf(1_000)

export const everyoneIncluded: SoftRule = {
  kind: 'soft',
  name: 'everyone-included',
  sentence: (settings) => {
    const { weight } = settings['everyone-included']
    return `Everybody gets at least their minimum; each placement that somebody is short of costs ${points(weight)}.`
  },

  score: (plan, touching) => {
    const { weight } = plan.facts.settings['everyone-included']
    let short = 0
    for (const index of participantsIn(plan.facts, touching)) {
      const { minimum } = at(plan.facts.people, index)
      short += Math.max(0, (minimum ?? 0) - plan.inCycle(index).length)
    }
    return -weight * short
  },

  words: (plan, { person }) => {
    const { name, minimum } = at(plan.facts.people, person)
    return `counts towards ${name}'s minimum of ${countWords(minimum ?? 0, 'placement', 'placements')}`
  },

  model: (draft) => {
    const { weight } = draft.facts.settings['everyone-included']
    if (weight === 0) return
    for (const index of draft.facts.participants) {
      const { id, minimum } = at(draft.facts.people, index)
      if (minimum === null || minimum === 0) continue
      draft.addConstant(-weight * minimum)
      draft.gain(`everyone-included/${id}`, draft.inCycle(index), 1, [{ width: minimum, slope: weight }])
    }
  },
}

function points(weight: number): string {
  return countWords(weight, 'point', 'points')
}
