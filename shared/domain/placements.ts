import { z } from 'zod'
import { ActivityId, CycleId, PersonId, PlacementId, SignOffId } from './ids.ts'
import { SkillRatings } from './skills.ts'
import { OptionalText } from './text.ts'
import { Instant } from './times.ts'

/** On calls: shadow, assist, co-lead. On projects: interviewee, reviewer, co-author. Each list from first to most demanding. */
export const callRoles = ['shadow', 'assist', 'co-lead'] as const
export const projectRoles = ['interviewee', 'reviewer', 'co-author'] as const
export const Role = z.enum([...callRoles, ...projectRoles])
export type Role = z.infer<typeof Role>

/** From first to most demanding. */
export function rolesFor(kind: 'call' | 'project'): readonly Role[] {
  return kind === 'call' ? callRoles : projectRoles
}

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
  /** Why the host did not want it; the placement is cancelled then. Null: not vetoed. */
  vetoReason: OptionalText,
})
export type Placement = z.infer<typeof Placement>

/** What the host says of a placement that took place, or did not. */
export const Attendance = z.enum(['attended', 'partly', 'missed', 'cancelled'])
export type Attendance = z.infer<typeof Attendance>

/** Whether the host sees the participant as the participant does. */
export const Agreement = z.enum(['agrees', 'differs'])
export type Agreement = z.infer<typeof Agreement>

/** The host's word on one placement. It earns roles when it says that the participant was there, at least partly. */
export const SignOff = z.object({
  id: SignOffId,
  placementId: PlacementId,
  /** Who signed; null when that was not said. */
  byPersonId: PersonId.nullable(),
  attendance: Attendance,
  /** The levels that the participant showed, for the skills that the host can judge. Evidence: they set no level by themselves. */
  levelsShown: SkillRatings,
  /** The one thing that the host wants to say; for everybody to read. Null: nothing. */
  observation: OptionalText,
  /** With the self-rating. Null: there is none that the host may read, or nothing was said of it. */
  agreement: Agreement.nullable(),
  signedAt: Instant,
})
export type SignOff = z.infer<typeof SignOff>

/** Whether the participant was there, at least partly: only then could they show anything. */
export function wasThere(attendance: Attendance): boolean {
  return attendance === 'attended' || attendance === 'partly'
}

/** What a placement is once this is said of it. */
export const statusAfter = {
  attended: 'completed',
  partly: 'completed',
  missed: 'missed',
  cancelled: 'cancelled',
} as const satisfies Record<Attendance, PlacementStatus>
