import { type Disclosure, DisclosureKind } from '../../../shared/domain/disclosures.ts'
import type { DisclosureId, PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle } from './handles.ts'

/** Oldest first; also what was about everybody, or about several people of a cycle that they have a placement in. */
export async function listDisclosuresAbout(db: ReadHandle, personId: PersonId): Promise<Disclosure[]> {
  const cycles = db.selectFrom('placement').select('cycle_id').where('person_id', '=', personId)
  const rows = await db
    .selectFrom('disclosure')
    .selectAll()
    .where((eb) =>
      eb.or([
        eb('about_person_id', '=', personId),
        eb('kind', '=', 'everything'),
        eb.and([eb('about_person_id', 'is', null), eb('subject_id', 'in', cycles)]),
      ]),
    )
    .orderBy('disclosed_at')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as DisclosureId,
    kind: DisclosureKind.parse(row.kind),
    byPersonId: row.by_person_id as PersonId | null,
    aboutPersonId: row.about_person_id as PersonId | null,
    subjectId: row.subject_id,
    at: row.disclosed_at as Instant,
  }))
}

/** Exports that held records of somebody, oldest first. */
export async function listExportsAbout(
  db: ReadHandle,
  personId: PersonId,
): Promise<
  { at: Instant; target: string; fileName: string | null; store: string | null; byPersonId: PersonId | null }[]
> {
  const rows = await db
    .selectFrom('record_export_person')
    .innerJoin('record_export', 'record_export.id', 'record_export_person.export_id')
    .select(['exported_at', 'target', 'file_name', 'store', 'by_person_id'])
    .where('record_export_person.person_id', '=', personId)
    .orderBy('exported_at')
    .orderBy('record_export.id')
    .execute()
  return rows.map((row) => ({
    at: row.exported_at as Instant,
    target: row.target,
    fileName: row.file_name,
    store: row.store,
    byPersonId: row.by_person_id as PersonId | null,
  }))
}
