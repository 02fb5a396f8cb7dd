import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { Segment } from './model.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const FairShareSettings = weightOf(4)

/** Into so many parts the hours that somebody can give are cut; an hour of each costs more than one of the part before. */
const parts = 4

export const fairShare: SoftRule = {
  kind: 'soft',
  name: 'fair-share',
  sentence: (settings) =>
    `Hours are shared out by weekly budget and days at work: the first quarter of somebody's hours costs nothing, and ` +
    `with each further quarter an hour costs ${countWords(settings['fair-share'].weight / parts, 'point', 'points')} more.`,

  score: (plan, touching) => {
    const { facts } = plan
    let cost = 0
    for (const person of participantsIn(facts, touching)) {
      const hours = plan.inCycle(person).reduce((sum, { activity }) => sum + hoursOf(facts, activity), 0)
      let before = 0
      for (const { width, slope } of segmentsOf(facts, person)) {
        cost += slope * Math.max(0, Math.min(hours - before, width))
        before += width
      }
    }
    return cost
  },

  words: ({ facts }, { person }) => `comes on top of what ${at(facts.people, person).name} gives already`,

  model: (draft) => {
    const { facts } = draft
    for (const person of facts.participants) {
      const columns = draft.inCycle(person).filter((column) => draft.activityOf(column).minutes > 0)
      const hours = columns.map((column) => draft.activityOf(column).minutes / 60)
      draft.gain(`fair-share/${at(facts.people, person).id}`, columns, hours, segmentsOf(facts, person))
    }
  },
}

function segmentsOf(facts: PlanFacts, person: number): Segment[] {
  const { weight } = facts.settings['fair-share']
  const { minutesPerWeek, presence } = at(facts.people, person)
  const weeks = (facts.lastDay - facts.firstDay + 1) / 7
  const quarter = (minutesPerWeek * presence * weeks) / 60 / parts
  if (weight === 0 || quarter === 0) return []
  return Array.from({ length: parts }, (_, index) => ({
    width: index === parts - 1 ? Infinity : quarter,
    slope: (-weight * index) / parts,
  }))
}

function hoursOf(facts: PlanFacts, activity: number): number {
  return at(facts.activities, activity).minutes / 60
}
