import Sqlite from 'better-sqlite3'
import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { createWorkspaceFile, type OpenedFile, openWorkspaceFile } from '../../electron/backend/db/workspace-file.ts'
import type { Database } from '../../electron/backend/db/database.ts'
import type { RecordedTable } from '../../electron/backend/db/schema.ts'
import type { Recorder } from '../../electron/backend/db/recorder.ts'
import { onTestFinished } from 'vitest'
import { createIdMaker } from '../../electron/backend/ids.ts'
import { temporaryFolder } from './temporary-folder.ts'

export const newId = createIdMaker()

/** A workspace file that nothing has open, with its one row. */
export async function makeWorkspaceFile(file = path.join(temporaryFolder(), 'Team.baton')): Promise<string> {
  await createWorkspaceFile(file, async (database) => {
    await writeAs(database, 'workspace.create', async (db) => {
      await db.insert('workspace', {
        id: newId(),
        name: 'Test team',
        time_zone: 'Europe/Berlin',
        created_at: '2026-01-01T00:00:00.000Z',
      })
    })
  })
  return file
}

/** Opens a file that is expected to need no migration. Closed when the test ends. */
export async function openForTest(file: string): Promise<OpenedFile> {
  const opened = await openWorkspaceFile(file, {
    beforeMigration: async () => await Promise.reject(new Error('Nothing was to be migrated.')),
  })
  onTestFinished(opened.database.close)
  return opened
}

/** A fresh, open workspace. */
export async function openFreshWorkspace(): Promise<Database> {
  return (await openForTest(await makeWorkspaceFile())).database
}

/** One recorded transaction. Returns the tables that it wrote. */
export async function writeAs(
  database: Database,
  command: string,
  work: (db: Recorder) => Promise<void>,
): Promise<ReadonlySet<RecordedTable>> {
  const { tables } = await database.write({ id: newId(), at: new Date().toISOString(), command }, async (db) => {
    db.label(`Test ${command}`)
    await work(db)
  })
  return tables
}

/** What must be the same when a file was left untouched. Only for files that nothing has open. */
export function fingerprint(file: string): { bytes: string; modifiedAt: number } {
  return { bytes: readFileSync(file).toString('base64'), modifiedAt: statSync(file).mtimeMs }
}

/** Changes a file in a way that Baton never would. */
export function tamper(file: string, sql: string): void {
  const connection = new Sqlite(file)
  connection.unsafeMode(true)
  connection.exec(sql)
  connection.close()
}
