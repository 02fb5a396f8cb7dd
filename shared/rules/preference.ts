import type { Role } from '../domain/placements.ts'
import type { ActivityFacts, PlanFacts } from './facts.ts'
import { at, feelingsAbout } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { weightOf } from './weight.ts'
import { countWords } from './words.ts'

export const PreferenceSettings = weightOf(4)

/** What somebody would hate counts so many times what they like. */
const hateRatio = 2
/** Each wish that somebody comes off below none at all costs so many times its weight on top. */
const floorRatio = 2
/** Stage, role, type and audience: of each a placement has one. */
const subjects = 4

export const preference: SoftRule = {
  kind: 'soft',
  name: 'preference',
  isPrivate: true,
  sentence: (settings) => {
    const { weight } = settings.preference
    return (
      `What people like about a placement gives ${countWords(weight, 'point', 'points')}, what they would hate takes ` +
      `${hateRatio * weight}, and more where somebody would come off badly. Who said what is never shown.`
    )
  },

  unit: { one: 'something that somebody likes', many: 'things that somebody likes', does: 'counts' },

  score: (plan, touching) => {
    const { facts } = plan
    let points = 0
    for (const person of participantsIn(facts, touching)) {
      const total = plan
        .inCycle(person)
        .reduce((sum, { activity, role }) => sum + balanceOf(facts, person, at(facts.activities, activity), role), 0)
      points += total + floorRatio * Math.min(0, total)
    }
    return facts.settings.preference.weight * points
  },

  roleCounts: (facts, { person, activity, role }) => {
    if (facts.settings.preference.weight === 0) return []
    return [balanceOf(facts, person, at(facts.activities, activity), role)]
  },

  // Whatever the wishes are: what follows from this is shown, and would tell of them.
  most: ({ settings }) => settings.preference.weight * subjects * hateRatio * (1 + floorRatio),

  words: () => 'is weighed by wishes that stay private',

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings.preference
    if (weight === 0) return
    for (const person of facts.participants) {
      const felt = draft.inCycle(person).flatMap((column) => {
        const value = balanceOf(facts, person, draft.activityOf(column), draft.roleOf(column))
        return value === 0 ? [] : [{ column, value }]
      })
      for (const { column, value } of felt) draft.addPoints(column, weight * value)
      // The floor counts up from as far down as any plan can go, so that what it counts is never negative.
      const depth = felt.reduce((sum, { value }) => sum - Math.min(0, value), 0)
      if (depth === 0) continue
      const columns = felt.map(({ column }) => column)
      const values = felt.map(({ value }) => value)
      const segments = [{ width: depth, slope: floorRatio * weight }]
      draft.gain(`preference/${at(facts.people, person).id}`, columns, values, segments, depth)
    }
  },
}

/** What somebody likes about a placement, less what they would hate. */
function balanceOf(facts: PlanFacts, person: number, activity: ActivityFacts, role: Role): number {
  const feelings = feelingsAbout(at(facts.people, person), activity, role)
  return feelings.reduce((sum, feeling) => sum + (feeling === 'likes' ? 1 : -hateRatio), 0)
}
