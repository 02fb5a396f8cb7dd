import type { WorkFunction } from '../domain/people.ts'
import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const FairShareSettings = weightOf(4)

/** Hours around the fair share that cost nothing: calls and projects come in lumps. */
const tolerance = 1

export const fairShare: SoftRule = {
  kind: 'soft',
  name: 'fair-share',
  sentence: (settings) =>
    `The hours of a function are shared out by weekly budget and days at work: each hour that somebody is more than ` +
    `an hour above or below their share costs ${countWords(settings['fair-share'].weight, 'point', 'points')}.`,

  score: (plan, touching) => {
    const { facts } = plan
    let off = 0
    for (const group of groupsOf(facts)) {
      if (touching !== undefined && at(facts.people, touching.person).function !== group.function) continue
      const hours = group.people.map((person) =>
        plan.inCycle(person).reduce((sum, { activity }) => sum + hoursOf(facts, activity), 0),
      )
      const total = hours.reduce((sum, part) => sum + part, 0)
      for (const [index, share] of group.shares.entries()) {
        off += Math.max(0, Math.abs(at(hours, index) - share * total) - tolerance)
      }
    }
    return -facts.settings['fair-share'].weight * off
  },

  words: ({ facts }, { person }, points) => {
    const { name } = at(facts.people, person)
    return points > 0 ? `brings hours closer to fair shares` : `gives ${name} hours beyond what shares hours fairly`
  },

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['fair-share']
    if (weight === 0) return
    for (const { function: name, people, shares } of groupsOf(facts)) {
      const hoursOfAll = draft.column(`fair-share/${name}`, {})
      const hours = people.map((person) => {
        const subject = `fair-share/${at(facts.people, person).id}`
        const column = draft.column(`${subject}/hours`, {})
        const columns = draft.inCycle(person)
        const values = columns.map((candidate) => -hoursOf(facts, draft.candidate(candidate).activity))
        draft.row(`${subject}/hours`, 0, 0, [column, ...columns], [1, ...values])
        return column
      })
      draft.row(`fair-share/${name}`, 0, 0, [hoursOfAll, ...hours], [-1, ...hours.map(() => 1)])
      for (const [index, person] of people.entries()) {
        const subject = `fair-share/${at(facts.people, person).id}`
        const [column, share] = [at(hours, index), at(shares, index)]
        const off = draft.column(`${subject}/off`, { points: -weight })
        draft.row(`${subject}/above`, -Infinity, tolerance, [column, hoursOfAll, off], [1, -share, -1])
        draft.row(`${subject}/below`, -Infinity, tolerance, [column, hoursOfAll, off], [-1, share, -1])
      }
    }
  },
}

interface Group {
  function: WorkFunction
  people: number[]
  /** Of the group's hours, what each is to have: they sum to 1. */
  shares: number[]
}

/** The participants of each function who have hours to give, where there are several to share with. */
function groupsOf(facts: PlanFacts): Group[] {
  return (['marketing', 'sales'] as const).flatMap((name) => {
    const people = facts.participants.filter((index) => {
      const person = at(facts.people, index)
      return person.function === name && budgetOf(facts, index) > 0
    })
    const all = people.reduce((sum, index) => sum + budgetOf(facts, index), 0)
    if (people.length < 2) return []
    return [{ function: name, people, shares: people.map((index) => budgetOf(facts, index) / all) }]
  })
}

function budgetOf(facts: PlanFacts, index: number): number {
  const person = at(facts.people, index)
  return person.minutesPerWeek * person.presence
}

function hoursOf(facts: PlanFacts, activity: number): number {
  return at(facts.activities, activity).minutes / 60
}
