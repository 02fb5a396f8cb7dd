import { z } from 'zod'
import { AddendumId, PersonId, PlacementId, ReflectionId } from './ids.ts'
import { SkillRatings } from './skills.ts'
import { LongText, TextBeingTyped } from './text.ts'
import { Instant } from './times.ts'

/** Who may read a reflection: its author alone (sealed), the host of the activity too, or everybody. */
export const Visibility = z.enum(['private', 'host', 'team'])
export type Visibility = z.infer<typeof Visibility>

/** How long the placement took its participant; the hours of a training record are counted from it. Null: not given. */
export const Minutes = z.int().min(0).max(100_000).nullable()

/** What a reflection says. All of it is sealed when the reflection is private. */
export const ReflectionContent = z.object({
  what: LongText,
  soWhat: LongText,
  nowWhat: LongText,
  /** What the author learned to value in the other function. */
  valued: LongText,
  selfRatings: SkillRatings,
})
export type ReflectionContent = z.infer<typeof ReflectionContent>

/** What lies in the form of a reflection, or of an addendum to it. */
export const ReflectionDraftContent = z.object({
  what: TextBeingTyped,
  soWhat: TextBeingTyped,
  nowWhat: TextBeingTyped,
  valued: TextBeingTyped,
  selfRatings: SkillRatings,
  minutes: Minutes,
  addendum: TextBeingTyped,
})
export type ReflectionDraftContent = z.infer<typeof ReflectionDraftContent>

export const ReflectionDraft = z.object({
  visibility: Visibility,
  content: ReflectionDraftContent,
  savedAt: Instant,
})
export type ReflectionDraft = z.infer<typeof ReflectionDraft>

/** What its author adds to a reflection that is locked. */
export const Addendum = z.object({
  id: AddendumId,
  /** Null: sealed, and not unlocked. */
  text: LongText.nullable(),
  writtenAt: Instant,
})
export type Addendum = z.infer<typeof Addendum>

/** What somebody made of a placement of theirs. */
export const Reflection = z.object({
  id: ReflectionId,
  placementId: PlacementId,
  authorId: PersonId,
  visibility: Visibility,
  minutes: Minutes,
  submittedAt: Instant,
  /** The host has signed the placement off: only addenda may follow. */
  isLocked: z.boolean(),
  /** Null: sealed, and not unlocked. */
  content: ReflectionContent.nullable(),
  /** Oldest first. */
  addenda: z.array(Addendum),
})
export type Reflection = z.infer<typeof Reflection>

/** `readerId` null: somebody who did not say who they are. */
export function mayRead(
  { visibility, authorId, hostId }: { visibility: Visibility; authorId: PersonId; hostId: PersonId },
  readerId: PersonId | null,
): boolean {
  if (visibility === 'team' || readerId === authorId) return true
  return visibility === 'host' && readerId === hostId
}

/** Whether there is anything to submit: one of the four texts. */
export function saysAnything({ what, soWhat, nowWhat, valued }: ReflectionContent): boolean {
  return [what, soWhat, nowWhat, valued].some((text) => text !== '')
}
