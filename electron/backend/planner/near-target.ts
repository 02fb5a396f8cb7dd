import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { RuleName } from '../../../shared/rules/settings.ts'
import { obstacleBy } from '../../../shared/rules/rule.ts'
import { checkAdding, hardRules } from '../../../shared/rules/rules.ts'
import { joiningsOf } from './joinings.ts'

/** Whoever is to have one placement more, or what is to have one participant more. */
export type Target = { person: number } | { activity: number }

/** A placement of the target that rules bar, all of which could give way. */
export interface Bent {
  placed: Placed
  rules: readonly { rule: RuleName; price: number; key: string }[]
}

export interface Neighbourhood {
  /** Those whose placements may change: whoever is nearest to the target, and whom they could push out. */
  people: ReadonlySet<number>
  bent: readonly Bent[]
}

/** More would take minutes to solve where teams are large, and be much to ask. */
const mostPeople = 16

/** Who and what has to do with one placement more for the target, as the plan stands. */
export function neighbourhoodOf(plan: Plan, target: Target): Neighbourhood {
  const { facts } = plan
  const ranked = pairsOf(plan, target)
    .flatMap(({ person, activity }) => {
      const [placed] = joiningsOf(facts, person, activity)
      const rules = placed === undefined ? null : bending(facts, placed)
      if (placed === undefined || rules === null) return []
      const pushedOut = new Set(checkAdding(plan, placed).flatMap(({ placements }) => placements))
      pushedOut.delete(placed)
      const price = rules.reduce((sum, each) => sum + each.price, 0)
      return [{ placed, rules, pushedOut, rank: 10 * price + pushedOut.size }]
    })
    .toSorted((one, other) => one.rank - other.rank)
  const people = new Set(
    'person' in target ? [target.person] : plan.ofActivity(target.activity).map(({ person }) => person),
  )
  for (const { placed, pushedOut } of ranked) {
    const owners = [placed, ...pushedOut].map(({ person }) => person)
    if (people.size + owners.length <= mostPeople) for (const person of owners) people.add(person)
  }
  const bent = ranked.filter(({ placed, rules }) => rules.length > 0 && people.has(placed.person))
  return { people, bent: bent.map(({ placed, rules }) => ({ placed, rules })) }
}

/** What the target could have more, whatever bars it. */
function pairsOf(plan: Plan, target: Target): { person: number; activity: number }[] {
  const { facts } = plan
  const isOpen = (person: number, activity: number) => {
    const joined = at(facts.activities, activity)
    const joins = at(facts.people, person).function === functionThatJoins(joined) && joined.host !== person
    return joins && joined.closed === null && !plan.has(person, activity)
  }
  if ('person' in target) {
    const { person } = target
    return [...facts.activities.keys()].flatMap((activity) => (isOpen(person, activity) ? [{ person, activity }] : []))
  }
  const { activity } = target
  return facts.participants.flatMap((person) => (isOpen(person, activity) ? [{ person, activity }] : []))
}

/** The rules that bar a placement, with what it takes that they do not; null when one cannot give way. */
function bending(facts: PlanFacts, placed: Placed): Bent['rules'] | null {
  const rules: { rule: RuleName; price: number; key: string }[] = []
  const { person, activity } = placed
  for (const { name, bar, barAll, remedies } of hardRules) {
    const obstacle = obstacleBy(barAll === undefined ? { bar } : { bar, barAll }, facts, placed)
    if (obstacle === null) continue
    const finding = { ...obstacle, rule: name, placements: [placed], person, activity }
    const remedy = remedies?.remedyFor(facts, finding)
    if (remedies === undefined || remedy === undefined || remedy === null) return null
    rules.push({ rule: name, price: remedies.price, key: remedy.key })
  }
  return rules
}
