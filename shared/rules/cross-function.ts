import { z } from 'zod'
import { at, functionThatJoins } from './facts.ts'
import type { HardRule, Hindrance } from './rule.ts'
import { barred } from './rule.ts'

export const CrossFunctionSettings = z.object({})

const otherKind: Hindrance = {
  person: 'works in the same function',
  people: 'work in the same function',
  activity: 'belongs to their own function',
  activities: 'belong to their own function',
}
const ownActivity: Hindrance = {
  person: 'is its host',
  people: 'are its hosts',
  activity: 'is their own',
  activities: 'are their own',
}

export const crossFunction: HardRule = {
  kind: 'hard',
  name: 'cross-function',
  sentence: () => 'Marketing joins sales calls, and sales joins content projects.',

  bar: (facts, { person, activity }) => {
    const joining = at(facts.people, person)
    const joined = at(facts.activities, activity)
    if (joined.host === person) {
      return { hindrance: ownActivity, words: () => `${joining.name} is the host of ${joined.title}.` }
    }
    if (joining.function === functionThatJoins(joined)) return null
    const kind = joined.kind === 'call' ? 'a sales call' : 'a content project'
    return {
      hindrance: otherKind,
      words: () =>
        `${joining.name} is in ${joining.function}, and ${joined.title} is ${kind}: it is for the other function.`,
    }
  },

  check: (plan, touching) => barred(crossFunction, plan, touching),

  model: () => {},
}
