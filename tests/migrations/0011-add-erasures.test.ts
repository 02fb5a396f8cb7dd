import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a workspace from before tells of no erasure, and takes one a person', () => {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  connection.pragma('foreign_keys = ON')
  migrate(connection, readMigrations().slice(0, 10))
  connection.exec(
    "INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL)",
  )
  migrate(connection, readMigrations().slice(0, 11))
  const insert = (values: string) => connection.exec(`INSERT INTO erasure VALUES (${values})`)
  expect(connection.prepare('SELECT count(*) FROM erasure').pluck().get()).toBe(0)
  insert("'a', 'ann', '2026-01-01T00:00:00.000Z', '[[1,2]]'")
  expect(() => insert("'b', 'ann', '2026-01-01T00:00:00.000Z', '[]'")).toThrow('UNIQUE')
  expect(() => insert("'b', 'gone', '2026-01-01T00:00:00.000Z', '[]'")).toThrow('FOREIGN KEY')
  connection.close()
})
