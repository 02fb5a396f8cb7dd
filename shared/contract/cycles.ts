import { z } from 'zod'
import { Cycle, CycleDraft, PlanFigures } from '../domain/cycles.ts'
import { ActivityId, CycleId, PersonId, SkillId } from '../domain/ids.ts'
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

export const PlanOutcome = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('planned'),
    figures: PlanFigures,
    placements: z.int(),
    /** Cancelled or out of time: the best plan found until then was kept. */
    wasStopped: z.boolean(),
  }),
  /** The hard rules contradict each other; the plan was left as it was. */
  z.object({ state: z.literal('infeasible'), findings: z.array(RuleFinding) }),
  /** There is nobody or nothing to plan; the words say what is missing. */
  z.object({ state: z.literal('nothing-to-plan'), words: z.string() }),
])
export type PlanOutcome = z.infer<typeof PlanOutcome>

export const CycleSummary = z.object({
  /** Points that each soft rule gives (positive) or takes (negative) in the plan as it stands now. */
  rules: z.array(z.object({ rule: z.string(), sentence: z.string(), points: z.number() })),
  objective: z.number(),
  /** Hours that participants of each function give to the other. */
  hours: z.object({ marketing: z.number(), sales: z.number() }),
  people: z.array(z.object({ personId: PersonId, placements: z.int(), hours: z.number(), minimum: z.int() })),
  /** Capable people per skill now, and after the plan if everybody moves up one level in the skills they meet. */
  coverage: z.array(z.object({ skillId: SkillId, wanted: z.int(), before: z.int(), after: z.int() })),
  singlePointsOfFailure: z.object({ before: z.int(), after: z.int() }),
  leftOut: LeftOut,
  /** Hard rules that the plan breaks as it stands, after changes by hand or in the facts. */
  findings: z.array(RuleFinding),
})
export type CycleSummary = z.infer<typeof CycleSummary>

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
    input: z.object({
      id: CycleId,
      timeLimitSeconds: z.number().min(1).max(3_600).default(60),
      /** Stop when the plan is proven to be within this share of the best possible. */
      gap: z.number().min(0).max(1).default(0.0001),
      seed: z.int().min(0).max(2_147_483_647).default(1),
    }),
    output: PlanOutcome,
    changes: ['cycles', 'placements'],
    progress: PlanProgress,
  }),
  summary: query({
    summary: 'Hours, coverage, balance and what is left out, for the plan as it stands',
    input: one,
    output: CycleSummary,
    reads: ['cycles', 'placements', 'people', 'preferences', 'skills', 'calls', 'projects', 'accounts'],
  }),
}
