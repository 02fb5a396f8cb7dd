import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { getCycle } from '../../electron/backend/db/cycles.ts'
import { takeBack } from '../../electron/backend/db/history.ts'
import { verifyChain } from '../../electron/backend/db/verify-chain.ts'
import { migrate, readMigrations, versionOf } from '../../electron/backend/db/migrate.ts'
import { getPlacement } from '../../electron/backend/db/placements.ts'
import { openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import type { CycleId, PlacementId } from '../../shared/domain/ids.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { openForTest, writeAs } from '../support/workspace-files.ts'

const versionBefore = readMigrations().slice(0, 1)

const rows = `
  INSERT INTO workspace VALUES ('w', 'Team', 'UTC', '2026-01-01T00:00:00.000Z');
  INSERT INTO person VALUES ('ann', 'Ann', NULL, 'marketing', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO person VALUES ('tom', 'Tom', NULL, 'sales', NULL, NULL, NULL, 'UTC', '[]', 2, 2, NULL, NULL, NULL);
  INSERT INTO activity VALUES ('demo', 'call', 'Demo', 'tom', 'sale', 'one-to-one', 1, 0, '[]', NULL, 'planned', NULL,
    NULL, NULL, NULL, '2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', 'UTC', NULL, NULL, NULL, NULL);
  INSERT INTO cycle VALUES ('spring', 'Spring', '2026-03-02', '2026-03-29', 'published', '{}', NULL);
  INSERT INTO cycle VALUES ('summer', 'Summer', '2026-06-01', '2026-06-28', 'draft', '{}', NULL);
  INSERT INTO placement VALUES ('p', 'spring', 'demo', 'ann', 'shadow', 'completed', 1);
`

/** A workspace of the version before, with rows, from which somebody has just removed the summer cycle. */
async function fileOfVersionBefore(): Promise<string> {
  const file = path.join(temporaryFolder(), 'Team.baton')
  const connection = new Sqlite(file)
  migrate(connection, versionBefore)
  connection.exec(rows)
  connection.close()
  const { database } = await openWorkspaceFile(file, { migrations: versionBefore, beforeMigration: async () => {} })
  await writeAs(database, 'cycles.remove', async (db) => {
    await db.remove('cycle', 'summer')
  })
  await database.close()
  return file
}

async function migrated() {
  const file = await fileOfVersionBefore()
  const upToHere = readMigrations().slice(0, 2)
  const connection = new Sqlite(file)
  onTestFinished(() => {
    connection.close()
  })
  migrate(connection, upToHere)
  connection.pragma('foreign_keys = ON')
  return connection
}

test('what was there stays, with nothing promised and nothing vetoed, and goes on being undone', async () => {
  const file = await fileOfVersionBefore()
  const { database } = await openWorkspaceFile(file, { beforeMigration: async () => {} })
  await database.close()
  const opened = await openForTest(file)
  await opened.database.read(async (db) => {
    expect(await getCycle(db, 'spring' as CycleId)).toMatchObject({ commitments: { marketing: null, sales: null } })
    expect(await getPlacement(db, 'p' as PlacementId)).toMatchObject({ status: 'completed', vetoReason: null })
  })
  await writeAs(opened.database, 'history.undo', async (db) => {
    await takeBack(db, 'undo')
  })
  await opened.database.read(async (db) => {
    expect(await getCycle(db, 'summer' as CycleId)).toMatchObject({ commitments: { marketing: null, sales: null } })
    expect((await verifyChain(db)).firstBroken).toBeNull()
  })
})

test('only what makes sense can lie in the new tables and columns', async () => {
  const connection = await migrated()
  expect(versionOf(connection)).toBe(2)
  const good = [
    "INSERT INTO excluded_pair VALUES ('e', 'ann', 'tom', NULL)",
    "INSERT INTO preference VALUES ('f', 'ann', 'type', 'Demo', 'likes')",
    "INSERT INTO sign_off VALUES ('s', 'p', 'tom', 'attended', '2026-03-02T12:00:00.000Z')",
    "UPDATE placement SET status = 'cancelled', veto_reason = 'No room.'",
    'UPDATE cycle SET marketing_hours = 40.5, sales_hours = NULL',
  ]
  for (const sql of good) connection.exec(sql)
  const bad = [
    "INSERT INTO excluded_pair VALUES ('e2', 'tom', 'ann', NULL)",
    "INSERT INTO excluded_pair VALUES ('e3', 'ann', 'ann', NULL)",
    "INSERT INTO excluded_pair VALUES ('e4', 'ann', 'tom', NULL)",
    "INSERT INTO preference VALUES ('f2', 'ann', 'type', 'DEMO', 'would-hate')",
    "INSERT INTO preference VALUES ('f3', 'ann', 'weather', 'rain', 'likes')",
    "INSERT INTO preference VALUES ('f4', 'ann', 'stage', 'sale', 'adores')",
    "INSERT INTO sign_off VALUES ('s2', 'p', NULL, 'attended', '2026-03-02T12:00:00.000Z')",
    "INSERT INTO sign_off VALUES ('s3', 'q', NULL, 'attended', '2026-03-02T12:00:00.000Z')",
    "UPDATE sign_off SET attendance = 'late'",
    "UPDATE placement SET status = 'published'",
    'UPDATE cycle SET sales_hours = -1',
    "DELETE FROM placement WHERE id = 'p'",
    "DELETE FROM person WHERE id = 'ann'",
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
