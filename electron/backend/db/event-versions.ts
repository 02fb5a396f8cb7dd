import type { ReadHandle, WriteHandle } from './handles.ts'

/** The newest SEQUENCE that was imported of each calendar event; 0 of those that are not listed. */
export async function listEventVersions(db: ReadHandle): Promise<Map<string, number>> {
  const rows = await db.selectFrom('event_version').select(['source_id', 'sequence']).execute()
  return new Map(rows.map((row) => [row.source_id, row.sequence]))
}

export async function noteEventVersions(
  db: WriteHandle,
  versions: ReadonlyMap<string, number>,
  newId: () => string,
): Promise<void> {
  const rows = await db.selectFrom('event_version').select(['id', 'source_id', 'sequence']).execute()
  const known = new Map(rows.map((row) => [row.source_id, row]))
  const added = []
  for (const [sourceId, sequence] of versions) {
    const row = known.get(sourceId)
    if (row === undefined) added.push({ id: newId(), source_id: sourceId, sequence })
    else if (row.sequence < sequence) await db.update('event_version', row.id, { sequence })
  }
  await db.insert('event_version', added)
}
