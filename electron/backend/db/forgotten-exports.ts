import type { RecordExportId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** What a file is called in the list of exports, once its name was kept for long enough. */
const forgottenName = 'a file whose name was forgotten'
const nothingAsked = '{}'

/** Exports before the moment of which it is still known who made them, what was asked for, or whose records they held. */
export async function listExportsToForget(
  db: ReadHandle,
  before: Instant,
): Promise<{ id: string; exported_at: string }[]> {
  return await db
    .selectFrom('record_export')
    .select(['id', 'exported_at'])
    .where('exported_at', '<', before)
    .where((eb) =>
      eb.or([
        eb('by_person_id', 'is not', null),
        eb('filter', '!=', nothingAsked),
        eb.and([eb('file_name', 'is not', null), eb('file_name', '!=', forgottenName)]),
        eb('id', 'in', eb.selectFrom('record_export_person').select('export_id')),
      ]),
    )
    .execute()
}

/**
 * Exports stay on record with their day, their counts and the digests of what was told: without those a target would be sent
 * everything again, and never hear what is no longer so.
 */
export async function forgetExports(db: WriteHandle, ids: readonly string[]): Promise<void> {
  const people = await db.selectFrom('record_export_person').select('id').where('export_id', 'in', ids).execute()
  if (people.length > 0) {
    await db.remove(
      'record_export_person',
      people.map(({ id }) => id),
    )
  }
  const files = await db.selectFrom('record_export').select(['id', 'file_name']).where('id', 'in', ids).execute()
  for (const { id, file_name: name } of files) {
    const file = { file_name: name === null ? null : forgottenName }
    await db.update('record_export', id, { ...file, filter: nothingAsked, by_person_id: null })
  }
}

/** Whether an export was kept for long enough, so that nobody is told whose records it held. */
export async function isForgotten(db: ReadHandle, id: RecordExportId): Promise<boolean> {
  const row = await db
    .selectFrom('record_export')
    .leftJoin('record_export_person', 'record_export_person.export_id', 'record_export.id')
    .select('record_export.id')
    .where('record_export.id', '=', id)
    .where('record_export_person.id', 'is', null)
    .where((eb) => eb.or([eb('file_name', '=', forgottenName), eb('store', 'is not', null)]))
    .where('by_person_id', 'is', null)
    .where('filter', '=', nothingAsked)
    .executeTakeFirst()
  return row !== undefined
}
