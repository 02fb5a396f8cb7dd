import { z } from 'zod'
import type { CallFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { Barrier, Finding, HardRule, Hindrance } from './rule.ts'
import { barred, isAllFixed } from './rule.ts'
import { cliquesOf } from './intervals.ts'
import { gather } from './rows.ts'
import { activityWords, countWords } from './words.ts'

export const NoOverlapSettings = z.object({ bufferMinutes: z.int().min(0).max(240).default(10) })

const overlap: Hindrance = {
  person: 'is on another call then',
  people: 'are on another call then',
  activity: 'is when they are on another call',
  activities: 'are when they are on another call',
}
const twice: Barrier = {
  hindrance: {
    person: 'was on it before',
    people: 'were on it before',
    activity: 'had them before',
    activities: 'had them before',
  },
  words: (facts, { person, activity }) =>
    `${at(facts.people, person).name} was placed on ${at(facts.activities, activity).title} before.`,
}
const hostsThen: Barrier = {
  hindrance: overlap,
  words: (facts, { person, activity }) => {
    const [host, joined] = [at(facts.people, person), at(facts.activities, activity)]
    const hosted = hostedDuring(facts, person, activity)
    const own = hosted === undefined ? 'a call' : activityWords(facts, hosted, host)
    return `${host.name} hosts ${own} at the time of ${activityWords(facts, joined, host)}.`
  },
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
    if (at(facts.people, person).gone.has(activity)) return twice
    return hostedDuring(facts, person, activity) === undefined ? null : hostsThen
  },

  check: (plan, touching) => {
    const { facts } = plan
    const findings = barred(noOverlap, plan, touching)
    if (touching !== undefined) {
      const placements = plan.ofPerson(touching.person)
      const own = placements.indexOf(touching)
      for (const [index, other] of placements.entries()) {
        if (other === touching || isAllFixed([touching, other]) || !areTogether(facts, touching, other)) continue
        findings.push(index < own ? clash(facts, other, touching) : clash(facts, touching, other))
      }
      return findings
    }
    for (const person of plan.people()) {
      const placements = plan.ofPerson(person)
      for (const [index, one] of placements.entries()) {
        for (const other of placements.slice(index + 1)) {
          if (!isAllFixed([one, other]) && areTogether(facts, one, other)) {
            findings.push(clash(facts, one, other))
          }
        }
      }
    }
    return findings
  },

  model: (draft) => {
    const momentsOf = momentsIn(draft.facts)
    for (const person of draft.facts.participants) {
      const { id } = at(draft.facts.people, person)
      const together = new Map<number, number[]>()
      const alone = new Map<number, number[]>()
      for (const column of draft.ofPerson(person)) {
        const activity = draft.candidates.activities[column] ?? -1
        const moments = momentsOf.get(activity)
        if (moments === undefined) gather(alone, activity, column)
        else for (const moment of moments) gather(together, moment, column)
      }
      for (const [moment, columns] of together) draft.limit(`no-overlap/${id}/${moment}`, 1, columns)
      for (const [activity, columns] of alone) {
        if (columns.length < 2) continue
        draft.limit(`no-overlap/${id}/${at(draft.facts.activities, activity).id}`, 1, columns)
      }
    }
  },
}

const momentsByFacts = new WeakMap<PlanFacts, ReadonlyMap<number, readonly number[]>>()

/**
 * By call, the moments at which it and others take up time: nobody can join two that share one. The same for everybody, and
 * worked out once.
 */
function momentsIn(facts: PlanFacts): ReadonlyMap<number, readonly number[]> {
  const known = momentsByFacts.get(facts)
  if (known !== undefined) return known
  const buffer = facts.settings['no-overlap'].bufferMinutes
  const spans = facts.activities.flatMap((activity, item) =>
    activity.kind === 'call' ? [{ item, from: activity.from, to: freeAgain(activity, buffer) }] : [],
  )
  const momentsOf = new Map<number, number[]>()
  for (const { moment, items } of cliquesOf(spans)) for (const call of items) gather(momentsOf, call, moment)
  momentsByFacts.set(facts, momentsOf)
  return momentsOf
}

/** A call that somebody hosts while this other one goes on. */
function hostedDuring(facts: PlanFacts, person: number, activity: number): CallFacts | undefined {
  const hosted = at(facts.hostedBy, person)
  const joined = at(facts.activities, activity)
  if (hosted.length === 0 || joined.kind === 'project') return undefined
  for (const index of hosted) {
    const other = at(facts.activities, index)
    if (index === activity || other.kind === 'project' || other.closed !== null) continue
    if (collide(facts, joined, other)) return other
  }
  return undefined
}

function areTogether(facts: PlanFacts, one: Placed, other: Placed): boolean {
  if (one.activity === other.activity) return true
  const [first, second] = [at(facts.activities, one.activity), at(facts.activities, other.activity)]
  return first.kind === 'call' && second.kind === 'call' && collide(facts, first, second)
}

function collide({ settings }: PlanFacts, one: CallFacts, other: CallFacts): boolean {
  return areWithin(settings['no-overlap'].bufferMinutes, one, other)
}

/** Whether there are fewer minutes than these between two calls; 0: whether they are at once. */
function areWithin(minutes: number, one: CallFacts, other: CallFacts): boolean {
  return one.from < freeAgain(other, minutes) && other.from < freeAgain(one, minutes)
}

/** When the next call may begin. Calendars have calls of no length; nobody joins two of them in one minute either. */
function freeAgain({ from, to }: CallFacts, buffer: number): number {
  return Math.max(from + 1, to + buffer)
}

function clash(facts: PlanFacts, one: Placed, other: Placed): Finding {
  const person = at(facts.people, one.person)
  const [first, second] = [at(facts.activities, one.activity), at(facts.activities, other.activity)]
  const buffer = facts.settings['no-overlap'].bufferMinutes
  const words = () => {
    if (first === second) return `${person.name} is twice on ${activityWords(facts, first, person)}.`
    const both = `${activityWords(facts, first, person)} and ${activityWords(facts, second, person)}`
    const isAtOnce = first.kind === 'call' && second.kind === 'call' && areWithin(0, first, second)
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
