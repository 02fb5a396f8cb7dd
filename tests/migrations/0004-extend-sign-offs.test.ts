import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { takeBack } from '../../electron/backend/db/history.ts'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { listSignOffs } from '../../electron/backend/db/sign-offs.ts'
import { openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openForTest, writeAs } from '../support/workspace-files.ts'

const versionBefore = readMigrations().slice(0, 3)

const rows = `
  INSERT INTO workspace VALUES ('w', 'Team', 'UTC', '2026-01-01T00:00:00.000Z');
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO activity VALUES ('demo', 'call', 'Demo', 'ann', 'sale', 'one-to-one', 1, 0, '[]', NULL, 'planned', NULL,
    NULL, NULL, NULL, '2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', 'UTC', NULL, NULL, NULL, NULL);
  INSERT INTO cycle VALUES ('spring', 'Spring', '2026-03-02', '2026-03-29', 'published', '{}', NULL, NULL, NULL);
  INSERT INTO placement VALUES ('p', 'spring', 'demo', 'ann', 'shadow', 'completed', 1, NULL);
  INSERT INTO sign_off VALUES ('s', 'p', NULL, 'attended', '2026-03-02T12:00:00.000Z');
`

/** A workspace of the version before, in which somebody has just taken the sign-off away. */
async function fileOfVersionBefore(): Promise<string> {
  const file = path.join(temporaryFolder(), 'Team.baton')
  const connection = new Sqlite(file)
  migrate(connection, versionBefore)
  connection.exec(rows)
  connection.close()
  const { database } = await openWorkspaceFile(file, { migrations: versionBefore, beforeMigration: async () => {} })
  await writeAs(database, 'test.remove', async (db) => {
    await db.remove('sign_off', 's')
  })
  await database.close()
  return file
}

test('a sign-off from before comes back without what was not asked then', async () => {
  const file = await fileOfVersionBefore()
  const { database: migrated } = await openWorkspaceFile(file, { beforeMigration: async () => {} })
  await migrated.close()
  const { database } = await openForTest(file)
  await writeAs(database, 'history.undo', async (db) => {
    await takeBack(db, 'undo')
  })
  expect(await database.read(async (db) => await listSignOffs(db))).toEqual([
    {
      id: 's',
      placementId: 'p',
      byPersonId: null,
      attendance: 'attended',
      levelsShown: [],
      observation: null,
      agreement: null,
      signedAt: '2026-03-02T12:00:00.000Z',
    },
  ])
})

test('only what makes sense can be said', async () => {
  const connection = new Sqlite(await fileOfVersionBefore())
  migrate(connection, readMigrations().slice(0, 4))
  connection.exec(
    `INSERT INTO sign_off VALUES ('t', 'p', NULL, 'partly', '2026-03-02T12:00:00.000Z', '[]', 'Calm.', 'agrees')`,
  )
  expect(() => connection.exec(`UPDATE sign_off SET agreement = 'perhaps'`)).toThrow('CHECK')
  expect(() => connection.exec(`UPDATE sign_off SET levels_shown = 'three'`)).toThrow('CHECK')
  connection.close()
})
