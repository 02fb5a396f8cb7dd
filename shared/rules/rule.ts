import type { PlanFacts, Placed } from './facts.ts'
import { at } from './facts.ts'
import type { ModelDraft } from './model.ts'
import type { Plan } from './plan.ts'
import type { Remedies } from './remedy.ts'
import type { RuleName, RuleSettings } from './settings.ts'

interface Common {
  name: RuleName
  /** What the rule asks for, as the lead has set it. */
  sentence: (settings: RuleSettings) => string
  /** Writes the rule's limits and gains for the solver. Must agree with `check` or `score` on every plan. */
  model: (draft: ModelDraft) => void
}

/** Must hold. Taking placements out of a plan never breaks one, except `pinned`. */
export interface HardRule extends Common {
  kind: 'hard'
  /** Whoever no bar is in the way of keeps it, whatever else is planned: `check` finds nothing more. */
  isOnlyBars?: true
  /** Why nobody can join this activity, whatever else is planned; null when nothing is in the way. */
  barAll?: (facts: PlanFacts, activity: number) => Barrier | null
  /**
   * Why this person can never be on this activity, whatever else is planned, but for what bars everybody; null when nothing
   * is in the way. Asked of millions of pairs.
   */
  bar: (facts: PlanFacts, joining: Joining) => Barrier | null
  /** Why not in this role, though perhaps in another. Whoever may take a role may take every less demanding one. */
  barRole?: (facts: PlanFacts, joining: Joining) => Barrier | null
  /**
   * What is broken in any plan. With a placement of the plan, only what that one has a part in, which is quick enough
   * while dragging. What only fixed placements break is past mending and not found.
   */
  check: (plan: Plan, touching?: Placed) => Finding[]
  /**
   * How the names of its limits begin that count participants of activities, whoever they are, each the same. All other
   * limits count only what one person takes part in.
   */
  countsAnybodyIn?: string
  /** What a lead could change so that it is kept; missing where nothing should be changed for it. */
  remedies?: Remedies
}

/** What a rule gives or takes points for, so that weights can be told in one another: "a new pair", "new pairs". */
export interface Unit {
  one: string
  many: string
  does: 'counts' | 'costs'
  /** Points of one, where they are not the weight itself. */
  points?: (weight: number) => number
}

/** Has a weight. Gives points where the plan is good, takes points where it is not. */
export interface SoftRule extends Common {
  kind: 'soft'
  /** Rests on what people told in confidence: no words or points of it are shown for a placement or a person. */
  isPrivate?: true
  unit: Unit
  /** Points of the plan; with a placement of the plan, or one just taken out, only of what that one has a part in. */
  score: (plan: Plan, touching?: Placed) => number
  /** Where the role matters: what it counts for each thing. A role that counts less for nothing never gives fewer points. */
  roleCounts?: (facts: PlanFacts, joining: Joining) => readonly number[]
  /** How the names of its gains begin that count placements of several people. All other gains count those of one person. */
  countsSeveralIn?: string
  /** By no more than this does any placement change the points of any plan that it is added to, up or down. */
  most: (facts: PlanFacts) => number
  /** What the placement, which is in the plan, does for this rule: "meets Tom Reed for the first time". */
  words: (plan: Plan, placed: Placed, points: number) => string
}

export type Rule = HardRule | SoftRule

/** Somebody on an activity in a role. */
export type Joining = Pick<Placed, 'person' | 'activity' | 'role'>

/** A kind of hindrance, in words for one person or activity and for several: "is busy then", "are busy then". */
export interface Hindrance {
  /** Of people who cannot join an activity. */
  person: string
  people: string
  /** Of activities that somebody cannot join. */
  activity: string
  activities: string
}

/** One way for a rule to be in the way of people. The same object for everybody, so that asking costs nothing. */
export interface Barrier {
  hindrance: Hindrance
  /** A whole sentence that names everybody and everything. */
  words: (facts: PlanFacts, joining: Joining) => string
}

/** What is in the way of one person on one activity. */
export interface Obstacle {
  hindrance: Hindrance
  words: () => string
}

/** A hard rule that is broken, and by which placements. */
export interface Finding extends Obstacle {
  rule: RuleName
  placements: readonly Placed[]
  person: number | null
  activity: number | null
}

/** The placements to look at: all that may still change, or the one asked about. */
export function inQuestion(plan: Plan, touching: Placed | undefined): readonly Placed[] {
  return touching === undefined ? plan.all().filter((placed) => !placed.isFixed) : [touching]
}

/** The participants to score: all, or the one placed. Placements of people who do not take part earn nothing. */
export function participantsIn(facts: PlanFacts, touching: Placed | undefined): readonly number[] {
  if (touching === undefined) return facts.participants
  return at(facts.people, touching.person).minimum === null ? [] : [touching.person]
}

/** What one rule has against somebody on an activity in a role, whatever else is planned; null when nothing. */
export function obstacleBy(
  rule: Pick<HardRule, 'bar' | 'barAll' | 'barRole'>,
  facts: PlanFacts,
  joining: Joining,
): Obstacle | null {
  const barrier =
    rule.barAll?.(facts, joining.activity) ?? rule.bar(facts, joining) ?? rule.barRole?.(facts, joining) ?? null
  return barrier && { hindrance: barrier.hindrance, words: () => barrier.words(facts, joining) }
}

/** The findings of a rule that concerns single people on single activities. */
export function barred(
  rule: Pick<HardRule, 'name' | 'bar' | 'barAll' | 'barRole'>,
  plan: Plan,
  touching?: Placed,
): Finding[] {
  const findings: Finding[] = []
  for (const placed of inQuestion(plan, touching)) {
    const obstacle = placed.isFixed ? null : obstacleBy(rule, plan.facts, placed)
    if (obstacle === null) continue
    const { person, activity } = placed
    findings.push({ ...obstacle, rule: rule.name, placements: [placed], person, activity })
  }
  return findings
}

export function isAllFixed(placements: readonly Placed[]): boolean {
  return placements.every((placed) => placed.isFixed)
}
