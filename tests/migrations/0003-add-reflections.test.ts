import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { migrate, readMigrations, versionOf } from '../../electron/backend/db/migrate.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

const rows = `
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO activity VALUES ('demo', 'call', 'Demo', 'ann', 'sale', 'one-to-one', 1, 0, '[]', NULL, 'planned', NULL,
    NULL, NULL, NULL, '2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', 'UTC', NULL, NULL, NULL, NULL);
  INSERT INTO cycle VALUES ('spring', 'Spring', '2026-03-02', '2026-03-29', 'published', '{}', NULL, NULL, NULL);
  INSERT INTO placement VALUES ('p', 'spring', 'demo', 'ann', 'shadow', 'completed', 1, NULL);
`

function migrated() {
  const connection = new Sqlite(path.join(temporaryFolder(), 'Team.baton'))
  onTestFinished(() => {
    connection.close()
  })
  migrate(connection, readMigrations().slice(0, 2))
  connection.exec(rows)
  migrate(connection, readMigrations().slice(0, 3))
  connection.pragma('foreign_keys = ON')
  return connection
}

test('placements stay, and only words or what is sealed can lie beside them, never both', () => {
  const connection = migrated()
  expect(versionOf(connection)).toBe(3)
  expect(connection.prepare('SELECT id FROM placement').pluck().all()).toEqual(['p'])
  const at = '2026-03-02T12:00:00.000Z'
  const good = [
    `INSERT INTO reflection VALUES ('r', 'p', 'ann', 'private', 20, NULL, 'c2VhbGVk', '${at}')`,
    `UPDATE reflection SET visibility = 'team', content = '{}', sealed = NULL`,
    `INSERT INTO reflection_addendum VALUES ('a', 'r', 'More', NULL, '${at}')`,
    `INSERT INTO reflection_draft VALUES ('d', 'gone', 'gone', 'private', NULL, 'c2VhbGVk', '${at}')`,
    `INSERT INTO seal VALUES ('s', 'gone', '{}', '{}')`,
  ]
  for (const sql of good) connection.exec(sql)
  const bad = [
    `INSERT INTO reflection VALUES ('r2', 'p', 'ann', 'team', NULL, '{}', NULL, '${at}')`,
    `INSERT INTO reflection VALUES ('r3', 'q', 'ann', 'team', NULL, '{}', NULL, '${at}')`,
    `UPDATE reflection SET visibility = 'private'`,
    `UPDATE reflection SET sealed = 'c2VhbGVk'`,
    `UPDATE reflection SET content = 'no JSON'`,
    `UPDATE reflection SET minutes = -1`,
    `UPDATE reflection_addendum SET sealed = 'c2VhbGVk'`,
    `UPDATE reflection_addendum SET content = NULL`,
    `UPDATE reflection_draft SET content = '{}'`,
    `UPDATE reflection_draft SET visibility = 'team'`,
    `INSERT INTO seal VALUES ('s2', 'gone', '{}', '{}')`,
    `DELETE FROM placement`,
    `DELETE FROM person`,
    `DELETE FROM reflection`,
  ]
  const accepted = bad.filter((sql) => {
    try {
      connection.exec(sql)
      return true
    } catch {
      return false
    }
  })
  expect(accepted).toEqual([])
})
