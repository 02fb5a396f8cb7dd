import { z } from 'zod'
import { PersonId, SkillId } from './ids.ts'
import { Name } from './text.ts'
import { Day, Instant } from './times.ts'

export const FunnelStage = z.enum(['awareness', 'consideration', 'sale', 'loyalty', 'advocacy'])
export type FunnelStage = z.infer<typeof FunnelStage>

/** The two crafts of communicating. */
export const Audience = z.enum(['one-to-one', 'one-to-many'])
export type Audience = z.infer<typeof Audience>

export const HomeFunction = z.enum(['marketing', 'sales', 'shared'])
export type HomeFunction = z.infer<typeof HomeFunction>

export const SkillDraft = z.object({
  name: Name,
  homeFunction: HomeFunction,
  funnelStage: FunnelStage,
  audience: Audience,
  /** How many capable people are wanted (0 to 99). */
  capableWanted: z.int().min(0).max(99),
})
export type SkillDraft = z.infer<typeof SkillDraft>

export const Skill = SkillDraft.extend({ id: SkillId, archivedAt: Instant.nullable() })
export type Skill = z.infer<typeof Skill>

/** The entrustment scale: 0 none, 1 has observed, 2 does it with help, 3 does it alone, 4 can teach it. */
export const Level = z.int().min(0).max(4)
export type Level = z.infer<typeof Level>

export const levelMeanings = ['none', 'has observed', 'does it with help', 'does it alone', 'can teach it'] as const

/** From this level on a person is capable. */
export const capableLevel = 3

/** Where a person stands in a skill. No row means level 0, without a target or interest. */
export const SkillLevel = z.object({
  personId: PersonId,
  skillId: SkillId,
  level: Level,
  targetLevel: Level.nullable(),
  assessedOn: Day.nullable(),
  /** Would like to learn it, and lets everybody know; what somebody likes in private is a preference. */
  isInterested: z.boolean(),
})
export type SkillLevel = z.infer<typeof SkillLevel>

/** The level that somebody sees in one skill: in their own, or as a host in a participant's. */
export const SkillRating = z.object({ skillId: SkillId, level: Level })
export type SkillRating = z.infer<typeof SkillRating>

/** Each skill at most once. */
export const SkillRatings = z
  .array(SkillRating)
  .max(200)
  .refine((list) => new Set(list.map(({ skillId }) => skillId)).size === list.length, 'names a skill twice')
export type SkillRatings = z.infer<typeof SkillRatings>
