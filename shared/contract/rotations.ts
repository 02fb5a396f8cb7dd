import { z } from 'zod'
import { ContentProject, SalesCall } from '../domain/activities.ts'
import { PersonId, PlacementId, SkillId } from '../domain/ids.ts'
import { Attendance, Placement, Role } from '../domain/placements.ts'
import { Level } from '../domain/skills.ts'
import { query } from './procedure.ts'

const placed = { placementId: PlacementId, role: Role, activity: z.union([SalesCall, ContentProject]) }

/** What somebody needs to know of a placement to come. */
export const Briefing = z.object({
  ...placed,
  /** What the role asks, after "you join as …:". */
  roleMeaning: z.string(),
  host: z.object({ id: PersonId, name: z.string() }),
  /** Null: none, or a project. */
  accountName: z.string().nullable(),
  /** What there is to watch for, and where the participant stands. */
  skills: z.array(z.object({ skillId: SkillId, name: z.string(), level: Level, targetLevel: Level.nullable() })),
  manners: z.array(z.string()),
})
export type Briefing = z.infer<typeof Briefing>

/** A placement that has begun or is over. */
export const PastRotation = z.object({
  ...placed,
  status: Placement.shape.status,
  hours: z.number().min(0),
  /** Null: not signed off yet. */
  attendance: Attendance.nullable(),
  /** One that whoever asks may read. */
  hasReflection: z.boolean(),
})
export type PastRotation = z.infer<typeof PastRotation>

export const rotations = {
  mine: query({
    summary:
      'What somebody has ahead, with briefings, what they did, and what is missing: by them and, as a host, for others',
    input: z.object({ personId: PersonId }),
    output: z.object({
      /** Published placements that have not ended, soonest first: the first is the next. */
      ahead: z.array(Briefing),
      /** Newest first. */
      past: z.array(PastRotation),
      /** Placements that took place, or should have, and that the person has not reflected on. */
      toReflectOn: z.array(PlacementId),
      /** Placements at the person's own activities that have begun and that no host signed off. */
      toSignOff: z.array(PastRotation.extend({ participant: z.object({ id: PersonId, name: z.string() }) })),
      /** Who comes to the person's own activities next. */
      guests: z.array(z.object({ ...placed, participant: z.object({ id: PersonId, name: z.string() }) })),
    }),
    reads: ['people', 'placements', 'calls', 'projects', 'accounts', 'skills', 'reflections'],
  }),
}
