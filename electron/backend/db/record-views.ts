import { RefusedError } from '../../../shared/contract/errors.ts'
import type { RecordViewId } from '../../../shared/domain/ids.ts'
import type { RecordView } from '../../../shared/domain/record-views.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { RecordViewRow } from './record-rows.ts'

/** By name. */
export async function listRecordViews(db: ReadHandle): Promise<RecordView[]> {
  const rows = db.selectFrom('record_view').selectAll()
  return (await rows.orderBy((eb) => eb.fn<string>('lower', ['name'])).execute()).map(toRecordView)
}

/** Throws `not-found`. */
export async function getRecordView(db: ReadHandle, id: RecordViewId): Promise<RecordView> {
  const row = await db.selectFrom('record_view').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined) throw new RefusedError('not-found', 'This view is no longer there.')
  return toRecordView(row)
}

/** Ignores the case of A to Z, as the index does. */
export async function findRecordViewByName(db: ReadHandle, name: string): Promise<RecordView | undefined> {
  const row = await db
    .selectFrom('record_view')
    .selectAll()
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .executeTakeFirst()
  return row && toRecordView(row)
}

export async function insertRecordView(db: WriteHandle, { id, name, filter }: RecordView): Promise<void> {
  await db.insert('record_view', { id, name, filter: JSON.stringify(filter) })
}

export async function updateRecordView(db: WriteHandle, { id, name, filter }: RecordView): Promise<void> {
  await db.update('record_view', id, { name, filter: JSON.stringify(filter) })
}

export async function deleteRecordView(db: WriteHandle, id: RecordViewId): Promise<void> {
  await db.remove('record_view', id)
}

function toRecordView({ id, name, filter }: RecordViewRow): RecordView {
  return { id: id as RecordViewId, name, filter: JSON.parse(filter) as RecordFilter }
}
