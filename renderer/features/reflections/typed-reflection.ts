import { type Activity, hoursOf } from '../../../shared/domain/activities.ts'
import type {
  Reflection,
  ReflectionContent,
  ReflectionDraft,
  ReflectionDraftContent,
  Visibility,
} from '../../../shared/domain/reflections.ts'

/** What lies in the form. */
export interface TypedReflection {
  /** Null: not chosen yet, and until then there is nowhere to type. */
  visibility: Visibility | null
  content: ReflectionDraftContent
}

/** As much as one text may hold. */
export const longestText = 100_000

/** How long an activity takes a participant by its dates. */
export function usualMinutes(activity: Activity): number {
  return Math.round(hoursOf(activity) * 60)
}

/** What the form begins with: the draft, or else what was submitted, or else nothing but the usual minutes. */
export function typedFrom(
  draft: ReflectionDraft | null,
  reflection: Reflection | null,
  { activity, lastVisibility }: { activity: Activity; lastVisibility: Visibility | null },
): TypedReflection {
  if (draft !== null) return { visibility: draft.visibility, content: draft.content }
  const content: ReflectionContent = reflection?.content ?? {
    what: '',
    soWhat: '',
    nowWhat: '',
    valued: '',
    selfRatings: [],
  }
  const minutes = reflection === null ? usualMinutes(activity) : reflection.minutes
  return { visibility: reflection?.visibility ?? lastVisibility, content: { ...content, minutes, addendum: '' } }
}

/** Whether there is anything that somebody would miss. The minutes alone were filled in by Baton. */
export function isWorthKeeping({
  what,
  soWhat,
  nowWhat,
  valued,
  addendum,
  selfRatings,
}: ReflectionDraftContent): boolean {
  return [what, soWhat, nowWhat, valued, addendum].some((text) => text.trim() !== '') || selfRatings.length > 0
}

/** What is submitted of it. */
export function contentFrom({ what, soWhat, nowWhat, valued, selfRatings }: ReflectionDraftContent): ReflectionContent {
  return { what, soWhat, nowWhat, valued, selfRatings }
}

/** Undefined when the text is not too long. */
export function faultOf(text: string): string | undefined {
  if (text.length <= longestText) return undefined
  const over = (text.length - longestText).toLocaleString('en-GB')
  return `Too long by ${over} characters. Shorten it; until then what you type is not kept.`
}

export function isTooLong(content: ReflectionDraftContent): boolean {
  const { what, soWhat, nowWhat, valued, addendum } = content
  return [what, soWhat, nowWhat, valued, addendum].some((text) => faultOf(text) !== undefined)
}
