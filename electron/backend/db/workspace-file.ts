import Sqlite from 'better-sqlite3'
import { closeSync, fsyncSync, linkSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { connectDatabase, type Database } from './database.ts'
import { migrate, readMigrations } from './migrate.ts'

/**
 * Makes a workspace file and fills it. The file gets its name only when it is complete, so a kill leaves no half of
 * one. Throws `conflict` when there is a file of that name already.
 */
export async function createWorkspaceFile(file: string, fill: (database: Database) => Promise<void>): Promise<void> {
  const unfinished = path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.unfinished`)
  try {
    const connection = new Sqlite(unfinished)
    try {
      migrate(connection, readMigrations())
    } finally {
      connection.close()
    }
    const database = connectDatabase(unfinished)
    try {
      await fill(database)
    } finally {
      await database.close()
    }
    flush(unfinished)
    linkSync(unfinished, file)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') {
      throw new RefusedError('conflict', 'There is already a file of that name. Choose another name.')
    }
    throw error
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true })
  }
}

export function openWorkspaceFile(file: string): Database {
  return connectDatabase(file)
}

/** Makes sure that the bytes are on the disk. */
function flush(file: string): void {
  const handle = openSync(file, 'r+')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
