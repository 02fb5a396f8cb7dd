import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function startMigrated() {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  connection.pragma('foreign_keys = ON')
  migrate(connection, readMigrations().slice(0, 9))
  connection.exec("INSERT INTO skill VALUES ('demos', 'Demos', 'sales', 'sale', 'one-to-one', 2, NULL)")
  migrate(connection, readMigrations().slice(0, 10))
  return connection
}

const insert = (values: string) => `INSERT INTO course (id, target, kind, type, skill_id, code) VALUES (${values})`

test('a workspace from before has no courses, and takes one for each subject of a target', () => {
  const connection = startMigrated()
  expect(connection.prepare('SELECT count(*) FROM course').pluck().get()).toBe(0)
  connection.exec(insert("'a', 'totara', 'call', 'Demo', NULL, 'C-1'"))
  connection.exec(insert("'b', 'totara', 'call', NULL, NULL, 'C-2'"))
  connection.exec(insert("'c', 'totara', NULL, NULL, 'demos', 'C-3'"))
  connection.exec(insert("'d', 'iomad', 'call', 'Demo', NULL, 'C-1'"))
  expect(() => connection.exec(insert("'e', 'totara', 'call', 'demo', NULL, 'C-4'"))).toThrow('UNIQUE')
  expect(() => connection.exec(insert("'f', 'totara', 'call', NULL, NULL, 'C-4'"))).toThrow('UNIQUE')
  connection.close()
})

test('a course is about activities or about a skill that is there, of a target that has courses', () => {
  const connection = startMigrated()
  expect(() => connection.exec(insert("'a', 'totara', NULL, NULL, NULL, 'C'"))).toThrow('CHECK')
  expect(() => connection.exec(insert("'a', 'totara', 'call', NULL, 'demos', 'C'"))).toThrow('CHECK')
  expect(() => connection.exec(insert("'a', 'totara', NULL, 'Demo', 'demos', 'C'"))).toThrow('CHECK')
  expect(() => connection.exec(insert("'a', 'baton-csv', 'call', NULL, NULL, 'C'"))).toThrow('CHECK')
  expect(() => connection.exec(insert("'a', 'totara', 'call', NULL, NULL, ''"))).toThrow('CHECK')
  expect(() => connection.exec(insert("'a', 'totara', NULL, NULL, 'gone', 'C'"))).toThrow('FOREIGN KEY')
  connection.close()
})
