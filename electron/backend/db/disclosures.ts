import { type Disclosure, DisclosureKind } from '../../../shared/domain/disclosures.ts'
import type { DisclosureId, PersonId, RecordExportId } from '../../../shared/domain/ids.ts'
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

/** What somebody has seen or exported of a person, or of anybody: newest first. */
export async function listDisclosed(
  db: ReadHandle,
  { personId, offset, limit }: { personId?: PersonId | undefined; offset: number; limit: number },
): Promise<{ count: number; entries: Disclosed[] }> {
  const all = disclosed(db, personId)
  const { count } = await db
    .selectFrom(all.as('all'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom(all.as('all'))
    .selectAll()
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
  const entries = rows.map((row) => ({
    id: row.id as DisclosureId | RecordExportId,
    kind: row.kind === 'export' ? ('export' as const) : DisclosureKind.parse(row.kind),
    at: row.at as Instant,
    byPersonId: row.by_person_id as PersonId | null,
    aboutPersonId: row.about_person_id as PersonId | null,
    subject: row.subject,
  }))
  return { count, entries }
}

export interface Disclosed extends Pick<Disclosure, 'at' | 'byPersonId' | 'aboutPersonId'> {
  id: DisclosureId | RecordExportId
  kind: DisclosureKind | 'export'
  /** What it was about, as it is called now. */
  subject: string | null
}

function disclosed(db: ReadHandle, personId: PersonId | undefined) {
  let seen = db
    .selectFrom('disclosure')
    .leftJoin('placement', 'placement.id', 'disclosure.subject_id')
    .leftJoin('activity', 'activity.id', 'placement.activity_id')
    .leftJoin('cycle', 'cycle.id', 'disclosure.subject_id')
    .select(['disclosure.id', 'disclosure.kind', 'disclosure.disclosed_at as at', 'disclosure.by_person_id'])
    .select((eb) => ['disclosure.about_person_id', eb.fn.coalesce('activity.title', 'cycle.name').as('subject')])
  let exported = db
    .selectFrom('record_export')
    .select((eb) => [
      'id',
      eb.val('export').as('kind'),
      'exported_at as at',
      'by_person_id',
      eb.cast<string | null>(eb.val(null), 'text').as('about_person_id'),
      eb.fn.coalesce('file_name', 'store').as('subject'),
    ])
  if (personId !== undefined) {
    const cycles = db.selectFrom('placement').select('cycle_id').where('person_id', '=', personId)
    const held = db.selectFrom('record_export_person').select('export_id').where('person_id', '=', personId)
    seen = seen.where((eb) =>
      eb.or([
        eb('about_person_id', '=', personId),
        eb('disclosure.kind', '=', 'everything'),
        eb.and([eb('about_person_id', 'is', null), eb('subject_id', 'in', cycles)]),
      ]),
    )
    exported = exported.where('id', 'in', held)
  }
  return seen.unionAll(exported)
}
