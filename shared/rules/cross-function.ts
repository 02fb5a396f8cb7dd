import { z } from 'zod'
import { at, functionThatJoins } from './facts.ts'
import type { Barrier, HardRule } from './rule.ts'
import { barred } from './rule.ts'

export const CrossFunctionSettings = z.object({})

const sameFunction: Barrier = {
  hindrance: {
    person: 'works in the same function',
    people: 'work in the same function',
    activity: 'belongs to their own function',
    activities: 'belong to their own function',
  },
  words: (facts, { person, activity }) => {
    const joining = at(facts.people, person)
    const joined = at(facts.activities, activity)
    const kind = joined.kind === 'call' ? 'a sales call' : 'a content project'
    return `${joining.name} is in ${joining.function}, and ${joined.title} is ${kind}: it is for the other function.`
  },
}
const ownActivity: Barrier = {
  hindrance: {
    person: 'is its host',
    people: 'are its hosts',
    activity: 'is their own',
    activities: 'are their own',
  },
  words: (facts, { person, activity }) =>
    `${at(facts.people, person).name} is the host of ${at(facts.activities, activity).title}.`,
}

export const crossFunction: HardRule = {
  kind: 'hard',
  isOnlyBars: true,
  name: 'cross-function',
  sentence: () => 'Marketing joins sales calls, and sales joins content projects.',

  bar: (facts, { person, activity }) => {
    const joined = at(facts.activities, activity)
    if (joined.host === person) return ownActivity
    return at(facts.people, person).function === functionThatJoins(joined) ? null : sameFunction
  },

  check: (plan, touching) => barred(crossFunction, plan, touching),

  model: () => {},
}
