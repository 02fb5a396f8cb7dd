import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'

test('each person has one draft of each form about each thing, with or without the things themselves', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection, readMigrations().slice(0, 6))
  connection.exec(`INSERT INTO account VALUES ('a', 'Acme', 0)`)
  migrate(connection, readMigrations().slice(0, 7))
  connection.pragma('foreign_keys = ON')
  expect(connection.prepare('SELECT name FROM account').pluck().all()).toEqual(['Acme'])
  const insert = (values: string) => {
    connection.exec(`INSERT INTO form_draft VALUES (${values}, '2026-03-02T12:00:00.000Z')`)
  }
  insert(`'d', 'ann', 'veto', 'p', '{}'`)
  insert(`'e', 'ann', 'sign-off', 'p', '{}'`)
  insert(`'f', 'tom', 'veto', 'p', '{}'`)
  for (const values of [
    `'g', 'ann', 'veto', 'p', '{}'`,
    `'g', 'ann', 'poem', 'p', '{}'`,
    `'g', 'ann', 'veto', 'q', 'no'`,
  ]) {
    expect(() => insert(values)).toThrow('constraint')
  }
  connection.close()
})
