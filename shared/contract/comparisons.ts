import { z } from 'zod'
import { WorkFunction } from '../domain/people.ts'
import { ActivityId, PersonId, SkillId } from '../domain/ids.ts'
import { Role } from '../domain/placements.ts'

/** Capable people per skill now, and after the plan if everybody moves up one level in the skills they meet. */
export const SkillCoverage = z.object({ skillId: SkillId, wanted: z.int(), before: z.int(), after: z.int() })
export type SkillCoverage = z.infer<typeof SkillCoverage>

/** Hours that participants of a function give the other in a cycle. */
export const LedgerEntry = z.object({
  function: WorkFunction,
  /** Null: nothing was promised. */
  promised: z.number().nullable(),
  /** In the plan, what took place included. */
  planned: z.number(),
  /** Of what took place. */
  delivered: z.number(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

/** What can be counted of a plan. */
export const PlanMeasures = z.object({
  placements: z.int(),
  people: z.array(z.object({ personId: PersonId, placements: z.int(), hours: z.number(), minimum: z.int() })),
  coverage: z.array(SkillCoverage),
  singlePointsOfFailure: z.object({ before: z.int(), after: z.int() }),
  ledger: z.array(LedgerEntry),
})
export type PlanMeasures = z.infer<typeof PlanMeasures>

/** The plan as it stands and one by other rules, side by side. Nothing of it is kept. */
export const PlanComparison = z.object({
  /** Public rules, the points that each plan has by the present settings and by the other ones. */
  rules: z.array(
    z.object({
      rule: z.string(),
      present: z.object({ byPresent: z.number(), byOther: z.number() }),
      other: z.object({ byPresent: z.number(), byOther: z.number() }),
    }),
  ),
  /** All points, private rules included: how good each plan is by either settings. */
  objectives: z.object({
    present: z.object({ byPresent: z.number(), byOther: z.number() }),
    other: z.object({ byPresent: z.number(), byOther: z.number() }),
  }),
  /** How far the other plan may be from the best by the other rules: 0 is proven optimal. */
  gap: z.number().min(0),
  seconds: z.number(),
  wasStopped: z.boolean(),
  present: PlanMeasures,
  other: PlanMeasures,
  /** Placements that only one of the two has, or in another role. */
  differing: z.int(),
  placements: z.array(z.object({ personId: PersonId, activityId: ActivityId, role: Role })),
})
export type PlanComparison = z.infer<typeof PlanComparison>
