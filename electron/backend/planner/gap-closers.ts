import type { GapClosers } from '../../../shared/contract/coverage.ts'
import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'
import { type ActivityFacts, at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import { checkAdding } from '../../../shared/rules/rules.ts'
import { toRuleFindings } from './findings.ts'
import { emptySeatsOf } from './left-out.ts'
import { newPlaced } from './model.ts'

/** More than anybody chooses among; the conflicts of each take time to find. */
const mostTold = 12

/** How the cycle of a plan could bring somebody nearer to a skill; who does not take part in it finds nothing there. */
export function gapClosersOf(plan: Plan, personId: PersonId, skillId: SkillId): GapClosers {
  const { facts } = plan
  const person = facts.participants.find((index) => at(facts.people, index).id === personId)
  const skill = facts.skills.findIndex(({ id }) => id === skillId)
  const hoursLeft = facts.participants.map((index) => {
    const { id, capacityMinutes } = at(facts.people, index)
    const given = plan.inCycle(index).reduce((sum, { activity }) => sum + at(facts.activities, activity).minutes, 0)
    return { personId: id, hours: (capacityMinutes - given) / 60 }
  })
  if (person === undefined || skill < 0) return { activities: [], more: 0, full: 0, placedOn: [], hoursLeft }

  const side = at(facts.people, person).function
  const teaching = [...facts.activities.entries()]
    .filter(([, one]) => one.closed === null && functionThatJoins(one) === side && one.skills.includes(skill))
    .toSorted(([, one], [, other]) => startOf(one) - startOf(other))
  const open = teaching.filter(([index]) => !plan.has(person, index))
  const free = open.filter(([index]) => emptySeatsOf(plan, index) > 0)
  const levelOf = ({ host }: ActivityFacts) => at(facts.people, host).levels.get(skill)?.level ?? 0
  const isTaught = (one: ActivityFacts) => Number(levelOf(one) >= capableLevel)
  // Sorting keeps the soonest first among those with capable hosts, and among the others.
  const likely = free.toSorted(([, one], [, other]) => isTaught(other) - isTaught(one)).slice(0, mostTold)
  const activities = likely.map(([index, activity]) => ({
    activityId: activity.id,
    hostId: at(facts.people, activity.host).id,
    hostLevel: levelOf(activity),
    findings: toRuleFindings(facts, checkAdding(plan, newPlaced(facts, person, index))),
  }))
  return {
    activities: activities.toSorted((one, other) => one.findings.length - other.findings.length),
    more: free.length - activities.length,
    full: open.length - free.length,
    placedOn: teaching.filter(([index]) => plan.has(person, index)).map(([, { id }]) => id),
    hoursLeft,
  }
}

function startOf(activity: ActivityFacts): number {
  return activity.kind === 'call' ? activity.from : activity.firstDay * 1_440
}
