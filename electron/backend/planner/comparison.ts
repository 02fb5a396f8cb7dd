import type { PlanComparison } from '../../../shared/contract/comparisons.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { scorePlan } from '../../../shared/rules/rules.ts'
import type { PlanRecords } from '../db/facts.ts'
import { measuresOf } from './measures.ts'
import { publicRules } from './public-points.ts'

/** Two plans side by side, each judged by the rules of both. */
export function comparisonOf(
  records: PlanRecords,
  present: Plan,
  other: Plan,
): Omit<PlanComparison, 'gap' | 'seconds' | 'wasStopped'> {
  const plans = {
    present: { byPresent: present, byOther: judgedBy(present, other) },
    other: { byPresent: judgedBy(other, present), byOther: other },
  }
  const points = (score: (plan: Plan) => number) => ({
    present: { byPresent: score(plans.present.byPresent) + 0, byOther: score(plans.present.byOther) + 0 },
    other: { byPresent: score(plans.other.byPresent) + 0, byOther: score(plans.other.byOther) + 0 },
  })
  const own = other.all().filter(({ isElsewhere }) => !isElsewhere)
  const isShared = own.filter(({ person, activity, role }) => present.find(person, activity)?.role === role).length
  const measures = { present: measuresOf(records, present), other: measuresOf(records, other) }
  return {
    rules: publicRules.map((rule) =>
      Object.assign(
        { rule: rule.name },
        points((plan) => rule.score(plan)),
      ),
    ),
    objectives: points(scorePlan),
    ...measures,
    differing: measures.present.placements + measures.other.placements - 2 * isShared,
    placements: own.map(({ person, activity, role }) => ({
      personId: at(other.facts.people, person).id,
      activityId: at(other.facts.activities, activity).id,
      role,
    })),
  }
}

/** The same placements under the facts of another plan. */
function judgedBy(plan: Plan, { facts }: Plan): Plan {
  return new Plan(
    facts,
    plan.all().filter(({ isFixed }) => !isFixed),
  )
}
