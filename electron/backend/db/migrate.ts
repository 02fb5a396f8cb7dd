import Sqlite from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Bug } from '../log.ts'
import { applicationId, type Connection } from './connection.ts'

export interface Migration {
  version: number
  name: string
  sql: string
}

/**
 * The folder `migrations/` is shipped as it is: Node reads it from the source tree (`electron/backend/db/`), and the
 * built backend (`.build/backend/`) finds the same folder two levels up, in a package as well.
 */
export const migrationsFolder = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../migrations/' : '../../migrations/', import.meta.url),
)

/** In order. Throws when numbers are missing or double, because then nobody knows what a version means. */
export function readMigrations(folder = migrationsFolder): Migration[] {
  const names = readdirSync(folder)
    .filter((name) => /^\d{4}_.+\.sql$/.test(name))
    .sort()
  return names.map((name, index) => {
    const version = Number(name.slice(0, 4))
    if (version !== index + 1) throw new Error(`Migration ${name} is out of order.`)
    return { version, name, sql: readFileSync(path.join(folder, name), 'utf8') }
  })
}

export function versionOf(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/**
 * Applies what is missing, all of it in one transaction with the new version number: a kill leaves the old version or
 * the new one. Foreign keys rest meanwhile, so that a table can be rebuilt, and are checked as a whole before the end.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const missing = migrations.slice(versionOf(connection))
  if (missing.length === 0) return
  connection.pragma('foreign_keys = OFF')
  connection
    .transaction(() => {
      for (const { sql } of missing) connection.exec(sql)
      const violations: unknown = connection.pragma('foreign_key_check')
      if (!Array.isArray(violations) || violations.length > 0) throw new Bug('A migration broke references.')
      connection.pragma(`application_id = ${applicationId}`)
      connection.pragma(`user_version = ${migrations.length}`)
    })
    .immediate()
  connection.pragma('foreign_keys = ON')
  // The version must stand in the file itself, where it is read before SQLite opens it, not only in the log beside it.
  connection.pragma('wal_checkpoint(TRUNCATE)')
}

/** A hash of every table, index, trigger and view, as SQLite keeps their statements. */
export function schemaHash(connection: Connection): string {
  const rows = connection
    .prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
    .raw()
    .all()
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex')
}

/** The hash that a workspace of this version must have, found by making one. */
export function expectedSchemaHash(version: number, migrations: readonly Migration[]): string {
  const connection = new Sqlite(':memory:')
  try {
    migrate(connection, migrations.slice(0, version))
    return schemaHash(connection)
  } finally {
    connection.close()
  }
}
