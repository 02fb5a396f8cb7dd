import { z } from 'zod'
import { ActivityId, CycleId, InvitationId, PersonId, PlacementId } from './ids.ts'
import { Role } from './placements.ts'
import { FunnelStage } from './skills.ts'
import { Day, Instant, TimeZone } from './times.ts'

const shared = {
  activityId: ActivityId,
  title: z.string(),
  role: Role,
  hostId: PersonId,
  hostName: z.string(),
  funnelStage: FunnelStage,
  /** Names of the skills to watch. */
  skills: z.array(z.string()),
}

/** What somebody is told about one placement: all that their calendar shows, and nothing that others must not see. */
export const InvitationDetails = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('call'),
    ...shared,
    account: z.string().nullable(),
    startsAt: Instant,
    endsAt: Instant,
    /** The participant's own zone. */
    timeZone: TimeZone,
  }),
  z.object({
    kind: z.literal('project'),
    ...shared,
    format: z.string().nullable(),
    startsOn: Day,
    endsOn: Day,
    hoursPerWeek: z.number(),
  }),
])
export type InvitationDetails = z.infer<typeof InvitationDetails>

/** What a person's calendar was last sent about one placement. It mirrors the world outside Baton, so undo leaves it alone. */
export const Invitation = z.object({
  id: InvitationId,
  cycleId: CycleId,
  placementId: PlacementId,
  personId: PersonId,
  /** Names the event in every calendar, for ever. */
  uid: z.string(),
  /** Rises with every change that is sent. */
  sequence: z.int().min(0),
  sent: InvitationDetails,
  sentAt: Instant,
  isCancelled: z.boolean(),
})
export type Invitation = z.infer<typeof Invitation>
