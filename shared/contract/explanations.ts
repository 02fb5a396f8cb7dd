import { z } from 'zod'
import { ActivityId, PersonId, PlacementId, SkillId } from '../domain/ids.ts'
import { Role } from '../domain/placements.ts'
import { RuleFinding } from './findings.ts'

/** What to explain of a cycle's plan. */
export const About = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('placement'), placementId: PlacementId }),
  z.object({ kind: z.literal('seat'), activityId: ActivityId }),
  z.object({ kind: z.literal('person'), personId: PersonId }),
])
export type About = z.infer<typeof About>

/**
 * What a soft rule gives (positive) or takes (negative), and why. Private rules are never among them, so that lists of
 * these may add up to less or more than the plan's points.
 */
export const RulePoints = z.object({ rule: z.string(), points: z.number(), words: z.string() })
export type RulePoints = z.infer<typeof RulePoints>

/** Somebody who could have the place of another. */
export const Substitute = z.object({
  personId: PersonId,
  /** The best that they have earned. */
  role: Role,
  /** How many points the plan would have more; usually negative: what would be lost. */
  points: z.number(),
  /** The same by rule; rules without a difference are left out. */
  rules: z.array(RulePoints),
  /** The rules that bar them; none for those who can. */
  findings: z.array(RuleFinding),
  /** What they would have to give up for it. */
  givesUp: ActivityId.nullable(),
})
export type Substitute = z.infer<typeof Substitute>

export const PlacementReasons = z.object({
  kind: z.literal('placement'),
  /** One sentence: why this person on this activity. */
  words: z.string(),
  skills: z.array(z.object({ skillId: SkillId, level: z.int(), targetLevel: z.int().nullable(), words: z.string() })),
  /** The plan's points with this placement less those without it. */
  rules: z.array(RulePoints),
  /** Up to three people who could have it instead, the best first. */
  nextBest: z.array(Substitute),
  findings: z.array(RuleFinding),
})
export type PlacementReasons = z.infer<typeof PlacementReasons>

export const SeatReasons = z.object({
  kind: z.literal('seat'),
  /** One sentence: what is most in the way. */
  words: z.string(),
  emptySeats: z.int(),
  /** Everybody of the function that joins who is not on it yet, who is nearest to joining first. */
  candidates: z.array(
    z.object({
      personId: PersonId,
      /** One sentence: what is in the way, or why the plan does without. */
      words: z.string(),
      findings: z.array(RuleFinding),
      /** What the plan would gain by the public rules if nothing were in the way; only of the nearest 200, else 0. */
      points: z.number(),
    }),
  ),
})
export type SeatReasons = z.infer<typeof SeatReasons>

export const PersonReasons = z.object({
  kind: z.literal('person'),
  /** One sentence: what they have, and what is most in the way of more. */
  words: z.string(),
  placements: z.int(),
  minimum: z.int(),
  /** Activities of the other function that could be joined in this cycle and that they are not on. */
  open: z.int(),
  /** What bars these activities, what bars most first: an activity counts for each rule that bars it. */
  barriers: z.array(
    z.object({
      rule: z.string(),
      words: z.string(),
      activities: z.int(),
      examples: z.array(RuleFinding),
    }),
  ),
  /** The nearest of them, at most a hundred. */
  activities: z.array(
    z.object({
      activityId: ActivityId,
      findings: z.array(RuleFinding),
      /** What the plan would gain by the public rules if nothing were in the way; only of the nearest 200, else 0. */
      points: z.number(),
    }),
  ),
})
export type PersonReasons = z.infer<typeof PersonReasons>

export const Explanation = z.discriminatedUnion('kind', [PlacementReasons, SeatReasons, PersonReasons])
export type Explanation = z.infer<typeof Explanation>

/** What a lead could change so that somebody gets a placement more, or a seat is filled. */
export const SmallestChange = z.object({
  /** One sentence: what to do, and what it brings. */
  words: z.string(),
  /** None: planning again is enough. */
  changes: z.array(
    z.object({
      rule: z.string(),
      /** What to do: "Unpin Ann Berg from Acme demo". */
      words: z.string(),
      personId: PersonId.nullable(),
      activityId: ActivityId.nullable(),
      placementId: PlacementId.nullable(),
    }),
  ),
  /** Who would be placed on what by it. */
  personId: PersonId,
  activityId: ActivityId,
  /** Placements that would move or go for it. */
  moved: z.int(),
  /** The change was made to a copy of the facts and planned again, and it helped. */
  verified: z.literal(true),
})
export type SmallestChange = z.infer<typeof SmallestChange>
