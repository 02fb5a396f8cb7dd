import Sqlite from 'better-sqlite3'
import { rmSync, statSync } from 'node:fs'
import { RefusedError } from '../../../shared/contract/errors.ts'

/**
 * Keeps other processes away from a workspace, for as long as this one lives: an empty file beside it carries a lock of
 * the operating system, which goes with the process however that ends. Throws `workspace-locked`. Returns the release.
 */
export function lockWorkspace(file: string): () => void {
  const lockFile = `${file}-lock`
  for (;;) {
    const before = inodeOf(lockFile)
    const holder = new Sqlite(lockFile, { timeout: 0 })
    try {
      // Nothing is ever written, so nothing needs a journal beside it.
      holder.pragma('journal_mode = MEMORY')
      holder.exec('BEGIN EXCLUSIVE')
    } catch (error) {
      holder.close()
      if (error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')) {
        throw new RefusedError('workspace-locked')
      }
      throw error
    }
    // Its last owner may have removed the file between our opening and locking it; then a third process could lock a new one.
    const after = inodeOf(lockFile)
    if (after !== undefined && (before === undefined || before === after)) {
      return () => {
        removeIfPossible(lockFile)
        holder.close()
      }
    }
    holder.close()
  }
}

/** Windows keeps what is open. An empty file that stays is in nobody's way. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // It stays.
  }
}

function inodeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.ino
}
