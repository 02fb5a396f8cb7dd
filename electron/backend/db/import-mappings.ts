import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'

/** How columns were mapped: field name → column, null for a field that was left out. */
export type ImportMapping = Record<string, number | null>

/** How a file with these headers was mapped the last time it was imported. */
export async function findImportMapping(
  db: ReadHandle,
  kind: string,
  headerHash: string,
): Promise<ImportMapping | undefined> {
  const row = await findRow(db, kind, headerHash)
  return row && (JSON.parse(row.mapping) as ImportMapping)
}

export async function rememberImportMapping(
  db: WriteHandle,
  entry: { kind: string; headerHash: string; mapping: ImportMapping; usedAt: Instant },
  newId: () => string,
): Promise<void> {
  const mapping = JSON.stringify(entry.mapping)
  const row = await findRow(db, entry.kind, entry.headerHash)
  if (row === undefined) {
    const { kind, headerHash, usedAt } = entry
    await db.insert('import_mapping', { id: newId(), kind, header_hash: headerHash, mapping, used_at: usedAt })
  } else if (row.mapping !== mapping) {
    await db.update('import_mapping', row.id, { mapping, used_at: entry.usedAt })
  }
}

async function findRow(db: ReadHandle, kind: string, headerHash: string) {
  return await db
    .selectFrom('import_mapping')
    .select(['id', 'mapping'])
    .where('kind', '=', kind)
    .where('header_hash', '=', headerHash)
    .executeTakeFirst()
}
