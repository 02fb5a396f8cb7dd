import type { PlacementReasons } from '../../../shared/contract/explanations.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, gapOf } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import { checkPlan } from '../../../shared/rules/rules.ts'
import { listWords } from '../../../shared/rules/words.ts'
import { toRuleFindings } from './findings.ts'
import { publicPoints } from './public-points.ts'
import { ableSubstitutes } from './substitutes.ts'

const mostNextBest = 3

/**
 * Why a placement is in the plan: what each soft rule gives or takes for it, private ones aside, the skills it serves, what it
 * breaks, and who could have it instead.
 */
export function explain(plan: Plan, placed: Placed): PlacementReasons {
  const { facts } = plan
  const rules = publicPoints(plan, placed)
  const gains = rules.filter(({ points }) => points > 0).map(({ words }) => words)
  return {
    kind: 'placement',
    words: whyWords(facts, placed, gains),
    skills: skillsOf(facts, placed),
    rules,
    nextBest: placed.isFixed ? [] : ableSubstitutes(plan, placed).slice(0, mostNextBest),
    findings: toRuleFindings(facts, checkPlan(plan, placed)),
  }
}

function whyWords(facts: PlanFacts, placed: Placed, gains: readonly string[]): string {
  const person = at(facts.people, placed.person)
  const activity = at(facts.activities, placed.activity)
  if (gains.length > 0) return `${person.name} joins ${activity.title}: it ${listWords(gains)}.`
  if (facts.pins.includes(placed)) return `${person.name} joins ${activity.title} because it is pinned.`
  return `${person.name} joins ${activity.title}; no rule gains by it.`
}

function skillsOf(facts: PlanFacts, placed: Placed): PlacementReasons['skills'] {
  const person = at(facts.people, placed.person)
  return at(facts.activities, placed.activity)
    .skills.toSorted((one, other) => gapOf(person, other) - gapOf(person, one))
    .map((skill) => {
      const { level, target } = person.levels.get(skill) ?? { level: 0, target: null }
      return { skillId: at(facts.skills, skill).id, level, targetLevel: target, words: levelWords(level, target) }
    })
}

function levelWords(level: number, target: number | null): string {
  const now = at(levelMeanings, level)
  if (target === null) return `${now}, without a target`
  return target > level ? `${now}, aims at: ${at(levelMeanings, target)}` : `${now}, target reached`
}
