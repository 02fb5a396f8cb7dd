import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a workspace from before keeps everything, and takes one period a kind and one result a cycle', () => {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  connection.pragma('foreign_keys = ON')
  migrate(connection, readMigrations().slice(0, 13))
  connection.exec(
    "INSERT INTO cycle VALUES ('autumn', 'Autumn', '2026-01-01', '2026-02-01', 'closed', '{}', NULL, NULL, NULL)",
  )
  migrate(connection, readMigrations().slice(0, 14))
  const insert = (table: string, values: string) => connection.exec(`INSERT INTO ${table} VALUES (${values})`)
  expect(connection.prepare('SELECT count(*) FROM retention_period').pluck().get()).toBe(0)
  insert('retention_period', "'a', 'reflections', 24")
  expect(() => insert('retention_period', "'b', 'reflections', 12")).toThrow('UNIQUE')
  expect(() => insert('retention_period', "'b', 'time-off', 0")).toThrow('CHECK')
  insert('retention_run', "'a', 'reflections', 2, '2026-01-01T00:00:00.000Z', '[[1,2]]'")
  expect(() => insert('retention_run', "'b', 'time-off', 0, '2026-01-01T00:00:00.000Z', '[]'")).toThrow('CHECK')
  insert('alignment_result', "'a', 'autumn', '{}'")
  expect(() => insert('alignment_result', "'b', 'autumn', '{}'")).toThrow('UNIQUE')
  expect(() => insert('alignment_result', "'b', 'gone', '{}'")).toThrow('FOREIGN KEY')
  connection.close()
})
