import type { RulePoints, Substitute } from '../../../shared/contract/explanations.ts'
import type { Placed } from '../../../shared/rules/facts.ts'
import { at, functionThatJoins } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import type { Finding, SoftRule } from '../../../shared/rules/rule.ts'
import { barTo, checkAdding, firstObstacle, pointsFor } from '../../../shared/rules/rules.ts'
import { toRuleFindings } from './findings.ts'
import { joiningsOf } from './joinings.ts'
import { isNothing, publicRules } from './public-points.ts'

/**
 * Everybody who joins such activities in place of a placement's person: those who can first, by what the plan would lose.
 * Whoever cannot as the plan is, but could after giving up one placement of their own, is asked to give up the one that
 * costs least.
 */
export function substitutesFor(plan: Plan, placed: Placed): Substitute[] {
  const losses = lossesOf(plan, placed)
  return othersFor(plan, placed)
    .map((joinings) => best(joinings.map((joining) => substituteOf(plan, placed, joining, losses))))
    .toSorted(byMerit)
}

/** Only those who can. */
export function ableSubstitutes(plan: Plan, placed: Placed): Substitute[] {
  const losses = lossesOf(plan, placed)
  return othersFor(plan, placed)
    .flatMap((joinings) => {
      const possible = joinings.filter((joining) => barTo(plan.facts, joining) === null)
      const able = possible
        .map((joining) => substituteOf(plan, placed, joining, losses))
        .filter(({ findings }) => findings.length === 0)
      return able.length === 0 ? [] : [best(able)]
    })
    .toSorted(byMerit)
}

/** Everybody of the function that joins who is not on the activity, in each role worth taking. */
function othersFor(plan: Plan, { person: own, activity }: Placed): Placed[][] {
  const { facts } = plan
  const joins = functionThatJoins(at(facts.activities, activity))
  return facts.participants
    .filter((person) => person !== own && at(facts.people, person).function === joins && !plan.has(person, activity))
    .map((person) => joiningsOf(facts, person, activity))
}

function best(substitutes: readonly Substitute[]): Substitute {
  return at(substitutes.toSorted(byMerit), 0)
}

function byMerit(one: Substitute, other: Substitute): number {
  return (
    one.findings.length - other.findings.length ||
    other.points - one.points ||
    // Equals keep their order, whatever was compared before.
    (one.personId < other.personId ? -1 : 1)
  )
}

/** What each public rule gives for the placement: the same whoever comes in its place. */
function lossesOf(plan: Plan, placed: Placed): number[] {
  return publicRules.map((rule) => pointsFor(rule, plan, placed))
}

function substituteOf(plan: Plan, placed: Placed, joining: Placed, losses: readonly number[]): Substitute {
  const { facts } = plan
  const findings = plan.without(placed, () => checkAdding(plan, joining))
  const [way = { givesUp: null, rules: difference(plan, placed, joining, null, losses) }] = waysFor()
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
      .map((givesUp) => ({ givesUp, rules: difference(plan, placed, joining, givesUp, losses) }))
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
function difference(
  plan: Plan,
  placed: Placed,
  joining: Placed,
  givesUp: Placed | null,
  losses: readonly number[],
): RulePoints[] {
  const { facts } = plan
  const joined = () => plan.with(joining, () => publicRules.map((rule) => pointsFor(rule, plan, joining)))
  const [withouts, gains] = plan.without(placed, () => {
    if (givesUp === null) return [[], joined()]
    return [publicRules.map((rule) => pointsFor(rule, plan, givesUp)), plan.without(givesUp, joined)]
  })
  return publicRules.flatMap((rule, index) => {
    const [gained, lost, without] = [at(gains, index), at(losses, index), withouts[index] ?? 0]
    const points = gained - lost - without
    return isNothing(points) ? [] : [{ rule: rule.name, points, words: wordsFor(rule, gained, lost, without) }]
  })

  /** "Mia Roth: meets Tom Reed for the first time; Ann Berg: helps with Discovery (2 levels below target)" */
  function wordsFor(rule: SoftRule, gained: number, lost: number, without: number): string {
    const told: string[] = []
    plan.without(placed, () => {
      const tell = () => {
        if (isNothing(gained)) return
        told.push(`${nameOf(joining)}: ${plan.with(joining, () => rule.words(plan, joining, gained))}`)
      }
      if (givesUp === null) tell()
      else plan.without(givesUp, tell)
      if (givesUp === null || isNothing(without)) return
      const { title } = at(facts.activities, givesUp.activity)
      told.push(`without ${title}, which ${rule.words(plan, givesUp, without)}`)
    })
    if (!isNothing(lost)) told.push(`${nameOf(placed)}: ${rule.words(plan, placed, lost)}`)
    return told.join('; ')
  }

  function nameOf({ person }: Placed): string {
    return at(facts.people, person).name
  }
}

function sumOf(rules: readonly RulePoints[]): number {
  return rules.reduce((sum, { points }) => sum + points, 0)
}
