import type { ActivityFacts, PersonFacts, Placed, PlanFacts } from './facts.ts'
import { at } from './facts.ts'
import type { Finding } from './rule.ts'
import type { RuleSettings } from './settings.ts'

/** What a lead could change so that a finding is gone. */
export interface Remedy {
  /** Of remedies with the same key, the one of the largest amount is enough for all. */
  key: string
  amount: number
  /** What to do, without a full stop: "Unpin Ann Berg from Acme demo". */
  words: string
  person: number | null
  activity: number | null
  /** The pin to take away. */
  pin: Placed | null
  /** The facts as they would be. */
  apply: (facts: PlanFacts) => PlanFacts
}

/** How a rule can be made to give way. */
export interface Remedies {
  /** How much it asks of people, against the remedies of other rules: taking a pin away counts 1. */
  price: number
  /** Rows of the model that one change loosens together have the same scope. */
  scopeOf: (row: string) => string
  /** Null: nothing that a lead should change. */
  remedyFor: (facts: PlanFacts, finding: Finding) => Remedy | null
}

export function withPerson(facts: PlanFacts, index: number, change: (person: PersonFacts) => PersonFacts): PlanFacts {
  return { ...facts, people: facts.people.with(index, change(at(facts.people, index))) }
}

export function withActivity(facts: PlanFacts, index: number, fields: Partial<ActivityFacts>): PlanFacts {
  const changed: ActivityFacts = Object.assign({}, at(facts.activities, index), fields)
  return { ...facts, activities: facts.activities.with(index, changed) }
}

export function withSettings<Name extends keyof RuleSettings>(
  facts: PlanFacts,
  rule: Name,
  fields: Partial<RuleSettings[Name]>,
): PlanFacts {
  return { ...facts, settings: { ...facts.settings, [rule]: { ...facts.settings[rule], ...fields } } }
}
