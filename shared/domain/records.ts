import { z } from 'zod'
import { ActivityId, CycleId, PersonId, PlacementId, SkillId } from './ids.ts'
import { WorkFunction } from './people.ts'
import { Attendance, Role } from './placements.ts'
import { Audience, FunnelStage, Level } from './skills.ts'
import { Day, Instant, TimeZone } from './times.ts'

const text = z.string().nullable()
const somebody = z.object({ id: PersonId, name: z.string() })
/** With what other systems know them by. */
const known = somebody.extend({ hrId: text, email: text })

/**
 * What HR exports: a placement that took place and that the host signed off. Read from what is on record, so that a
 * correction there is one here. Days are those of the workspace's time zone.
 */
export const TrainingRecord = z.object({
  /** There is one record a placement, under its id. */
  placementId: PlacementId,
  person: known.extend({ function: WorkFunction, team: text, timeZone: TimeZone }),
  cycle: z.object({ id: CycleId, name: z.string() }),
  activity: z.object({
    id: ActivityId,
    kind: z.enum(['call', 'project']),
    title: z.string(),
    /** The type of a call or format of a project. Null: not given. */
    type: text,
    funnelStage: FunnelStage,
    audience: Audience,
  }),
  role: Role,
  host: known,
  startsOn: Day,
  endsOn: Day,
  /** As the participant gave them when reflecting, or else those of the activity. */
  hours: z.number().min(0),
  attendance: Attendance.extract(['attended', 'partly']),
  skills: z.array(
    z.object({
      skillId: SkillId,
      name: z.string(),
      before: Level,
      /** What the host saw. Null: not judged. */
      shown: Level.nullable(),
      /** Higher than before when the level was raised on the evidence of this placement. */
      after: Level,
    }),
  ),
  /** The one thing that the host wanted to say. Null: nothing. */
  observation: text,
  signedAt: Instant,
  /** Null: that was not said. */
  signedBy: somebody.nullable(),
})
export type TrainingRecord = z.infer<typeof TrainingRecord>

/** Which records: all that fit everything given. */
export const RecordFilter = z.object({
  /** The first and the last day on which what they are about may have ended. */
  from: Day.optional(),
  to: Day.optional(),
  function: WorkFunction.optional(),
  team: z.string().max(2_000).optional(),
  personId: PersonId.optional(),
  skillId: SkillId.optional(),
  cycleId: CycleId.optional(),
  attendance: TrainingRecord.shape.attendance.optional(),
})
export type RecordFilter = z.infer<typeof RecordFilter>

/** Where records go. */
export const RecordTarget = z.enum([
  'baton-csv',
  'xlsx',
  'baton-csv-plain',
  'totara',
  'iomad',
  'moodle-workplace',
  'cornerstone',
  'successfactors',
  'taleo',
  'frappe-hr',
  'xapi',
  'open-badges',
])
export type RecordTarget = z.infer<typeof RecordTarget>
