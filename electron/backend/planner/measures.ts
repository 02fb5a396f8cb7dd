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
