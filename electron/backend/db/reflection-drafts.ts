import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Visibility } from '../../../shared/domain/reflections.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { type Words, wordsOf } from './reflections.ts'
import type { ReflectionDraftRow } from './schema.ts'

export interface StoredDraft {
  placementId: PlacementId
  authorId: PersonId
  visibility: Visibility
  /** JSON of a `ReflectionDraftContent`. */
  words: Words
  savedAt: Instant
}

export async function findDraft(
  db: ReadHandle,
  authorId: PersonId,
  placementId: PlacementId,
): Promise<StoredDraft | undefined> {
  const row = await db
    .selectFrom('reflection_draft')
    .selectAll()
    .where('placement_id', '=', placementId)
    .executeTakeFirst()
  // A placement that went to somebody else leaves the draft of whoever had it before.
  return row?.author_id === authorId ? toDraft(row) : undefined
}

/** Oldest first. */
export async function listDraftsOf(db: ReadHandle, authorId: PersonId): Promise<StoredDraft[]> {
  const rows = db.selectFrom('reflection_draft').selectAll().where('author_id', '=', authorId)
  return (await rows.orderBy('saved_at').orderBy('id').execute()).map(toDraft)
}

/** In place of what was kept for the placement before. */
export async function saveDraft(db: WriteHandle, draft: StoredDraft, newId: () => string): Promise<void> {
  const columns = {
    placement_id: draft.placementId,
    author_id: draft.authorId,
    visibility: draft.visibility,
    ...draft.words,
    saved_at: draft.savedAt,
  }
  const id = await findDraftId(db, draft.placementId)
  if (id === undefined) await db.insert('reflection_draft', { id: newId(), ...columns })
  else await db.update('reflection_draft', id, columns)
}

/** Does nothing when there is none. */
export async function deleteDraft(db: WriteHandle, placementId: PlacementId): Promise<void> {
  const id = await findDraftId(db, placementId)
  if (id !== undefined) await db.remove('reflection_draft', id)
}

function toDraft(row: ReflectionDraftRow): StoredDraft {
  return {
    placementId: row.placement_id as PlacementId,
    authorId: row.author_id as PersonId,
    visibility: row.visibility,
    words: wordsOf(row),
    savedAt: row.saved_at as Instant,
  }
}

async function findDraftId(db: ReadHandle, placementId: PlacementId): Promise<string | undefined> {
  const row = await db
    .selectFrom('reflection_draft')
    .select('id')
    .where('placement_id', '=', placementId)
    .executeTakeFirst()
  return row?.id
}
