import { createHash } from 'node:crypto'
import type { Connection } from './connection.ts'
import { tablesOutsideHistory, tablesOutsideUndo } from './schema.ts'

const notContent: ReadonlySet<string> = new Set(['change', ...tablesOutsideUndo, ...tablesOutsideHistory])

/** A hash of every row that people made, in any version of the format: equal hashes mean equal content. */
export function contentHash(connection: Connection): string {
  const hash = createHash('sha256')
  const tables = connection
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all()
  for (const table of tables.filter((name) => !notContent.has(name))) {
    hash.update(`\n${table}\n`)
    const rows = connection.prepare(`SELECT * FROM "${table}" ORDER BY id`).raw()
    for (const row of rows.iterate()) hash.update(JSON.stringify(row))
  }
  return hash.digest('hex')
}
