import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'

const rows = `
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO cycle VALUES ('spring', 'Spring', '2026-03-02', '2026-03-29', 'published', '{}', NULL, NULL, NULL);
`

test('people and cycles stay, and each person answers once a cycle', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection, readMigrations().slice(0, 5))
  connection.exec(rows)
  migrate(connection, readMigrations().slice(0, 6))
  connection.pragma('foreign_keys = ON')
  const insert = (values: string) => {
    connection.exec(`INSERT INTO alignment_answer VALUES (${values}, '2026-03-02T12:00:00.000Z')`)
  }
  insert(`'a', 'spring', 'ann', 'marketing', '{}'`)
  const bad = [
    `'b', 'spring', 'ann', 'sales', '{}'`,
    `'b', 'summer', 'ann', 'sales', '{}'`,
    `'b', 'spring', 'bob', 'sales', '{}'`,
  ]
  for (const values of bad) expect(() => insert(values)).toThrow('constraint')
  for (const change of [`function = 'support'`, `answers = 'three'`]) {
    expect(() => connection.exec(`UPDATE alignment_answer SET ${change}`)).toThrow('constraint')
  }
  expect(() => connection.exec('DELETE FROM cycle')).toThrow('constraint')
  connection.close()
})
