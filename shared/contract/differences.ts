import { z } from 'zod'
import { ActivityId, PersonId } from '../domain/ids.ts'
import { Role } from '../domain/placements.ts'

/** What a new plan changes for whom. People without a change are left out. */
export const PlanDifference = z.object({
  people: z.array(
    z.object({
      personId: PersonId,
      changes: z.array(
        z.object({
          kind: z.enum(['dropped', 'added', 'role']),
          activityId: ActivityId,
          /** The role that they have now, or had. */
          role: Role,
          /** They were told of it. */
          wasPublished: z.boolean(),
          /** Dropped: the rule that it broke, or what it makes room for. Added: what it brings. */
          words: z.string(),
        }),
      ),
    }),
  ),
  /** Placements, not people. */
  totals: z.object({
    dropped: z.int(),
    added: z.int(),
    roles: z.int(),
    kept: z.int(),
    /** Published placements that are dropped or get another role. */
    publishedChanged: z.int(),
  }),
})
export type PlanDifference = z.infer<typeof PlanDifference>
