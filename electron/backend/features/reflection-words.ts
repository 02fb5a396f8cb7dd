import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import {
  type Addendum,
  type Reflection,
  ReflectionContent,
  type ReflectionDraft,
  ReflectionDraftContent,
  type Visibility,
} from '../../../shared/domain/reflections.ts'
import type { ReadHandle } from '../db/handles.ts'
import type { StoredDraft } from '../db/reflection-drafts.ts'
import {
  emptiedContent,
  emptiedSeal,
  type FoundReflection,
  type StoredAddendum,
  type Words,
} from '../db/reflections.ts'
import { findSeal } from '../db/seals.ts'
import type { Keyring } from '../keyring.ts'
import { openText, sealText } from '../sealing.ts'

/** Where words lie, so that what is sealed opens nowhere else. */
export const placeOf = {
  reflection: ({ id, authorId }: { id: string; authorId: string }) => `reflection ${id} of ${authorId}`,
  addendum: ({ id }: { id: string }) => `addendum ${id}`,
  draft: ({ placementId, authorId }: { placementId: string; authorId: string }) =>
    `draft ${placementId} of ${authorId}`,
}

/** Words as they may be stored. Throws `seal-missing` or `seal-locked` when they are private and there is no key. */
export async function toWords(
  db: ReadHandle,
  keys: Keyring,
  { authorId, visibility, text, place }: { authorId: PersonId; visibility: Visibility; text: string; place: string },
): Promise<Words> {
  if (visibility !== 'private') return { content: text, sealed: null }
  const key = keys.keyOf(authorId)
  if (key !== undefined) return { content: null, sealed: sealText(key, text, place) }
  throw new RefusedError((await findSeal(db, authorId)) === undefined ? 'seal-missing' : 'seal-locked')
}

/** What the reader gets of a reflection that they may read. */
export function readReflection(
  found: FoundReflection,
  addenda: readonly StoredAddendum[],
  keys: Keyring,
  readerId: PersonId | null,
): Reflection {
  const { id, placementId, authorId, visibility, minutes, submittedAt, isSignedOff } = found
  const key = readerId === authorId ? keys.keyOf(authorId) : undefined
  const text = readWords(found.words, key, placeOf.reflection(found))
  return {
    id,
    placementId,
    authorId,
    visibility,
    minutes,
    submittedAt,
    isLocked: isSignedOff,
    content: text === null ? null : ReflectionContent.parse(JSON.parse(text)),
    addenda: addenda.map((one): Addendum => {
      return { id: one.id, text: readWords(one.words, key, placeOf.addendum(one)), writtenAt: one.writtenAt }
    }),
  }
}

/** For its author. Throws `seal-locked`. */
export function readDraft(draft: StoredDraft, keys: Keyring): ReflectionDraft {
  const text = readWords(draft.words, keys.keyOf(draft.authorId), placeOf.draft(draft))
  if (text === null) throw new RefusedError('seal-locked')
  const content = ReflectionDraftContent.parse(JSON.parse(text))
  return { visibility: draft.visibility, content, savedAt: draft.savedAt }
}

/** Null: sealed, and no key to open it with. */
function readWords(words: Words, key: Buffer | undefined, place: string): string | null {
  if (words.sealed === null) return words.content
  if (words.sealed === emptiedSeal) return emptiedContent
  if (key === undefined) return null
  const text = openText(key, words.sealed, place)
  if (text !== undefined) return text
  throw new RefusedError(
    'conflict',
    'A private reflection cannot be opened: it is not what was sealed. It may have been changed outside of Baton; a backup may still have it.',
  )
}
