import type { Role } from '../domain/placements.ts'
import type { PersonFacts, PlanFacts } from './facts.ts'
import { at, gapOf } from './facts.ts'
import type { Plan } from './plan.ts'
import type { SoftRule } from './rule.ts'
import { participantsIn } from './rule.ts'
import { gather } from './rows.ts'
import { weightOf } from './weight.ts'
import { countWords, listWords } from './words.ts'

export const SkillGapSettings = weightOf(10)

/** The level that each role leads to. */
const levelTaught: Readonly<Record<Role, number>> = {
  shadow: 1,
  interviewee: 1,
  assist: 2,
  reviewer: 2,
  'co-lead': 3,
  'co-author': 3,
}

export const skillGap: SoftRule = {
  kind: 'soft',
  name: 'skill-gap',
  sentence: (settings) =>
    `Placements go where gaps are: a placement gives ${countWords(settings['skill-gap'].weight, 'point', 'points')} for each ` +
    `level that is left of a gap in a skill it serves, and leaves one level less for the next. It counts in full in the ` +
    `role that is the person’s next step in the skill, and half in others.`,

  unit: { one: 'a level of a skill gap', many: 'levels of a skill gap', does: 'counts' },

  score: (plan, touching) => {
    const { facts } = plan
    const asked = touching === undefined ? undefined : at(facts.activities, touching.activity).skills
    let sum = 0
    for (const index of participantsIn(facts, touching)) {
      for (const [skill, parts] of exposures(plan, index)) {
        if (asked === undefined || asked.includes(skill)) sum += levelsFor(gapOf(at(facts.people, index), skill), parts)
      }
    }
    return facts.settings['skill-gap'].weight * sum
  },

  roleCounts: (facts, joining) => {
    if (facts.settings['skill-gap'].weight === 0) return []
    const person = at(facts.people, joining.person)
    return at(facts.activities, joining.activity).skills.flatMap((skill) => {
      return gapOf(person, skill) > 0 ? [partOf(person, skill, joining.role)] : []
    })
  },

  most: (facts) => {
    const largest = facts.skills.map(() => 0)
    for (const index of facts.participants) {
      const person = at(facts.people, index)
      for (const skill of person.levels.keys()) largest[skill] = Math.max(largest[skill] ?? 0, gapOf(person, skill))
    }
    let most = 0
    for (const { skills } of facts.activities) {
      most = Math.max(
        most,
        skills.reduce((sum, skill) => sum + (largest[skill] ?? 0), 0),
      )
    }
    return facts.settings['skill-gap'].weight * most
  },

  words: (plan, placed) => {
    const { facts } = plan
    const person = at(facts.people, placed.person)
    const gaps = at(facts.activities, placed.activity)
      .skills.filter((skill) => gapOf(person, skill) > 0)
      .toSorted((a, b) => gapOf(person, b) - gapOf(person, a))
    const isNext = (skill: number) => partOf(person, skill, placed.role) === 1
    const [next, others] = [gaps.filter(isNext), gaps.filter((skill) => !isNext(skill))]
    return [
      ...(next.length === 0 ? [] : [`is the next step in ${gapWords(facts, person, next)}`]),
      ...(others.length === 0 ? [] : [`helps with ${gapWords(facts, person, others)}`]),
    ].join(', and ')
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
        const parts = columns.map((column) => partOf(person, skill, draft.roleOf(column)))
        const segments = Array.from({ length: gap }, (_, time) => ({ width: 1, slope: weight * (gap - time) }))
        draft.gain(`skill-gap/${subject}`, columns, parts, segments)
      }
    }
  },
}

/** What a placement counts for a skill of somebody: all of it when its role leads just one level further, half otherwise. */
function partOf(person: PersonFacts, skill: number, role: Role): number {
  return levelTaught[role] === (person.levels.get(skill)?.level ?? 0) + 1 ? 1 : 1 / 2
}

/** How much the plan serves each skill of somebody. */
function exposures(plan: Plan, index: number): Map<number, number> {
  const person = at(plan.facts.people, index)
  const parts = new Map<number, number>()
  for (const { activity, role } of plan.inCycle(index)) {
    for (const skill of at(plan.facts.activities, activity).skills) {
      parts.set(skill, (parts.get(skill) ?? 0) + partOf(person, skill, role))
    }
  }
  return parts
}

/** What is left of a gap before each placement, summed up: 3, 2 and 1 for a gap of three levels, 3 and half of 2 for 1.5. */
function levelsFor(gap: number, parts: number): number {
  let sum = 0
  for (let left = gap, rest = parts; left > 0 && rest > 0; left--, rest--) sum += left * Math.min(1, rest)
  return sum
}

function gapWords(facts: PlanFacts, person: PersonFacts, skills: readonly number[]): string {
  const named = skills.slice(0, 3).map((skill) => {
    return `${at(facts.skills, skill).name} (${countWords(gapOf(person, skill), 'level', 'levels')} below target)`
  })
  if (skills.length > 3) named.push(countWords(skills.length - 3, 'more skill', 'more skills'))
  return listWords(named)
}
