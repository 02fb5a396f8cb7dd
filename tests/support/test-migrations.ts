import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { readFileSync } from 'node:fs'
import { type Migration, readMigrations } from '../../electron/backend/db/migrate.ts'

const folder = fileURLToPath(new URL('../fixtures/migrations/', import.meta.url))

/** The real migrations and two more, of a Baton that does not exist yet. */
export function futureMigrations(): Migration[] {
  const real = readMigrations()
  const future = ['split-account-name.sql', 'add-second-filler.sql'].map((name, index) => ({
    version: real.length + 1 + index,
    name,
    sql: readFileSync(path.join(folder, name), 'utf8'),
  }))
  return [...real, ...future]
}
