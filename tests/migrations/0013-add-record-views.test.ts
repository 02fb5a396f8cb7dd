import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

test('a workspace from before has no saved views, and takes one of each name', () => {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  connection.pragma('foreign_keys = ON')
  migrate(connection, readMigrations().slice(0, 12))
  migrate(connection, readMigrations().slice(0, 13))
  expect(connection.prepare('SELECT count(*) FROM record_view').pluck().get()).toBe(0)
  const insert = (values: string) => `INSERT INTO record_view (id, name, filter) VALUES (${values})`
  connection.exec(insert(`'a', 'Sales', '{"function":"sales"}'`))
  expect(() => connection.exec(insert(`'b', 'sales', '{}'`))).toThrow('UNIQUE')
  expect(() => connection.exec(insert(`'b', '', '{}'`))).toThrow('CHECK')
  expect(() => connection.exec(insert(`'b', 'Other', 'not JSON'`))).toThrow('CHECK')
  connection.close()
})
