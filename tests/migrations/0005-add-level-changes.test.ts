import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'

const rows = `
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO skill VALUES ('demos', 'Demos', 'sales', 'sale', 'one-to-one', 2, NULL);
  INSERT INTO skill_level VALUES ('l', 'ann', 'demos', 2, NULL, '2026-02-01');
`

test('levels stay as they were, and only changes that are one can be recorded', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection, readMigrations().slice(0, 4))
  connection.exec(rows)
  migrate(connection, readMigrations().slice(0, 5))
  connection.pragma('foreign_keys = ON')
  expect(connection.prepare('SELECT level FROM skill_level').pluck().all()).toEqual([2])
  expect(connection.prepare('SELECT count(*) FROM level_change').pluck().get()).toBe(0)
  const insert = (id: string, values: string) => {
    connection.exec(`INSERT INTO level_change VALUES ('${id}', ${values}, '2026-03-02T12:00:00.000Z')`)
  }
  insert('a', `'ann', 'demos', 2, 3, 'lead', NULL, '["p"]'`)
  insert('b', `'ann', 'demos', 3, 2, 'self', 'ann', '[]'`)
  const bad = [
    `'ann', 'demos', 2, 2, 'lead', NULL, '[]'`,
    `'ann', 'demos', 2, 5, 'lead', NULL, '[]'`,
    `'ann', 'demos', 2, 3, 'boss', NULL, '[]'`,
    `'ann', 'demos', 2, 3, 'lead', 'bob', '[]'`,
    `'ann', 'demos', 2, 3, 'lead', NULL, 'p'`,
    `'bob', 'demos', 2, 3, 'lead', NULL, '[]'`,
    `'ann', 'talks', 2, 3, 'lead', NULL, '[]'`,
  ]
  for (const values of bad) expect(() => insert('c', values)).toThrow('constraint')
  expect(() => connection.exec(`DELETE FROM skill_level; DELETE FROM person`)).toThrow('constraint')
  connection.close()
})
