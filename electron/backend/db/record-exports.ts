import { sql } from 'kysely'
import type { PersonId, PlacementId, RecordExportId } from '../../../shared/domain/ids.ts'
import type { RecordExport } from '../../../shared/domain/record-exports.ts'
import { RecordFilter, type RecordTarget } from '../../../shared/domain/records.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { createHeldPacker, type HeldPacker, type HeldRecord, unpackHeld } from './held-records.ts'
import type { RecordExportRow } from './record-rows.ts'

/**
 * Who is told of records: readers of files in the format of a target, or a store (its address) that takes them directly. What
 * one was told says nothing of what another knows.
 */
export interface Destination {
  target: RecordTarget
  /** Null: files. */
  store: string | null
}

/** What a destination knows of a placement, by the digests of what it was told. */
export interface Told {
  /** Null: withdrawn. */
  last: string | null
  /** What was told before and is no longer so, oldest first: how often it was corrected or withdrawn. */
  takenBack: readonly string[]
}

/** Newest first. */
export async function listRecordExports(
  db: ReadHandle,
  part: { offset: number; limit: number },
): Promise<RecordExport[]> {
  const rows = await db
    .selectFrom('record_export')
    .selectAll()
    .orderBy('id', 'desc')
    .offset(part.offset)
    .limit(part.limit)
    .execute()
  return rows.map(toRecordExport)
}

export async function countRecordExports(db: ReadHandle): Promise<number> {
  const { count } = await db
    .selectFrom('record_export')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

export async function findRecordExport(db: ReadHandle, id: RecordExportId): Promise<RecordExport | undefined> {
  const row = await db.selectFrom('record_export').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toRecordExport(row)
}

/** The newest to a destination. */
export async function findLastRecordExport(
  db: ReadHandle,
  { target, store }: Destination,
): Promise<RecordExport | undefined> {
  const row = await db
    .selectFrom('record_export')
    .selectAll()
    .where('target', '=', target)
    .where('store', 'is', store)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && toRecordExport(row)
}

/** In the order in which they were written. */
export async function listHeldRecords(
  db: ReadHandle,
  exportId: RecordExportId,
  { offset, limit }: { offset: number; limit: number },
): Promise<HeldRecord[]> {
  const parts = await db
    .selectFrom('record_export_part')
    .select(['position', 'held'])
    .where('export_id', '=', exportId)
    .where('position', '<', offset + limit)
    .where((eb) => eb(eb('position', '+', eb.ref('length')), '>', offset))
    .orderBy('position')
    .execute()
  const [first] = parts
  if (first === undefined) return []
  const start = offset - first.position
  return parts.flatMap(({ held }) => unpackHeld(held)).slice(start, start + limit)
}

/**
 * What a destination was told last of each placement that it was ever told of: all its exports taken together, in order. Ids of
 * statements follow from it (`exports/records/xapi.ts`).
 */
export async function readTold(db: ReadHandle, { target, store }: Destination): Promise<Map<PlacementId, Told>> {
  const told = new Map<PlacementId, Told>()
  const exports = await db
    .selectFrom('record_export')
    .select('id')
    .where('target', '=', target)
    .where('store', 'is', store)
    .orderBy('id')
    .execute()
  for (const { id } of exports) {
    const parts = await db
      .selectFrom('record_export_part')
      .select('held')
      .where('export_id', '=', id)
      .orderBy('position')
      .execute()
    for (const { held } of parts) for (const record of unpackHeld(held)) note(told, record)
  }
  return told
}

/** How much there is for `readTold` to read. */
export async function countTold(db: ReadHandle, { target, store }: Destination): Promise<number> {
  const { count } = await db
    .selectFrom('record_export')
    .select((eb) => eb.fn.sum<number | null>(sql`sent + corrected + withdrawn`).as('count'))
    .where('target', '=', target)
    .where('store', 'is', store)
    .executeTakeFirstOrThrow()
  return count ?? 0
}

function note(told: Map<PlacementId, Told>, { placementId, deed, digest }: HeldRecord): void {
  const before = told.get(placementId)
  const last = before?.last ?? null
  const takenBack = before?.takenBack ?? nothing
  const isTakenBack = last !== null && deed !== 'sent'
  told.set(placementId, { last: digest, takenBack: isTakenBack ? [...takenBack, last] : takenBack })
}

const nothing: readonly string[] = []

/**
 * Notes what was handed over. A file is noted as a whole, before it gets its name. What is posted to a store is noted as the
 * store takes it: the export with the first batch, every further one by `addHeldRecords`, each in a transaction of its own.
 */
export async function insertRecordExport(
  db: WriteHandle,
  { history, ...done }: RecordExport,
  { held, people }: { held: HeldPacker; people: ReadonlySet<PersonId> },
  newId: () => string,
): Promise<void> {
  await db.insert('record_export', {
    id: done.id,
    target: done.target,
    file_name: done.fileName,
    store: done.store,
    extent: done.extent,
    filter: JSON.stringify(done.filter),
    by_person_id: done.byPersonId,
    exported_at: done.at,
    sent: done.sent,
    corrected: done.corrected,
    withdrawn: done.withdrawn,
    rejected: done.rejected,
    sha256: done.sha256,
    history_entries: history.entries,
    history_head: history.head,
  })
  await insertHeld(db, done.id, { held, people, position: 0 }, newId)
}

/** Goes on with an export of which a part was noted before, and counts what it held. */
export async function addHeldRecords(
  db: WriteHandle,
  done: RecordExport,
  { held, people }: { held: readonly HeldRecord[]; people: ReadonlySet<PersonId> },
  newId: () => string,
): Promise<RecordExport> {
  const packed = createHeldPacker(held)
  const known = await db
    .selectFrom('record_export_person')
    .select('person_id')
    .where('export_id', '=', done.id)
    .execute()
  const knownIds = new Set(known.map((row) => row.person_id))
  const fresh = new Set([...people].filter((personId) => !knownIds.has(personId)))
  const position = done.sent + done.corrected + done.withdrawn
  await insertHeld(db, done.id, { held: packed, people: fresh, position }, newId)
  const { sent, corrected, withdrawn } = packed.counts
  const counts = {
    sent: done.sent + sent,
    corrected: done.corrected + corrected,
    withdrawn: done.withdrawn + withdrawn,
  }
  await db.update('record_export', done.id, counts)
  return { ...done, ...counts }
}

/** Takes back that a file was written, which could not be put in its place. */
export async function deleteRecordExport(db: WriteHandle, id: RecordExportId): Promise<void> {
  for (const table of ['record_export_part', 'record_export_person'] as const) {
    const rows = await db.selectFrom(table).select('id').where('export_id', '=', id).execute()
    await db.remove(
      table,
      rows.map((row) => row.id),
    )
  }
  await db.remove('record_export', id)
}

async function insertHeld(
  db: WriteHandle,
  exportId: RecordExportId,
  { held, people, position }: { held: HeldPacker; people: ReadonlySet<PersonId>; position: number },
  newId: () => string,
): Promise<void> {
  let next = position
  const parts = held.parts().map(({ length, held: packed }) => {
    const row = { id: newId(), export_id: exportId, position: next, length, held: packed }
    next += length
    return row
  })
  if (parts.length > 0) await db.insert('record_export_part', parts)
  const rows = [...people].map((personId) => ({ id: newId(), export_id: exportId, person_id: personId }))
  if (rows.length > 0) await db.insert('record_export_person', rows)
}

function toRecordExport(row: RecordExportRow): RecordExport {
  return {
    id: row.id as RecordExportId,
    target: row.target as RecordTarget,
    fileName: row.file_name,
    store: row.store,
    extent: row.extent,
    filter: RecordFilter.parse(JSON.parse(row.filter)),
    byPersonId: row.by_person_id as PersonId | null,
    at: row.exported_at as Instant,
    sent: row.sent,
    corrected: row.corrected,
    withdrawn: row.withdrawn,
    rejected: row.rejected,
    sha256: row.sha256,
    history: { entries: row.history_entries, head: row.history_head },
  }
}
