import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { gather } from './rows.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const NewPairsSettings = weightOf(6)

export const newPairs: SoftRule = {
  kind: 'soft',
  name: 'new-pairs',
  sentence: (settings) =>
    `People meet hosts whom they have not worked with in any cycle so far: each new host gives ` +
    `${countWords(settings['new-pairs'].weight, 'point', 'points')}, once.`,

  score: (plan, touching) => {
    const { facts } = plan
    const asked = touching === undefined ? undefined : at(facts.activities, touching.activity).host
    let pairs = 0
    for (const person of participantsIn(facts, touching)) {
      const { met } = at(facts.people, person)
      const hosts = new Set(plan.inCycle(person).map(({ activity }) => at(facts.activities, activity).host))
      for (const host of hosts) if (!met.has(host) && (asked === undefined || host === asked)) pairs++
    }
    return facts.settings['new-pairs'].weight * pairs
  },

  words: ({ facts }, { activity }) => {
    const { host } = at(facts.activities, activity)
    return `meets ${at(facts.people, host).name} for the first time`
  },

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['new-pairs']
    if (weight === 0) return
    for (const person of facts.participants) {
      const { id, met } = at(facts.people, person)
      const byHost = new Map<number, number[]>()
      for (const column of draft.inCycle(person)) {
        const { host } = draft.activityOf(column)
        if (!met.has(host)) gather(byHost, host, column)
      }
      for (const [host, columns] of byHost) draft.once(`new-pairs/${id}/${at(facts.people, host).id}`, columns, weight)
    }
  },
}
