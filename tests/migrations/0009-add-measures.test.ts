import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'

test('what was there stays; each side has a name once, and a measure one value a day', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection, readMigrations().slice(0, 8))
  connection.exec(`INSERT INTO account VALUES ('a', 'Acme', 0)`)
  migrate(connection, readMigrations().slice(0, 9))
  connection.pragma('foreign_keys = ON')
  expect(connection.prepare('SELECT name FROM account').pluck().all()).toEqual(['Acme'])
  connection.exec(`INSERT INTO measure VALUES ('m', 'Pipeline', 'marketing', NULL, 'higher', NULL, NULL)`)
  connection.exec(`INSERT INTO measure VALUES ('n', 'Pipeline', 'sales', '%', 'lower', 2.5, NULL)`)
  connection.exec(`INSERT INTO measure_value VALUES ('v', 'm', '2026-03-02', 12)`)
  for (const bad of [
    `INSERT INTO measure VALUES ('o', 'PIPELINE', 'sales', NULL, 'higher', NULL, NULL)`,
    `UPDATE measure SET better = 'faster'`,
    `UPDATE measure SET owner = 'support'`,
    `UPDATE measure SET name = ''`,
    `INSERT INTO measure_value VALUES ('w', 'm', '2026-03-02', 13)`,
    `INSERT INTO measure_value VALUES ('w', 'gone', '2026-03-02', 13)`,
    `UPDATE measure_value SET measured_on = '2026-02-31'`,
    `DELETE FROM measure WHERE id = 'm'`,
  ]) {
    expect(() => connection.exec(bad)).toThrow('constraint')
  }
  connection.close()
})
