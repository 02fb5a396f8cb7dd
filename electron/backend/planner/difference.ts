import type { PlanDifference } from '../../../shared/contract/differences.ts'
import type { Role } from '../../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { gather } from '../../../shared/rules/rows.ts'
import { checkPlan, firstObstacle } from '../../../shared/rules/rules.ts'
import { listWords } from '../../../shared/rules/words.ts'
import { publicPoints } from './public-points.ts'

type Change = PlanDifference['people'][number]['changes'][number]

/** What comes and goes between two plans of the same facts, person by person, and why. What is fixed is in neither list. */
export function differenceOf(facts: PlanFacts, before: readonly Placed[], after: readonly Placed[]): PlanDifference {
  const [old, fresh] = [new Plan(facts, before), new Plan(facts, after)]
  const changes = new Map<number, Change[]>()
  const totals = { dropped: 0, added: 0, roles: 0, kept: 0, publishedChanged: 0 }
  const tell = (placed: Placed, kind: Change['kind'], wasPublished: boolean, words: string) => {
    const activityId = at(facts.activities, placed.activity).id
    gather(changes, placed.person, { kind, activityId, role: placed.role, wasPublished, words })
    if (wasPublished) totals.publishedChanged++
  }
  const kept = new Set<Placed>()
  for (const placed of before) {
    const wasPublished = facts.published.includes(placed)
    const now = fresh.find(placed.person, placed.activity)
    if (now === undefined) {
      totals.dropped++
      tell(placed, 'dropped', wasPublished, droppedWords(old, fresh, placed))
      continue
    }
    kept.add(now)
    if (now.role === placed.role) totals.kept++
    else {
      totals.roles++
      tell(now, 'role', wasPublished, roleWords(placed.role, now.role))
    }
  }
  for (const placed of after) {
    if (kept.has(placed)) continue
    totals.added++
    tell(placed, 'added', false, addedWords(fresh, placed))
  }
  const people = [...changes].map(([person, own]) => ({ personId: at(facts.people, person).id, changes: own }))
  return { people, totals }
}

/** The rule that it broke, or what it makes room for. */
function droppedWords(before: Plan, after: Plan, placed: Placed): string {
  const [broken] = checkPlan(before, placed)
  if (broken !== undefined) return broken.words()
  const obstacle = firstObstacle(after, placed)
  return obstacle === null ? 'The plan is worth more without it.' : `It makes room: ${obstacle.words()}`
}

/** What it brings. */
function addedWords(plan: Plan, placed: Placed): string {
  const gains = publicPoints(plan, placed).filter(({ points }) => points > 0)
  return gains.length === 0 ? 'It fits in.' : `It ${listWords(gains.map(({ words }) => words))}.`
}

function roleWords(before: Role, after: Role): string {
  return `The role was ${before}, and is ${after} now.`
}
