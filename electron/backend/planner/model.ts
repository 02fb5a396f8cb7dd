import { Candidates } from '../../../shared/rules/candidates.ts'
import type { ActivityFacts, Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Model } from '../../../shared/rules/model.ts'
import { ModelDraft } from '../../../shared/rules/model.ts'
import { barTo, rules } from '../../../shared/rules/rules.ts'

/** A placement as the planner would make it: in the role that asks least of people. */
export function firstRole(activity: ActivityFacts): Placed['role'] {
  return activity.kind === 'call' ? 'shadow' : 'interviewee'
}

/** Somebody on an activity, as if the planner had just thought of it. */
export function newPlaced(facts: PlanFacts, person: number, activity: number): Placed {
  const role = firstRole(at(facts.activities, activity))
  return { person, activity, role, id: null, isFixed: false, isElsewhere: false }
}

/** What is fixed, what is pinned, and everybody on everything that no rule bars them from. */
export function candidatesOf(facts: PlanFacts): Candidates {
  const placements = [...facts.fixed, ...facts.pins]
  const taken = new Set(placements.map(({ person, activity }) => person * facts.activities.length + activity))
  for (const person of facts.participants) {
    const { function: own } = at(facts.people, person)
    for (const [index, activity] of facts.activities.entries()) {
      if (activity.closed !== null || functionThatJoins(activity) !== own) continue
      if (taken.has(person * facts.activities.length + index)) continue
      const placed = newPlaced(facts, person, index)
      if (barTo(facts, placed) === null) placements.push(placed)
    }
  }
  return new Candidates(facts, placements)
}

/** The complete model: every rule's limits and gains over these candidates. */
export function modelOf(facts: PlanFacts, candidates: Candidates): Model {
  const draft = new ModelDraft(facts, candidates)
  for (const rule of rules) rule.model(draft)
  return draft.finish()
}
