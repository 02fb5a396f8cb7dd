import type { PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { gather } from './rows.ts'
import { weightOf } from './weight.ts'
import { countWords, listWords } from './words.ts'

export const SinglePointOfFailureSettings = weightOf(12)

/** Placements of people without any experience that a skill needs until it counts in full; one level saves one. */
const steps = 3

export const singlePointOfFailure: SoftRule = {
  kind: 'soft',
  name: 'single-point-of-failure',
  countsSeveralIn: 'single-point-of-failure/',
  sentence: (settings) =>
    `Skills that only one person can do come to somebody else: each gives up to ` +
    `${countWords(settings['single-point-of-failure'].weight, 'point', 'points')}, once, and more of them the closer ` +
    `whoever learns it is to doing it alone.`,

  unit: {
    one: 'a single point of failure that somebody comes near to mending',
    many: 'single points of failure that somebody comes near to mending',
    does: 'counts',
  },

  score: (plan, touching) => {
    const { facts } = plan
    const { weight } = facts.settings['single-point-of-failure']
    const teaching = teachingIn(facts)
    let points = 0
    for (const skill of touching === undefined ? teaching.keys() : at(facts.activities, touching.activity).skills) {
      let taken = 0
      for (const activity of teaching.get(skill) ?? []) {
        for (const { person, isElsewhere } of plan.ofActivity(activity)) {
          if (!isElsewhere) taken += stepsOf(facts, person, skill)
        }
      }
      points += (weight / steps) * Math.min(steps, taken)
    }
    return points
  },

  most: (facts) => {
    const counts = facts.activities.map(({ skills }) => skills.filter((skill) => hangsOnOne(facts, skill)).length)
    return facts.settings['single-point-of-failure'].weight * counts.reduce((most, count) => Math.max(most, count), 0)
  },

  words: ({ facts }, { person, activity }) => {
    const skills = at(facts.activities, activity).skills.filter(
      (skill) => hangsOnOne(facts, skill) && stepsOf(facts, person, skill) > 0,
    )
    return `brings a second person towards ${listWords(skills.map((skill) => at(facts.skills, skill).name))}`
  },

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['single-point-of-failure']
    if (weight === 0) return
    const teaching = new Map<number, number[]>()
    for (const person of facts.participants) {
      for (const column of draft.inCycle(person)) {
        for (const skill of draft.activityOf(column).skills) {
          if (hangsOnOne(facts, skill) && stepsOf(facts, person, skill) > 0) gather(teaching, skill, column)
        }
      }
    }
    for (const [skill, columns] of teaching) {
      const values = columns.map((column) => stepsOf(facts, draft.personOf(column), skill))
      const name = `single-point-of-failure/${at(facts.skills, skill).id}`
      draft.gain(name, columns, values, [{ width: steps, slope: weight / steps }])
    }
  },
}

const teachingByFacts = new WeakMap<PlanFacts, ReadonlyMap<number, readonly number[]>>()

/** By skill that hangs on one person, the activities that serve it; worked out once, because it is asked for everybody. */
function teachingIn(facts: PlanFacts): ReadonlyMap<number, readonly number[]> {
  const known = teachingByFacts.get(facts)
  if (known !== undefined) return known
  const teaching = new Map<number, number[]>()
  for (const [activity, { skills }] of facts.activities.entries()) {
    for (const skill of new Set(skills)) if (hangsOnOne(facts, skill)) gather(teaching, skill, activity)
  }
  teachingByFacts.set(facts, teaching)
  return teaching
}

/** Whether a skill is wanted and exactly one person can do it. */
function hangsOnOne(facts: PlanFacts, skill: number): boolean {
  const { wanted, capableCount } = at(facts.skills, skill)
  return wanted > 0 && capableCount === 1
}

/** What a placement is worth towards a skill: 1 to 3 by the person's level, 0 for who can do it or takes no part. */
function stepsOf(facts: PlanFacts, person: number, skill: number): number {
  const { minimum, levels } = at(facts.people, person)
  if (minimum === null || at(facts.skills, skill).capable.has(person)) return 0
  return 1 + (levels.get(skill)?.level ?? 0)
}
