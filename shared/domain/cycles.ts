import { z } from 'zod'
import { RuleSettings } from '../rules/settings.ts'
import { CycleId, PersonId } from './ids.ts'
import { Name } from './text.ts'
import { Day, Instant } from './times.ts'

export const CycleStatus = z.enum(['draft', 'published', 'closed'])
export type CycleStatus = z.infer<typeof CycleStatus>

/** Somebody who takes part in a cycle, with the fewest placements they are to get (0 to 20). */
export const CycleParticipant = z.object({ personId: PersonId, minimumPlacements: z.int().min(0).max(20) })
export type CycleParticipant = z.infer<typeof CycleParticipant>

/** Hours that the participants of each function are to give the other in a cycle; null: nothing was promised. */
export const Commitments = z.object({
  marketing: z.number().min(0).max(100_000).nullable(),
  sales: z.number().min(0).max(100_000).nullable(),
})
export type Commitments = z.infer<typeof Commitments>

export const CycleDraft = z
  .object({
    name: Name,
    startsOn: Day,
    endsOn: Day,
    rules: RuleSettings,
    commitments: Commitments.default({ marketing: null, sales: null }),
    participants: z.array(CycleParticipant).max(5_000),
  })
  .refine((cycle) => cycle.startsOn <= cycle.endsOn, { path: ['endsOn'], message: 'ends before it begins' })
export type CycleDraft = z.infer<typeof CycleDraft>

/** How good the current plan is. Objective and bound are points (more is better); the bound is proven for the full model. */
export const PlanFigures = z.object({
  objective: z.number(),
  bound: z.number(),
  /** (bound − objective) / max(1, |bound|); 0 is proven optimal. */
  gap: z.number().min(0),
  plannedAt: Instant,
  seconds: z.number().min(0),
})
export type PlanFigures = z.infer<typeof PlanFigures>

/** A dated period with its rules, participants and plan. */
export const Cycle = z.object({
  ...CycleDraft.shape,
  id: CycleId,
  status: CycleStatus,
  /** Null until planned; kept as it was when the lead changes placements by hand afterwards. */
  figures: PlanFigures.nullable(),
})
export type Cycle = z.infer<typeof Cycle>

const percents = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** What is missing to the bound, in per cent; rounded up, so that it never promises too much. */
export function gapPercent(gap: number): string {
  // The space keeps the number and its sign on one line.
  return `${percents.format(Math.ceil(gap * 1_000 - 1e-9) / 10)}\u00A0%`
}

/** How good a plan is, as a sentence without its full stop. */
export function gapInWords(gap: number): string {
  if (gap < 1e-6) return 'Proven: no plan scores higher under these rules'
  return `At most ${gapPercent(gap)} below the best possible`
}
