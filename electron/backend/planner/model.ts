import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { ActivityFacts, Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { Model } from '../../../shared/rules/model.ts'
import { ModelDraft } from '../../../shared/rules/model.ts'
import type { Joining, Rule } from '../../../shared/rules/rule.ts'
import { rules } from '../../../shared/rules/rules.ts'
import { eligibilityIn, rolesOf } from './eligibility.ts'

/** A placement as the planner would make it: in the role that asks least of people. */
export function firstRole(kind: ActivityFacts['kind']): Placed['role'] {
  return kind === 'call' ? 'shadow' : 'interviewee'
}

/** Somebody on an activity, as if the planner had just thought of it. */
export function newPlaced(facts: PlanFacts, person: number, activity: number): Placed {
  const role = firstRole(at(facts.activities, activity).kind)
  return { person, activity, role, id: null, isFixed: false, isElsewhere: false }
}

/**
 * What is fixed, what is pinned, and everybody on everything that no rule bars them from, in each role that they have
 * earned and that no other one makes needless. What people were told keeps its role, as pins do. With people, sorted, only
 * their candidates: those of everybody are the same, one person after the other.
 */
export function candidatesOf(facts: PlanFacts, people: readonly number[] = [...facts.people.keys()]): Candidates {
  const writer = new CandidateWriter()
  const eligibility = eligibilityIn(facts)
  for (const person of people) {
    const { minimum, function: own } = at(facts.people, person)
    const given = eligibility.given.get(person) ?? []
    let next = 0
    // One object for all pairs: there are millions.
    const joining: Joining = { person, activity: 0, role: firstRole(own === 'marketing' ? 'call' : 'project') }
    for (const activity of minimum === null ? [] : eligibility.open[own]) {
      for (; (given[next]?.activity ?? Infinity) < activity; next++) writer.addGiven(at(given, next))
      if (given[next]?.activity === activity) continue
      joining.activity = activity
      for (const role of rolesOf(facts, eligibility, joining)) writer.add(person, activity, role)
    }
    for (const placed of given.slice(next)) writer.addGiven(placed)
  }
  return writer.finish()
}

/** The complete model: every rule's limits and gains over these candidates. */
export function modelOf(facts: PlanFacts, candidates: Candidates): Model {
  return modelBy(rules, facts, candidates)
}

/** The model of some of the rules. */
export function modelBy(some: readonly Rule[], facts: PlanFacts, candidates: Candidates): Model {
  const draft = new ModelDraft(facts, candidates)
  for (const rule of some) rule.model(draft)
  return draft.finish()
}
