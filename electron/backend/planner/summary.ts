import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { checkPlan, scorePlan, softRules } from '../../../shared/rules/rules.ts'
import type { PlanRecords } from '../db/facts.ts'
import type { CycleFacts } from './facts.ts'
import { toRuleFindings } from './findings.ts'
import { leftOutOf } from './left-out.ts'

/** Points, hours, coverage and what is left out, for the plan as it stands. */
export function summarise(records: PlanRecords, { facts, live }: CycleFacts): CycleSummary {
  const plan = new Plan(facts, live)
  const placements = plan.all().filter(({ isElsewhere }) => !isElsewhere)
  const hoursOf = (activity: number) => at(facts.activities, activity).minutes / 60
  const hours = { marketing: 0, sales: 0 }
  for (const { person, activity } of placements) hours[at(facts.people, person).function] += hoursOf(activity)
  const coverage = coverageOf(records, plan)
  const alone = (side: 'before' | 'after') => coverage.filter((skill) => skill.wanted > 0 && skill[side] === 1).length
  return {
    rules: softRules.map((rule) => {
      // Adding 0 makes a zero of -0, which nobody wants to read.
      return { rule: rule.name, sentence: rule.sentence(facts.settings), points: rule.score(plan) + 0 }
    }),
    objective: scorePlan(plan) + 0,
    hours,
    people: facts.participants.map((index) => {
      const { id, minimum } = at(facts.people, index)
      const own = plan.inCycle(index)
      const sum = own.reduce((total, { activity }) => total + hoursOf(activity), 0)
      return { personId: id, placements: own.length, hours: sum, minimum: minimum ?? 0 }
    }),
    coverage,
    singlePointsOfFailure: { before: alone('before'), after: alone('after') },
    leftOut: leftOutOf(plan),
    findings: toRuleFindings(facts, checkPlan(plan)),
  }
}

/** Capable people by skill, now and if the plan moved everybody up one level, and no more, in each skill they meet. */
function coverageOf(records: PlanRecords, plan: Plan): CycleSummary['coverage'] {
  const { facts } = plan
  const levels = new Map(records.levels.map(({ personId, skillId, level }) => [`${personId}/${skillId}`, level]))
  const raised = new Map(levels)
  for (const { person, activity, isElsewhere } of plan.all()) {
    if (isElsewhere) continue
    for (const skill of at(facts.activities, activity).skills) {
      const key = `${at(facts.people, person).id}/${at(facts.skills, skill).id}`
      raised.set(key, (levels.get(key) ?? 0) + 1)
    }
  }
  const current = records.people.filter(({ archivedAt }) => archivedAt === null)
  return records.skills.map(({ id, capableWanted }) => {
    const capable = (standing: ReadonlyMap<string, number>) =>
      current.filter((person) => (standing.get(`${person.id}/${id}`) ?? 0) >= capableLevel).length
    return { skillId: id, wanted: capableWanted, before: capable(levels), after: capable(raised) }
  })
}
