import { alignmentResultOf } from '../../../shared/domain/alignment.ts'
import { listAnswers } from './alignment-answers.ts'
import { labelsOfDeletions } from './erasure.ts'
import { forgetExports } from './forgotten-exports.ts'
import { findAlignmentResult, insertAlignmentResult } from './alignment-results.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { emptiedContent, emptiedSeal } from './reflections.ts'
import type { DueItem } from './retention.ts'
import type { RecordedTable } from './schema.ts'

/** Rows that lose words or go, by table. */
export type Touched = Map<DueItem['table'], Set<string>>

/**
 * Takes what is due out of the rows. What others count with stays: hours and that there was a reflection, attendance and
 * levels shown, results of alignment checks. Returns all that was touched, so that the history can lose it too.
 */
export async function expire(db: WriteHandle, items: readonly DueItem[], newId: () => string): Promise<Touched> {
  const touched: Touched = new Map()
  for (const [table, due] of Map.groupBy(items, (item) => item.table)) {
    const ids = due.map(({ id }) => id)
    if (table === 'reflection') await emptyReflections(db, ids, touched)
    else if (table === 'sign_off') await emptyObservations(db, ids, touched)
    else if (table === 'placement') await removePlacements(db, ids, touched)
    else if (table === 'record_export') {
      await forgetExports(db, ids)
      note(touched, table, ids)
    } else if (table === 'change') note(touched, table, ids)
    else {
      if (table === 'alignment_answer') await keepResults(db, due, newId)
      await removeRows(db, table, ids, touched)
    }
  }
  return touched
}

/** Entries of the history that still have the content of these rows. */
export async function listEntriesOf(db: ReadHandle, touched: Touched): Promise<Set<number>> {
  const entries = new Set<number>()
  for (const [table, ids] of touched) {
    const all = [...ids]
    for (let start = 0; start < all.length; start += 1_000) {
      const rows = await db
        .selectFrom('change')
        .select('seq')
        .where((eb) => {
          const part = all.slice(start, start + 1_000)
          if (table !== 'change') return eb.and([eb('table_name', '=', table), eb('row_id', 'in', part)])
          // What tells why others are empty has to stay.
          return eb.and([eb('group_id', 'in', part), eb('table_name', 'not in', Object.keys(labelsOfDeletions))])
        })
        .where((eb) => eb.or([eb('before', 'is not', null), eb('after', 'is not', null)]))
        .execute()
      for (const { seq } of rows) entries.add(seq)
    }
  }
  return entries
}

async function emptyReflections(db: WriteHandle, ids: readonly string[], touched: Touched): Promise<void> {
  const rows = await db.selectFrom('reflection').select(['id', 'visibility']).where('id', 'in', ids).execute()
  for (const { id, visibility } of rows) {
    const words = visibility === 'private' ? { sealed: emptiedSeal } : { content: emptiedContent }
    await db.update('reflection', id, words)
    note(touched, 'reflection', [id])
  }
}

async function emptyObservations(db: WriteHandle, ids: readonly string[], touched: Touched): Promise<void> {
  for (const id of ids) await db.update('sign_off', id, { observation: null })
  note(touched, 'sign_off', ids)
}

/** With what was said of them and written on them, in an order that leaves no row referring to one that is gone. */
async function removePlacements(db: WriteHandle, ids: readonly string[], touched: Touched): Promise<void> {
  const reflections = db.selectFrom('reflection').select('id').where('placement_id', 'in', ids)
  const dependent: [RecordedTable, { execute: () => Promise<{ id: string }[]> }][] = [
    [
      'reflection_addendum',
      db.selectFrom('reflection_addendum').select('id').where('reflection_id', 'in', reflections),
    ],
    ['reflection', reflections],
    ['reflection_draft', db.selectFrom('reflection_draft').select('id').where('placement_id', 'in', ids)],
    ['form_draft', db.selectFrom('form_draft').select('id').where('subject_id', 'in', ids)],
    ['sign_off', db.selectFrom('sign_off').select('id').where('placement_id', 'in', ids)],
  ]
  for (const [table, rows] of dependent) {
    await removeRows(
      db,
      table,
      (await rows.execute()).map(({ id }) => id),
      touched,
    )
  }
  await removeRows(db, 'placement', ids, touched)
}

/** Before the first answer of a cycle goes. */
async function keepResults(db: WriteHandle, items: readonly DueItem[], newId: () => string): Promise<void> {
  const cycles = new Set(items.map(({ cycleId }) => cycleId))
  for (const cycleId of cycles) {
    if (cycleId === null || (await findAlignmentResult(db, cycleId)) !== undefined) continue
    await insertAlignmentResult(db, cycleId, alignmentResultOf(await listAnswers(db, cycleId)), newId())
  }
}

async function removeRows(
  db: WriteHandle,
  table: RecordedTable,
  ids: readonly string[],
  touched: Touched,
): Promise<void> {
  if (ids.length > 0) await db.remove(table, ids)
  note(touched, table, ids)
}

function note(touched: Touched, table: DueItem['table'], ids: readonly string[]): void {
  const noted = touched.get(table) ?? new Set<string>()
  for (const id of ids) noted.add(id)
  touched.set(table, noted)
}
