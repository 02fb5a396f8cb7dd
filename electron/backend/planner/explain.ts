import type { PlacementReasons } from '../../../shared/contract/placements.ts'
import { levelMeanings } from '../../../shared/domain/skills.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, gapOf } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import { checkPlan, pointsFor, softRules } from '../../../shared/rules/rules.ts'
import { listWords } from '../../../shared/rules/words.ts'
import { toRuleFindings } from './findings.ts'

/**
 * Why a placement is in the plan: what each soft rule gives or takes for it, private ones aside, the skills it serves, and
 * what it breaks.
 */
export function explain(plan: Plan, placed: Placed): PlacementReasons {
  const { facts } = plan
  const rules = softRules
    .filter((rule) => rule.isPrivate !== true)
    .map((rule) => ({ rule, points: pointsFor(rule, plan, placed) }))
    // Shares of hours are fractions, whose sums are not exact.
    .filter(({ points }) => Math.abs(points) > 1e-9)
    .map(({ rule, points }) => ({ rule: rule.name, points, words: rule.words(plan, placed, points) }))
  const gains = rules.filter(({ points }) => points > 0).map(({ words }) => words)
  return {
    words: whyWords(facts, placed, gains),
    skills: skillsOf(facts, placed),
    rules,
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
