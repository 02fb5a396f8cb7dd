import { z } from 'zod'
import { Cycle, CycleDraft, PlanFigures } from '../domain/cycles.ts'
import { ActivityId, CycleId, PersonId } from '../domain/ids.ts'
import { RuleSettings } from '../rules/settings.ts'
import { PlanComparison, PlanMeasures } from './comparisons.ts'
import { PlanDifference } from './differences.ts'
import { About, Explanation, SmallestChange } from './explanations.ts'
import { RuleFinding } from './findings.ts'
import { command, query, task } from './procedure.ts'

const nothing = z.object({})
const one = z.object({ id: CycleId })

export const PlanProgress = z.object({
  phase: z.enum(['preparing', 'solving', 'saving']),
  /** Points of the best plan so far; null until there is one. */
  objective: z.number().nullable(),
  bound: z.number().nullable(),
  gap: z.number().nullable(),
  placements: z.int(),
  seconds: z.number(),
})
export type PlanProgress = z.infer<typeof PlanProgress>

/** Who and what the plan could not serve, each with the rules that bar it, in words. */
export const LeftOut = z.object({
  people: z.array(z.object({ personId: PersonId, placements: z.int(), minimum: z.int(), words: z.string() })),
  activities: z.array(z.object({ activityId: ActivityId, emptySeats: z.int(), words: z.string() })),
})
export type LeftOut = z.infer<typeof LeftOut>

/**
 * What is pinned contradicts the hard rules; the plan was left as it was. Each finding is irreducible: it is gone as soon as
 * any one of its placements is unpinned.
 */
const infeasible = z.object({ state: z.literal('infeasible'), findings: z.array(RuleFinding) })
/** There is nobody or nothing to plan; the words say what is missing. */
const nothingToPlan = z.object({ state: z.literal('nothing-to-plan'), words: z.string() })

export const PlanOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('planned'),
    figures: PlanFigures,
    placements: z.int(),
    /** Cancelled or out of time: the best plan found until then was kept. */
    wasStopped: z.boolean(),
    /** Against the plan before. */
    difference: PlanDifference,
  }),
  infeasible,
  nothingToPlan,
])
export type PlanOutcome = z.infer<typeof PlanOutcome>

export const RepairOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('repaired'),
    /**
     * Bound and gap are those of all plans, however much they change, so that the gap says what planning again could gain at
     * most. Null where that is not known: in large teams, or when it was stopped early.
     */
    figures: PlanFigures.nullable(),
    difference: PlanDifference,
    /** Published placements that were dropped or got another role. */
    dropped: z.int(),
    /** No plan that keeps the hard rules changes fewer published placements. */
    isProven: z.boolean(),
    /** Cancelled or out of time: no longer proven that no plan with as few changes has more points. */
    wasStopped: z.boolean(),
  }),
  infeasible,
  /** The plan holds as it is, and nothing can be added to it that gains anything. */
  z.object({ state: z.literal('nothing-to-repair'), words: z.string() }),
])
export type RepairOutcome = z.infer<typeof RepairOutcome>

export const CompareOutcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('compared'), comparison: PlanComparison }),
  infeasible,
  nothingToPlan,
])
export type CompareOutcome = z.infer<typeof CompareOutcome>

export const CycleSummary = z.object({
  ...PlanMeasures.omit({ placements: true }).shape,
  /** Points that each public soft rule gives (positive) or takes (negative) in the plan as it stands now. */
  rules: z.array(z.object({ rule: z.string(), sentence: z.string(), points: z.number() })),
  /** Points of all soft rules, private ones included. */
  objective: z.number(),
  /** Hours that participants of each function give to the other. */
  hours: z.object({ marketing: z.number(), sales: z.number() }),
  leftOut: LeftOut,
  /** Hard rules that the plan breaks as it stands, after changes by hand or in the facts. */
  findings: z.array(RuleFinding),
  /** Whether the bound of the cycle's figures holds for the plan as it stands: it breaks no rule, and no facts have changed. */
  isBoundKnown: z.boolean(),
})
export type CycleSummary = z.infer<typeof CycleSummary>

const reads = ['cycles', 'placements', 'people', 'preferences', 'skills', 'calls', 'projects', 'accounts'] as const
const timeLimitSeconds = z.number().min(1).max(3_600).default(60)
/** Stop when the plan is proven to be within this share of the best possible: the last tenth of a per cent takes as long as all before. */
const gap = z.number().min(0).max(1).default(0.002)
const seed = z.int().min(0).max(2_147_483_647).default(1)

export const cycles = {
  list: query({ summary: 'All cycles, newest first', input: nothing, output: z.array(Cycle), reads: ['cycles'] }),
  get: query({ summary: 'One cycle', input: one, output: Cycle, reads: ['cycles'] }),
  create: command({ summary: 'Make a cycle', input: CycleDraft, output: one, changes: ['cycles'] }),
  edit: command({
    summary: 'Change dates, rules, weights or participants',
    input: z.object({ id: CycleId, cycle: CycleDraft }),
    output: nothing,
    changes: ['cycles'],
  }),
  remove: command({
    summary: 'Remove a cycle that was never published',
    input: one,
    output: nothing,
    changes: ['cycles', 'placements'],
  }),
  plan: task({
    summary: 'Plan a cycle; cancel keeps the best plan so far',
    input: z.object({ id: CycleId, timeLimitSeconds, gap, seed }),
    output: PlanOutcome,
    changes: ['cycles', 'placements'],
    progress: PlanProgress,
  }),
  repair: task({
    summary: 'Mend a plan that no longer holds, with the fewest changes to what people were told',
    input: z.object({ id: CycleId, timeLimitSeconds, seed }),
    output: RepairOutcome,
    changes: ['cycles', 'placements'],
    progress: PlanProgress,
  }),
  compare: task({
    summary: 'Plan again with other rules, without keeping it, and see both plans side by side',
    input: z.object({ id: CycleId, rules: RuleSettings, timeLimitSeconds, gap, seed }),
    output: CompareOutcome,
    changes: [],
    progress: PlanProgress,
  }),
  explain: query({
    summary: 'Why a placement is in the plan, a seat stays empty, or somebody has no more placements',
    input: z.object({ id: CycleId, about: About }),
    output: Explanation,
    reads,
  }),
  smallestChange: task({
    summary: 'The smallest changes that would give somebody one placement more, or fill one more seat of an activity',
    input: z.object({
      id: CycleId,
      for: z.union([z.object({ personId: PersonId }), z.object({ activityId: ActivityId })]),
      timeLimitSeconds: timeLimitSeconds.default(30),
    }),
    output: z.object({
      /** One sentence that sums it up; with no alternatives, why nothing helps. */
      words: z.string(),
      /** At most three, the smallest first. */
      alternatives: z.array(SmallestChange),
      /** Cancelled or out of time: there may be more, or smaller ones. */
      wasStopped: z.boolean(),
    }),
    changes: [],
    progress: z.object({ phase: z.enum(['preparing', 'solving']), found: z.int(), seconds: z.number() }),
  }),
  summary: query({
    summary: 'Hours, coverage, balance and what is left out, for the plan as it stands',
    input: one,
    output: CycleSummary,
    reads,
  }),
}
