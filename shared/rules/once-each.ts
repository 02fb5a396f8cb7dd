import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { gather } from './rows.ts'

interface Novelty<Thing> {
  name: 'new-pairs' | 'funnel-breadth' | 'audience-breadth' | 'steady-pace'
  /** What an activity brings somebody that they did not have before the cycle: none, one or several different things. */
  newTo: (facts: PlanFacts, person: number, activity: number) => readonly Thing[]
  /** The most things that one activity brings anybody. */
  mostAtOnce: (facts: PlanFacts) => number
  /** How rows name a thing. */
  nameOf: (facts: PlanFacts, thing: Thing) => string
}

/** How a rule counts that gives somebody its weight once for each new thing, however many placements bring it. */
export function onceEach<Thing extends string | number>(
  novelty: Novelty<Thing>,
): Pick<SoftRule, 'score' | 'most' | 'model'> {
  const { name, newTo, mostAtOnce, nameOf } = novelty
  return {
    score: (plan, touching) => {
      const { facts } = plan
      let count = 0
      for (const person of participantsIn(facts, touching)) {
        count += new Set(plan.inCycle(person).flatMap(({ activity }) => newTo(facts, person, activity))).size
      }
      return facts.settings[name].weight * count
    },

    most: (facts) => facts.settings[name].weight * mostAtOnce(facts),

    model: (draft) => {
      const { facts, candidates } = draft
      const { weight } = facts.settings[name]
      if (weight === 0) return
      for (const person of facts.participants) {
        const { id } = at(facts.people, person)
        const bringing = new Map<Thing, number[]>()
        for (const column of draft.inCycle(person)) {
          for (const thing of newTo(facts, person, candidates.activities[column] ?? -1)) {
            gather(bringing, thing, column)
          }
        }
        for (const [thing, columns] of bringing) draft.once(`${name}/${id}/${nameOf(facts, thing)}`, columns, weight)
      }
    },
  }
}
