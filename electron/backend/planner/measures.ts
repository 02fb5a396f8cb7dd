import type { LedgerEntry, PlanMeasures } from '../../../shared/contract/comparisons.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { PlanRecords } from '../db/facts.ts'

/** What can be counted of a plan. */
export function measuresOf(records: PlanRecords, plan: Plan): PlanMeasures {
  const { facts } = plan
  const coverage = coverageOf(records, plan)
  const alone = (side: 'before' | 'after') => coverage.filter((skill) => skill.wanted > 0 && skill[side] === 1).length
  return {
    placements: plan.all().filter(({ isElsewhere }) => !isElsewhere).length,
    people: facts.participants.map((index) => {
      const { id, minimum } = at(facts.people, index)
      const own = plan.inCycle(index)
      const sum = own.reduce((total, { activity }) => total + hoursOf(plan, activity), 0)
      return { personId: id, placements: own.length, hours: sum, minimum: minimum ?? 0 }
    }),
    coverage,
    singlePointsOfFailure: { before: alone('before'), after: alone('after') },
    ledger: ledgerOf(records, plan),
  }
}

function hoursOf({ facts }: Plan, activity: number): number {
  return at(facts.activities, activity).minutes / 60
}

/** Hours promised, planned and given, by function. */
function ledgerOf({ cycle, placements }: PlanRecords, plan: Plan): LedgerEntry[] {
  const completed = new Set(placements.flatMap(({ id, status }): string[] => (status === 'completed' ? [id] : [])))
  return WorkFunction.options.map((side) => {
    const own = plan
      .all()
      .filter(({ person, isElsewhere }) => !isElsewhere && at(plan.facts.people, person).function === side)
    const hours = (those: typeof own) => those.reduce((sum, { activity }) => sum + hoursOf(plan, activity), 0)
    return {
      function: side,
      promised: cycle.commitments[side],
      planned: hours(own),
      delivered: hours(own.filter(({ id }) => id !== null && completed.has(id))),
    }
  })
}

/** Capable people by skill, now and if the plan moved everybody up one level, and no more, in each skill they meet. */
function coverageOf(records: PlanRecords, plan: Plan): PlanMeasures['coverage'] {
  const { facts } = plan
  const levels = new Map<string, Map<string, number>>()
  for (const { personId, skillId, level } of records.levels) levelsIn(levels, skillId).set(personId, level)
  const raised = new Map([...levels].map(([skillId, ofSkill]) => [skillId, new Map(ofSkill)]))
  for (const { person, activity, isElsewhere } of plan.all()) {
    if (isElsewhere) continue
    const { id: personId } = at(facts.people, person)
    for (const skill of at(facts.activities, activity).skills) {
      const { id: skillId } = at(facts.skills, skill)
      levelsIn(raised, skillId).set(personId, (levels.get(skillId)?.get(personId) ?? 0) + 1)
    }
  }
  const current = new Set<string>(records.people.flatMap(({ id, archivedAt }) => (archivedAt === null ? [id] : [])))
  return records.skills.map(({ id, capableWanted }) => {
    const capable = (standing: typeof levels) => {
      let count = 0
      for (const [personId, level] of levelsIn(standing, id)) {
        if (level >= capableLevel && current.has(personId)) count++
      }
      return count
    }
    return { skillId: id, wanted: capableWanted, before: capable(levels), after: capable(raised) }
  })
}

function levelsIn(levels: Map<string, Map<string, number>>, skillId: string): Map<string, number> {
  const known = levels.get(skillId) ?? new Map<string, number>()
  levels.set(skillId, known)
  return known
}
