import type { Disclosure } from '../../../shared/domain/disclosures.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** Part of the history, so that nobody can say later that they have not seen it; undo leaves it alone. */
export async function insertDisclosure(db: WriteHandle, disclosure: Disclosure): Promise<void> {
  await db.insert('disclosure', {
    id: disclosure.id,
    kind: disclosure.kind,
    by_person_id: disclosure.byPersonId,
    about_person_id: disclosure.aboutPersonId,
    subject_id: disclosure.subjectId,
    disclosed_at: disclosure.at,
  })
}

/** Whether the same was seen by the same person since then. */
export async function isDisclosedSince(
  db: ReadHandle,
  { kind, byPersonId, aboutPersonId, subjectId }: Omit<Disclosure, 'id' | 'at'>,
  since: Instant,
): Promise<boolean> {
  const row = await db
    .selectFrom('disclosure')
    .select('id')
    .where('kind', '=', kind)
    .where('by_person_id', 'is', byPersonId)
    .where('about_person_id', 'is', aboutPersonId)
    .where('subject_id', 'is', subjectId)
    .where('disclosed_at', '>=', since)
    .executeTakeFirst()
  return row !== undefined
}
