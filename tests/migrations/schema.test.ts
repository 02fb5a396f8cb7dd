import Sqlite from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { contentHash } from '../../electron/backend/db/content-hash.ts'
import { migrate, readMigrations, versionOf } from '../../electron/backend/db/migrate.ts'
import { openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { futureMigrations } from '../support/test-migrations.ts'
import { makeWorkspaceFile, newId, openForTest, tamper, writeAs } from '../support/workspace-files.ts'

const golden = fileURLToPath(new URL('../golden/schema.sql', import.meta.url))

test('the migrations together make the schema that was reviewed', () => {
  const connection = new Sqlite(':memory:')
  migrate(connection, readMigrations())
  const statements = connection
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name",
    )
    .pluck()
    .all()
  connection.close()
  const schema = `${statements.join(';\n\n')};\n`
  if (process.env['BATON_UPDATE_GOLDEN'] !== undefined) writeFileSync(golden, schema)
  expect(schema).toBe(readFileSync(golden, 'utf8'))
})

test('migrations are numbered from 1 without gaps', () => {
  expect(readMigrations().map(({ version }) => version)).toEqual(readMigrations().map((_, index) => index + 1))
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, '0001_one.sql'), '')
  writeFileSync(path.join(folder, '0003_three.sql'), '')
  expect(() => readMigrations(folder)).toThrow('0003_three.sql is out of order')
})

async function fileWithRows(): Promise<string> {
  const file = await makeWorkspaceFile()
  const { database } = await openForTest(file)
  await writeAs(database, 'accounts.add', async (db) => {
    await db.insert('account', { id: newId(), name: 'Acme', is_opted_out: 1 })
  })
  await database.close()
  return file
}

test('an older workspace is backed up and then migrated with its rows', async () => {
  const file = await fileWithRows()
  const told: number[] = []
  const { database } = await openWorkspaceFile(file, {
    migrations: futureMigrations(),
    beforeMigration: async () => {
      const connection = new Sqlite(file, { readonly: true })
      told.push(versionOf(connection))
      connection.close()
      await Promise.resolve()
    },
  })
  await database.close()
  expect(told).toEqual([readMigrations().length])
  const connection = new Sqlite(file, { readonly: true })
  expect(versionOf(connection)).toBe(futureMigrations().length)
  const rows = connection.prepare('SELECT name, short_name, is_opted_out, colour FROM account').all()
  connection.close()
  expect(rows).toEqual([{ name: 'Acme', short_name: 'Acm', is_opted_out: 1, colour: null }])
})

test.for([
  ['that fails half way', 'CREATE TABLE new_one (id TEXT PRIMARY KEY) STRICT; INSERT INTO new_one VALUES (NULL);'],
  ['that breaks references', "INSERT INTO time_off VALUES ('t', 'nobody', '2026-01-01', '2026-01-02', NULL);"],
])('a migration %s leaves the old version whole', async ([, sql]) => {
  const file = await fileWithRows()
  const hash = () => {
    const connection = new Sqlite(file, { readonly: true })
    try {
      return [contentHash(connection), versionOf(connection)]
    } finally {
      connection.close()
    }
  }
  const before = hash()
  const real = readMigrations()
  const migrations = [...real, { version: real.length + 1, name: 'bad', sql: sql ?? '' }]
  await expect(openWorkspaceFile(file, { migrations, beforeMigration: async () => {} })).rejects.toThrow(
    /NOT NULL|references/,
  )
  expect(hash()).toEqual(before)
  const { database } = await openForTest(file)
  await database.close()
})

test('a workspace is not migrated when the backup before it fails', async () => {
  const file = await fileWithRows()
  const opening = openWorkspaceFile(file, {
    migrations: futureMigrations(),
    beforeMigration: async () => await Promise.reject(new Error('No room.')),
  })
  await expect(opening).rejects.toThrow('No room.')
  await openForTest(file)
})

test('an older workspace with a foreign trigger is refused before anything is written', async () => {
  const file = await fileWithRows()
  tamper(file, 'CREATE TRIGGER t AFTER INSERT ON person BEGIN SELECT 1; END')
  const opening = openWorkspaceFile(file, {
    migrations: futureMigrations(),
    beforeMigration: async () => await Promise.reject(new Error('Too late.')),
  })
  await expect(opening).rejects.toMatchObject({ code: 'workspace-damaged' })
})
