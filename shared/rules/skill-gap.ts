import type { Plan } from './plan.ts'
import { at, gapOf } from './facts.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { gather } from './rows.ts'
import { weightOf } from './weight.ts'
import { countWords, listWords } from './words.ts'

export const SkillGapSettings = weightOf(10)

export const skillGap: SoftRule = {
  kind: 'soft',
  name: 'skill-gap',
  sentence: (settings) =>
    `Placements go where gaps are: a placement gives ${countWords(settings['skill-gap'].weight, 'point', 'points')} for each ` +
    `level that is left of a gap in a skill it serves, and leaves one level less for the next.`,

  score: (plan, touching) => {
    const { facts } = plan
    const asked = touching === undefined ? undefined : at(facts.activities, touching.activity).skills
    let sum = 0
    for (const index of participantsIn(facts, touching)) {
      for (const [skill, times] of exposures(plan, index)) {
        if (asked === undefined || asked.includes(skill)) sum += levelsFor(gapOf(at(facts.people, index), skill), times)
      }
    }
    return facts.settings['skill-gap'].weight * sum
  },

  words: (plan, placed) => {
    const { facts } = plan
    const person = at(facts.people, placed.person)
    const { skills } = at(facts.activities, placed.activity)
    const gaps = skills
      .filter((skill) => gapOf(person, skill) > 0)
      .toSorted((a, b) => gapOf(person, b) - gapOf(person, a))
    const named = gaps.slice(0, 3).map((skill) => {
      return `${at(facts.skills, skill).name} (${countWords(gapOf(person, skill), 'level', 'levels')} below target)`
    })
    if (gaps.length > 3) named.push(countWords(gaps.length - 3, 'more skill', 'more skills'))
    return `works on ${listWords(named)}`
  },

  model: (draft) => {
    const { facts } = draft
    const { weight } = facts.settings['skill-gap']
    if (weight === 0) return
    for (const index of facts.participants) {
      const person = at(facts.people, index)
      const serving = new Map<number, number[]>()
      for (const column of draft.inCycle(index)) {
        for (const skill of draft.activityOf(column).skills) {
          if (gapOf(person, skill) > 0) gather(serving, skill, column)
        }
      }
      for (const [skill, columns] of serving) {
        const subject = `${person.id}/${at(facts.skills, skill).id}`
        const gap = gapOf(person, skill)
        const segments = Array.from({ length: gap }, (_, time) => ({ width: 1, slope: weight * (gap - time) }))
        draft.gain(`skill-gap/${subject}`, columns, 1, segments)
      }
    }
  },
}

/** How often the plan serves each skill of somebody. */
function exposures(plan: Plan, person: number): Map<number, number> {
  const times = new Map<number, number>()
  for (const { activity } of plan.inCycle(person)) {
    for (const skill of at(plan.facts.activities, activity).skills) times.set(skill, (times.get(skill) ?? 0) + 1)
  }
  return times
}

/** What is left of a gap before each of so many placements, summed up: 3, 2 and 1 for a gap of three levels. */
function levelsFor(gap: number, times: number): number {
  let sum = 0
  for (let left = gap; left > 0 && left > gap - times; left--) sum += left
  return sum
}
