import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { tradedRules } from './traded-rules.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

/** The weight says how many of the most valuable placements a missing one costs as much as. */
export const EveryoneIncludedSettings = weightOf(10)

/** More placements than this count as so many: with greater numbers the solver would lose sight of the small ones. */
const mostPlacements = 1_000

export const everyoneIncluded: SoftRule = {
  kind: 'soft',
  name: 'everyone-included',
  sentence: (settings) => {
    const weight = weightIn(settings['everyone-included'])
    const others =
      weight === 0
        ? 'nothing'
        : `as much as the ${countWords(weight, 'most valuable placement', 'most valuable placements')}`
    return `Everybody gets at least their minimum: each placement that somebody is short of costs ${others}.`
  },

  unit: {
    one: 'a placement that somebody is short of',
    many: 'placements that somebody is short of',
    does: 'costs',
    points: (weight) => weightIn({ weight }),
  },

  score: (plan, touching) => {
    let short = 0
    for (const index of participantsIn(plan.facts, touching)) {
      const { minimum } = at(plan.facts.people, index)
      short += Math.max(0, (minimum ?? 0) - plan.inCycle(index).length)
    }
    return -pointsEach(plan.facts) * short
  },

  most: pointsEach,

  words: (plan, { person }) => {
    const { name, minimum } = at(plan.facts.people, person)
    return `counts towards ${name}’s minimum of ${countWords(minimum ?? 0, 'placement', 'placements')}`
  },

  model: (draft) => {
    const points = pointsEach(draft.facts)
    if (points === 0) return
    for (const index of draft.facts.participants) {
      const { id, minimum } = at(draft.facts.people, index)
      if (minimum === null || minimum === 0) continue
      draft.addConstant(-points * minimum)
      draft.gain(`everyone-included/${id}`, draft.inCycle(index), 1, [{ width: minimum, slope: points }])
    }
  },
}

/** Worked out once, because every placement that is looked at asks for it. */
const pointsByFacts = new WeakMap<PlanFacts, number>()

/** What each missing placement costs: by construction more than what other people can gain by it. */
function pointsEach(facts: PlanFacts): number {
  const known = pointsByFacts.get(facts)
  if (known !== undefined) return known
  const mostValuable = tradedRules.reduce((sum, rule) => sum + rule.most(facts), 0)
  const points = weightIn(facts.settings['everyone-included']) * Math.max(1, Math.ceil(mostValuable))
  pointsByFacts.set(facts, points)
  return points
}

function weightIn({ weight }: { weight: number }): number {
  return Math.min(weight, mostPlacements)
}
