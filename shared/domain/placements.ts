import { z } from 'zod'
import { ActivityId, CycleId, PersonId, PlacementId } from './ids.ts'

/** On calls: shadow, assist, co-lead. On projects: interviewee, reviewer, co-author. Each list from first to most demanding. */
export const callRoles = ['shadow', 'assist', 'co-lead'] as const
export const projectRoles = ['interviewee', 'reviewer', 'co-author'] as const
export const Role = z.enum([...callRoles, ...projectRoles])
export type Role = z.infer<typeof Role>

export const PlacementStatus = z.enum(['proposed', 'published', 'completed', 'missed', 'cancelled'])
export type PlacementStatus = z.infer<typeof PlacementStatus>

/** One participant, in one role, on one activity. */
export const Placement = z.object({
  id: PlacementId,
  cycleId: CycleId,
  activityId: ActivityId,
  personId: PersonId,
  role: Role,
  status: PlacementStatus,
  isPinned: z.boolean(),
})
export type Placement = z.infer<typeof Placement>

/** What the host says of a placement that took place, or did not. */
export const Attendance = z.enum(['attended', 'partly', 'missed', 'cancelled'])
export type Attendance = z.infer<typeof Attendance>
