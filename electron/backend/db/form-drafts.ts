import { type DraftedForm, FormDraft } from '../../../shared/domain/form-drafts.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { FormDraftRow } from './schema.ts'

/** Which form, of whom, about which placement or cycle. */
export interface FormKey {
  authorId: PersonId
  form: DraftedForm
  subjectId: string
}

export async function findFormDraft(
  db: ReadHandle,
  key: FormKey,
): Promise<{ draft: FormDraft; savedAt: Instant } | undefined> {
  const row = await findRow(db, key)
  return row && { draft: FormDraft.parse(JSON.parse(row.content)), savedAt: row.saved_at as Instant }
}

/** Oldest first. */
export async function listFormDraftsOf(
  db: ReadHandle,
  authorId: PersonId,
): Promise<{ subjectId: string; draft: FormDraft; savedAt: Instant }[]> {
  const rows = db.selectFrom('form_draft').selectAll().where('author_id', '=', authorId)
  return (await rows.orderBy('saved_at').orderBy('id').execute()).map((row) => ({
    subjectId: row.subject_id,
    draft: FormDraft.parse(JSON.parse(row.content)),
    savedAt: row.saved_at as Instant,
  }))
}

/** In place of what was kept before. */
export async function saveFormDraft(
  db: WriteHandle,
  { authorId, subjectId, draft, savedAt }: Omit<FormKey, 'form'> & { draft: FormDraft; savedAt: Instant },
  newId: () => string,
): Promise<void> {
  const row = await findRow(db, { authorId, form: draft.form, subjectId })
  const columns = { content: JSON.stringify(draft), saved_at: savedAt }
  if (row !== undefined) await db.update('form_draft', row.id, columns)
  else {
    const key = { author_id: authorId, form: draft.form, subject_id: subjectId }
    await db.insert('form_draft', { id: newId(), ...key, ...columns })
  }
}

/** Does nothing when there is none. */
export async function deleteFormDraft(db: WriteHandle, key: FormKey): Promise<void> {
  const row = await findRow(db, key)
  if (row !== undefined) await db.remove('form_draft', row.id)
}

async function findRow(db: ReadHandle, { authorId, form, subjectId }: FormKey): Promise<FormDraftRow | undefined> {
  return await db
    .selectFrom('form_draft')
    .selectAll()
    .where('author_id', '=', authorId)
    .where('form', '=', form)
    .where('subject_id', '=', subjectId)
    .executeTakeFirst()
}
