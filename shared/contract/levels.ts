import { z } from 'zod'
import { PersonId, PlacementId, SkillId } from '../domain/ids.ts'
import { LevelTable } from '../domain/level-table.ts'
import { LevelChange } from '../domain/levels.ts'
import { Level, SkillLevel } from '../domain/skills.ts'
import { Day, Instant } from '../domain/times.ts'
import { command, query } from './procedure.ts'

const reads = ['skills', 'people', 'placements', 'calls', 'projects'] as const

/** A level that somebody saw in a placement. */
const seen = z.object({ level: Level, placementId: PlacementId, byPersonId: PersonId.nullable(), at: Instant })

/** A level with its age. */
export const AgedLevel = SkillLevel.extend({
  /** When it was last judged, or shown to a host; null: nobody noted when. */
  confirmedOn: Day.nullable(),
  isRefreshDue: z.boolean(),
})
export type AgedLevel = z.infer<typeof AgedLevel>

/** One skill of somebody as different people see it. */
export const LevelView = AgedLevel.extend({
  /** By the person, in reflections that the reader may read; newest first. */
  self: z.array(seen),
  /** By hosts, in sign-offs; newest first. */
  hosts: z.array(seen),
})
export type LevelView = z.infer<typeof LevelView>

export const Promotion = z.object({
  personId: PersonId,
  skillId: SkillId,
  from: Level,
  to: Level,
  placementIds: z.array(PlacementId),
  /** The rule that it follows, in words. */
  rule: z.string(),
})
export type Promotion = z.infer<typeof Promotion>

/** Where people stand and why. `skills.setLevel` sets a level without waiting for evidence. */
export const levels = {
  list: query({
    summary: 'Levels, targets and their age, of everybody who is not archived',
    input: z.object({ personId: PersonId.optional() }),
    output: z.array(AgedLevel),
    reads,
  }),
  table: query({
    summary: 'Levels, targets, interest and refreshes due of everybody in every skill, packed for a matrix',
    input: z.object({}),
    output: LevelTable,
    reads,
  }),
  changes: query({
    summary: 'How levels came about: from, to, by whom, on which evidence, when; newest first',
    input: z.object({ personId: PersonId.optional(), skillId: SkillId.optional() }),
    output: z.array(LevelChange),
    reads,
  }),
  views: query({
    summary: 'How somebody and their hosts see the same skills, as far as the reader may read it',
    input: z.object({ personId: PersonId, readerId: PersonId.nullable() }),
    output: z.array(LevelView),
    reads: [...reads, 'reflections', 'seals'],
  }),
  promotions: query({
    summary: 'Who has shown enough for a higher level, by skill and person',
    input: z.object({ personId: PersonId.optional() }),
    output: z.array(Promotion),
    reads,
  }),
  promote: command({
    summary: 'Accept a promotion that is proposed; its placements become the evidence of the level',
    input: z.object({ personId: PersonId, skillId: SkillId, to: Level, byPersonId: PersonId.nullable().default(null) }),
    output: z.object({}),
    changes: ['skills'],
  }),
  confirm: command({
    summary: 'Say that a level still holds, so that it is as new as today',
    input: z.object({ personId: PersonId, skillId: SkillId }),
    output: z.object({}),
    changes: ['skills'],
  }),
}
