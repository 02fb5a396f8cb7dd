import type { FunnelStage } from '../domain/skills.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const FunnelBreadthSettings = weightOf(5)

export const funnelBreadth: SoftRule = {
  kind: 'soft',
  name: 'funnel-breadth',
  sentence: (settings) =>
    `People see all five stages of the funnel, over all cycles: each stage that is new to somebody gives ` +
    `${countWords(settings['funnel-breadth'].weight, 'point', 'points')}.`,

  score: (plan, touching) => {
    const { facts } = plan
    let fresh = 0
    for (const index of participantsIn(facts, touching)) {
      const { stagesSeen } = at(facts.people, index)
      const stages = new Set(plan.inCycle(index).map(({ activity }) => at(facts.activities, activity).stage))
      for (const stage of stages) if (!stagesSeen.has(stage)) fresh++
    }
    return facts.settings['funnel-breadth'].weight * fresh
  },

  words: ({ facts }, { activity }) => `shows the ${at(facts.activities, activity).stage} stage for the first time`,

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['funnel-breadth']
    if (weight === 0) return
    for (const index of facts.participants) {
      const person = at(facts.people, index)
      const byStage = Map.groupBy(draft.inCycle(index), (column): FunnelStage => draft.activityOf(column).stage)
      for (const [stage, columns] of byStage) {
        if (!person.stagesSeen.has(stage)) draft.once(`funnel-breadth/${person.id}/${stage}`, columns, weight)
      }
    }
  },
}
