import { at } from './facts.ts'
import type { PlanFacts } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const NewPairsSettings = weightOf(6)

export const newPairs: SoftRule = {
  kind: 'soft',
  name: 'new-pairs',
  sentence: (settings) =>
    `People meet colleagues whom they have not worked with in any cycle so far: each new pair gives ` +
    `${countWords(settings['new-pairs'].weight, 'point', 'points')}, once.`,

  score: (plan, touching) => {
    const { facts } = plan
    const asked = touching === undefined ? undefined : pairOf(facts, touching.person, hostOf(facts, touching.activity))
    const pairs = new Set<string>()
    for (const person of facts.participants) {
      if (touching !== undefined && person !== touching.person && person !== hostOf(facts, touching.activity)) continue
      for (const { activity } of plan.inCycle(person)) {
        const pair = pairOf(facts, person, hostOf(facts, activity))
        if (pair !== null && (asked === undefined || pair === asked)) pairs.add(pair)
      }
    }
    return facts.settings['new-pairs'].weight * pairs.size
  },

  words: ({ facts }, { activity }) => `meets ${at(facts.people, hostOf(facts, activity)).name} for the first time`,

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['new-pairs']
    if (weight === 0) return
    const byPair = new Map<string, number[]>()
    for (const person of facts.participants) {
      for (const column of draft.inCycle(person)) {
        const pair = pairOf(facts, person, draft.activityOf(column).host)
        if (pair !== null) byPair.set(pair, [...(byPair.get(pair) ?? []), column])
      }
    }
    for (const [pair, columns] of byPair) draft.once(`new-pairs/${pair}`, columns, weight)
  },
}

/** Names two people who have not met, whoever of them hosts; null when they have. */
function pairOf(facts: PlanFacts, person: number, host: number): string | null {
  const [one, other] = [at(facts.people, person), at(facts.people, host)]
  if (person === host || one.met.has(host)) return null
  return person < host ? `${one.id}/${other.id}` : `${other.id}/${one.id}`
}

function hostOf(facts: PlanFacts, activity: number): number {
  return at(facts.activities, activity).host
}
