import type { RulePoints, Substitute } from '../../../shared/contract/explanations.ts'
import type { Placed } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { Finding } from '../../../shared/rules/rule.ts'
import { checkAdding, firstObstacle } from '../../../shared/rules/rules.ts'
import { toRuleFindings } from './findings.ts'
import { joiningsOf } from './joinings.ts'
import { isNothing, publicRules } from './public-points.ts'

/**
 * Everybody who joins such activities in place of a placement's person: those who can first, by what the plan would lose.
 * Whoever cannot as the plan is, but could after giving up one placement of their own, is asked to give up the one that
 * costs least.
 */
export function substitutesFor(plan: Plan, placed: Placed): Substitute[] {
  const { facts } = plan
  const activity = at(facts.activities, placed.activity)
  const others = facts.participants.filter(
    (person) =>
      person !== placed.person &&
      at(facts.people, person).function === functionThatJoins(activity) &&
      !plan.has(person, placed.activity),
  )
  return others
    .map((person) => {
      const ways = joiningsOf(facts, person, placed.activity).map((joining) => substituteOf(plan, placed, joining))
      return at(ways.toSorted(byMerit), 0)
    })
    .toSorted(byMerit)
}

function byMerit(one: Substitute, other: Substitute): number {
  return (
    one.findings.length - other.findings.length ||
    other.points - one.points ||
    // Equals keep their order, whatever was compared before.
    (one.personId < other.personId ? -1 : 1)
  )
}

function substituteOf(plan: Plan, placed: Placed, joining: Placed): Substitute {
  const { facts } = plan
  const findings = plan.without(placed, () => checkAdding(plan, joining))
  const [way = { givesUp: null, rules: difference(plan, placed, joining, null) }] = waysFor()
  return {
    personId: at(facts.people, joining.person).id,
    role: joining.role,
    points: sumOf(way.rules),
    rules: way.rules,
    findings: findings.length > 0 && way.givesUp === null ? toRuleFindings(facts, findings) : [],
    givesUp: way.givesUp === null ? null : at(facts.activities, way.givesUp.activity).id,
  }

  /** The ways to make room among the person's own placements, the cheapest first. */
  function waysFor() {
    return ownInTheWay(plan, joining.person, findings)
      .filter((own) => plan.without(placed, () => plan.without(own, () => firstObstacle(plan, joining) === null)))
      .map((givesUp) => ({ givesUp, rules: difference(plan, placed, joining, givesUp) }))
      .toSorted((one, other) => sumOf(other.rules) - sumOf(one.rules))
  }
}

/** Placements of somebody that the planner may take away and that have a part in every finding. */
function ownInTheWay({ facts }: Plan, person: number, findings: readonly Finding[]): Placed[] {
  const [first, ...others] = findings
  if (first === undefined) return []
  return first.placements.filter(
    (own) =>
      own.person === person &&
      own.id !== null &&
      !own.isFixed &&
      !facts.pins.includes(own) &&
      others.every(({ placements }) => placements.includes(own)),
  )
}

/** What each public rule would give or take if one placement were in the plan in place of another, or of two. */
function difference(plan: Plan, placed: Placed, joining: Placed, givesUp: Placed | null): RulePoints[] {
  const { facts } = plan
  return publicRules.flatMap((rule) => {
    const lost = rule.score(plan, placed)
    const lostWords = rule.words(plan, placed, lost)
    return plan.without(placed, () => {
      const parts: { name: string; points: number; words: string }[] = []
      parts.push({ name: nameOf(placed), points: rule.score(plan, placed) - lost, words: lostWords })
      if (givesUp === null) parts.push(gained())
      else {
        const before = rule.score(plan, givesUp)
        const words = `${at(facts.activities, givesUp.activity).title} ${rule.words(plan, givesUp, before)}`
        parts.push(
          ...plan.without(givesUp, () => {
            const points = rule.score(plan, givesUp) - before
            return [{ name: nameOf(givesUp), points, words }, gained()]
          }),
        )
      }
      const points = parts.reduce((sum, part) => sum + part.points, 0)
      if (isNothing(points)) return []
      const told = parts.filter((part) => !isNothing(part.points)).toReversed()
      return [{ rule: rule.name, points, words: told.map(({ name, words }) => `${name}: ${words}`).join('; ') }]
    })

    function gained() {
      const before = rule.score(plan, joining)
      return plan.with(joining, () => {
        const points = rule.score(plan, joining) - before
        return { name: nameOf(joining), points, words: rule.words(plan, joining, points) }
      })
    }
  })

  function nameOf({ person }: Placed): string {
    return at(facts.people, person).name
  }
}

function sumOf(rules: readonly RulePoints[]): number {
  return rules.reduce((sum, { points }) => sum + points, 0)
}
