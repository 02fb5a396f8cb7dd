import type { WorkFunction } from '../../../shared/domain/people.ts'
import { type Role, rolesFor } from '../../../shared/domain/placements.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import { gather } from '../../../shared/rules/rows.ts'
import type { Joining } from '../../../shared/rules/rule.ts'
import { hardRules, softRules } from '../../../shared/rules/rules.ts'

/** What decides who may be a candidate and is the same for everybody; worked out once for all of them. */
export interface Eligibility {
  /** Activities that some of the function may join, in order. */
  open: Record<WorkFunction, readonly number[]>
  /** What is fixed and what is pinned, by person, sorted by activity. */
  given: ReadonlyMap<number, readonly Placed[]>
  /** What else is in the plan as it stands, by person. */
  standing: ReadonlyMap<number, readonly Placed[]>
  published: ReadonlySet<Placed>
}

const none: readonly Role[] = []
const roleRules = hardRules.filter(({ barRole }) => barRole !== undefined)
const known = new WeakMap<PlanFacts, Eligibility>()

export function eligibilityIn(facts: PlanFacts): Eligibility {
  const eligibility = known.get(facts) ?? findEligibility(facts)
  known.set(facts, eligibility)
  return eligibility
}

function findEligibility(facts: PlanFacts): Eligibility {
  const open: Record<WorkFunction, number[]> = { marketing: [], sales: [] }
  for (const [index, activity] of facts.activities.entries()) {
    const isOpen = hardRules.every(({ barAll }) => barAll === undefined || barAll(facts, index) === null)
    if (isOpen) open[functionThatJoins(activity)].push(index)
  }
  const given = new Map<number, Placed[]>()
  const standing = new Map<number, Placed[]>()
  for (const placed of [...facts.fixed, ...facts.pins]) gather(given, placed.person, placed)
  for (const placements of given.values()) placements.sort((one, other) => one.activity - other.activity)
  for (const placed of facts.live) if (!facts.pins.includes(placed)) gather(standing, placed.person, placed)
  return { open, given, standing, published: new Set(facts.published) }
}

/**
 * The roles in which somebody could join an activity that is open to them: each that is earned and that no other one makes
 * needless, and the one that they have there already. Whoever was told of a role keeps it for as long as it is possible.
 */
export function rolesOf(facts: PlanFacts, { standing, published }: Eligibility, joining: Joining): readonly Role[] {
  if (!isPossible(facts, joining)) return none
  const roles = earnedRoles(facts, joining)
  const present = standing.get(joining.person)?.find(({ activity }) => activity === joining.activity)
  if (present === undefined || !roles.includes(present.role)) return worthTaking(facts, joining, roles)
  if (published.has(present)) return [present.role]
  const worth = worthTaking(facts, joining, roles)
  return roles.filter((role) => role === present.role || worth.includes(role))
}

function earnedRoles(facts: PlanFacts, joining: Joining): readonly Role[] {
  const ladder = rolesFor(at(facts.activities, joining.activity).kind)
  const barred = ladder.findIndex((role) => {
    return roleRules.some(({ barRole }) => barRole?.(facts, { ...joining, role }) != null)
  })
  return barred < 0 ? ladder : ladder.slice(0, barred)
}

function isPossible(facts: PlanFacts, joining: Joining): boolean {
  for (const { bar } of hardRules) if (bar(facts, joining) !== null) return false
  return true
}

/** Without the roles in whose place another one counts at least as much for every rule; of equals the first stays. */
function worthTaking(facts: PlanFacts, joining: Joining, roles: readonly Role[]): readonly Role[] {
  if (roles.length < 2) return roles
  const counts = roles.map((role) =>
    softRules.flatMap(({ roleCounts }) => roleCounts?.(facts, { ...joining, role }) ?? []),
  )
  return roles.filter((_, index) => {
    const own = at(counts, index)
    return !counts.some((others, other) => {
      if (other === index || others.some((count, place) => count < at(own, place))) return false
      return other < index || others.some((count, place) => count > at(own, place))
    })
  })
}
