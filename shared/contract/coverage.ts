import { z } from 'zod'
import { CycleId, PersonId, SkillId } from '../domain/ids.ts'
import { Day } from '../domain/times.ts'
import { query } from './procedure.ts'

const count = z.int().min(0)

export const Coverage = z.object({
  skillId: SkillId,
  wanted: count,
  capable: z.array(PersonId),
  nearly: z.array(PersonId),
  isSinglePointOfFailure: z.boolean(),
})

export const CoverageTotals = z.object({ covered: count, wanted: count, singlePointsOfFailure: count })
export type CoverageTotals = z.infer<typeof CoverageTotals>

/** The team's skills as a whole. What a plan would change is in `cycles.summary`. */
export const coverage = {
  get: query({
    summary: 'Who can do each skill alone and who nearly, against the number wanted; without some people, if they left',
    input: z.object({ withoutIds: z.array(PersonId).max(5_000).default([]) }),
    output: z.object({ skills: z.array(Coverage), totals: CoverageTotals }),
    reads: ['skills', 'people'],
  }),
  trend: query({
    summary: 'Coverage before and after each cycle, oldest first, by the levels of those days',
    input: z.object({}),
    output: z.array(
      z.object({
        cycleId: CycleId,
        name: z.string(),
        startsOn: Day,
        endsOn: Day,
        before: CoverageTotals,
        /** Up to now, while the cycle is not over. Null: it has not begun. */
        after: CoverageTotals.nullable(),
      }),
    ),
    reads: ['skills', 'people', 'cycles'],
  }),
}
