import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { takeBack } from '../../electron/backend/db/history.ts'
import { migrate, readMigrations } from '../../electron/backend/db/migrate.ts'
import { listSkillLevels } from '../../electron/backend/db/skills.ts'
import { openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openForTest, writeAs } from '../support/workspace-files.ts'

const versionBefore = readMigrations().slice(0, 7)

const rows = `
  INSERT INTO workspace VALUES ('w', 'Team', 'UTC', '2026-01-01T00:00:00.000Z');
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO skill VALUES ('demos', 'Demos', 'sales', 'sale', 'one-to-one', 2, NULL);
  INSERT INTO skill VALUES ('talks', 'Talks', 'sales', 'sale', 'one-to-one', 2, NULL);
  INSERT INTO skill_level VALUES ('l', 'ann', 'demos', 2, 3, '2026-02-01');
  INSERT INTO skill_level VALUES ('m', 'ann', 'talks', 1, NULL, NULL);
`

/** A workspace of the version before, in which somebody has just taken a level away. */
async function fileOfVersionBefore(): Promise<string> {
  const file = path.join(temporaryFolder(), 'Team.baton')
  const connection = new Sqlite(file)
  migrate(connection, versionBefore)
  connection.exec(rows)
  connection.close()
  const { database } = await openWorkspaceFile(file, { migrations: versionBefore, beforeMigration: async () => {} })
  await writeAs(database, 'test.remove', async (db) => {
    await db.remove('skill_level', 'm')
  })
  await database.close()
  return file
}

test('levels from before say nothing of interest, those brought back by undo included', async () => {
  const file = await fileOfVersionBefore()
  const { database: migrated } = await openWorkspaceFile(file, { beforeMigration: async () => {} })
  await migrated.close()
  const { database } = await openForTest(file)
  await writeAs(database, 'history.undo', async (db) => {
    await takeBack(db, 'undo')
  })
  const ann = { personId: 'ann', isInterested: false }
  expect(await database.read(async (db) => await listSkillLevels(db))).toEqual([
    { ...ann, skillId: 'demos', level: 2, targetLevel: 3, assessedOn: '2026-02-01' },
    { ...ann, skillId: 'talks', level: 1, targetLevel: null, assessedOn: null },
  ])
})

test('somebody is interested or is not', async () => {
  const connection = new Sqlite(await fileOfVersionBefore())
  migrate(connection, readMigrations().slice(0, 8))
  connection.exec('UPDATE skill_level SET is_interested = 1')
  expect(() => connection.exec('UPDATE skill_level SET is_interested = 2')).toThrow('CHECK')
  expect(() => connection.exec('UPDATE skill_level SET is_interested = NULL')).toThrow('NOT NULL')
  connection.close()
})
