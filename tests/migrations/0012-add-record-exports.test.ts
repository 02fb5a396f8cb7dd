import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

function startMigrated() {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  connection.pragma('foreign_keys = ON')
  migrate(connection, readMigrations().slice(0, 11))
  connection.exec("INSERT INTO account VALUES ('a', 'Acme', 0)")
  migrate(connection, readMigrations().slice(0, 12))
  return connection
}

const hash = 'a'.repeat(64)
const row = (id: string, { place = "'records.csv', NULL", extent = 'all', sha256 = `'${hash}'` } = {}) =>
  `INSERT INTO record_export VALUES ('${id}', 'xapi', ${place}, '${extent}', '{}', NULL, '2026-01-01T00:00:00.000Z', 1, 0, 0, 0,
   ${sha256}, 1, '${hash}')`

test('a workspace from before tells of no export and of nobody who saw anything', () => {
  const connection = startMigrated()
  expect(connection.prepare('SELECT name FROM account').pluck().all()).toEqual(['Acme'])
  for (const table of ['record_export', 'record_export_part', 'record_export_person', 'digest_key', 'disclosure']) {
    expect(connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(0)
  }
  connection.close()
})

test('an export is a file or was posted to a store, and only a file has a hash', () => {
  const connection = startMigrated()
  connection.exec(row('file'))
  connection.exec(row('posted', { place: "NULL, 'lrs.example.com'", sha256: 'NULL' }))
  expect(() => connection.exec(row('b', { place: "'records.csv', 'lrs.example.com'" }))).toThrow('CHECK')
  expect(() => connection.exec(row('b', { place: 'NULL, NULL', sha256: 'NULL' }))).toThrow('CHECK')
  expect(() => connection.exec(row('b', { sha256: 'NULL' }))).toThrow('CHECK')
  expect(() => connection.exec(row('b', { sha256: "'short'" }))).toThrow('CHECK')
  expect(() => connection.exec(row('b', { extent: 'some' }))).toThrow('CHECK')
  connection.close()
})

test('what an export held stands in parts, each of an export that is there', () => {
  const connection = startMigrated()
  connection.exec(row('e'))
  const part = (values: string) => connection.exec(`INSERT INTO record_export_part VALUES (${values})`)
  part("'p', 'e', 0, 1, '[]'")
  part("'q', 'e', 1, 1, '[]'")
  expect(() => part("'r', 'e', 1, 1, '[]'")).toThrow('UNIQUE')
  expect(() => part("'r', 'e', 2, 0, '[]'")).toThrow('CHECK')
  expect(() => part("'r', 'e', 2, 1, 'no'")).toThrow('CHECK')
  expect(() => part("'r', 'gone', 0, 1, '[]'")).toThrow('FOREIGN KEY')
  connection.exec("INSERT INTO record_export_person VALUES ('x', 'e', 'ann')")
  expect(() => connection.exec("INSERT INTO record_export_person VALUES ('y', 'e', 'ann')")).toThrow('UNIQUE')
  connection.exec("INSERT INTO digest_key VALUES ('k', 'ann', 'secret')")
  expect(() => connection.exec("INSERT INTO digest_key VALUES ('l', 'ann', 'other')")).toThrow('UNIQUE')
  connection.close()
})
