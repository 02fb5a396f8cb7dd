import { z } from 'zod'
import type { CallFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'
import { type Clique, cliquesOf } from './intervals.ts'
import { gather } from './rows.ts'
import { activityWords, countWords } from './words.ts'

export const NoOverlapSettings = z.object({ bufferMinutes: z.int().min(0).max(240).default(10) })

const overlap: Hindrance = {
  person: 'is on another call then',
  people: 'are on another call then',
  activity: 'is when they are on another call',
  activities: 'are when they are on another call',
}
const twice: Hindrance = {
  person: 'was on it before',
  people: 'were on it before',
  activity: 'had them before',
  activities: 'had them before',
}

export const noOverlap: HardRule = {
  kind: 'hard',
  name: 'no-overlap',
  sentence: (settings) => {
    const buffer = settings['no-overlap'].bufferMinutes
    if (buffer === 0) return 'Nobody is on two calls at once, or twice on the same activity.'
    const minutes = countWords(buffer, 'minute', 'minutes')
    return `Nobody is on two calls at once, or twice on the same activity; between two calls there are at least ${minutes}.`
  },

  bar: (facts, { person, activity }) => {
    const joining = at(facts.people, person)
    const joined = at(facts.activities, activity)
    if (joining.gone.has(activity)) {
      return { hindrance: twice, words: () => `${joining.name} was placed on ${joined.title} before.` }
    }
    if (joined.kind !== 'call') return null
    const hosted = at(facts.hostedBy, person)
      .filter((index) => index !== activity)
      .map((index) => at(facts.activities, index))
      .find((other) => other.kind === 'call' && other.closed === null && collide(facts, joined, other))
    if (hosted === undefined) return null
    const words = () =>
      `${joining.name} hosts ${activityWords(hosted, joining)} at the time of ${activityWords(joined, joining)}.`
    return { hindrance: overlap, words }
  },

  check: (plan, touching) => {
    const { facts } = plan
    const findings = barred(noOverlap, plan, touching)
    for (const person of touching === undefined ? plan.people() : [touching.person]) {
      const placements = plan.ofPerson(person)
      for (const [index, one] of placements.entries()) {
        for (const other of placements.slice(index + 1)) {
          const isAsked = touching === undefined || one === touching || other === touching
          if (isAsked && !isAllFixed([one, other]) && areTogether(facts, one, other)) {
            findings.push(clash(facts, one, other))
          }
        }
      }
    }
    return findings
  },

  model: (draft) => {
    const cliques = cliquesOfCalls(draft.facts)
    const cliquesWith = new Map<number, number[]>()
    for (const [index, { items }] of cliques.entries()) for (const call of items) gather(cliquesWith, call, index)
    for (const person of draft.facts.participants) {
      const { id } = at(draft.facts.people, person)
      const byClique = new Map<number, number[]>()
      const byActivity = new Map<number, number[]>()
      for (const column of draft.ofPerson(person)) {
        const activity = draft.candidates.activities[column] ?? -1
        gather(byActivity, activity, column)
        for (const index of cliquesWith.get(activity) ?? []) gather(byClique, index, column)
      }
      for (const [index, columns] of byClique) draft.limit(`no-overlap/${id}/${at(cliques, index).moment}`, 1, columns)
      for (const [activity, columns] of byActivity) {
        if (columns.length > 1 && !cliquesWith.has(activity)) {
          draft.limit(`no-overlap/${id}/${at(draft.facts.activities, activity).id}`, 1, columns)
        }
      }
    }
  },
}

/** Calls that nobody can join two of; the same for everybody, and worked out once. */
const cliquesByFacts = new WeakMap<PlanFacts, readonly Clique[]>()

function cliquesOfCalls(facts: PlanFacts): readonly Clique[] {
  const known = cliquesByFacts.get(facts)
  if (known !== undefined) return known
  const buffer = facts.settings['no-overlap'].bufferMinutes
  const spans = facts.activities.flatMap((activity, item) =>
    activity.kind === 'call' ? [{ item, from: activity.from, to: activity.to + buffer }] : [],
  )
  const cliques = cliquesOf(spans)
  cliquesByFacts.set(facts, cliques)
  return cliques
}

function areTogether(facts: PlanFacts, one: Placed, other: Placed): boolean {
  if (one.activity === other.activity) return true
  const [first, second] = [at(facts.activities, one.activity), at(facts.activities, other.activity)]
  return first.kind === 'call' && second.kind === 'call' && collide(facts, first, second)
}

function collide(facts: PlanFacts, one: CallFacts, other: CallFacts): boolean {
  const buffer = facts.settings['no-overlap'].bufferMinutes
  return one.from < other.to + buffer && other.from < one.to + buffer
}

function clash(facts: PlanFacts, one: Placed, other: Placed): Finding {
  const person = at(facts.people, one.person)
  const [first, second] = [at(facts.activities, one.activity), at(facts.activities, other.activity)]
  const buffer = facts.settings['no-overlap'].bufferMinutes
  const words = () => {
    if (first === second) return `${person.name} is twice on ${activityWords(first, person)}.`
    const both = `${activityWords(first, person)} and ${activityWords(second, person)}`
    const isAtOnce = first.kind === 'call' && second.kind === 'call' && first.from < second.to && second.from < first.to
    if (isAtOnce) return `${person.name} would be on two calls at once: ${both}.`
    return `${person.name} would have less than ${countWords(buffer, 'minute', 'minutes')} between ${both}.`
  }
  return {
    rule: 'no-overlap',
    hindrance: overlap,
    placements: [one, other],
    person: one.person,
    activity: one.activity,
    words,
  }
}
