import { Kysely, SqliteDialect } from 'kysely'
import { statSync } from 'node:fs'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Connection } from './connection.ts'
import { openReadOnly, openWritable } from './connection.ts'
import type { ReadHandle } from './handles.ts'
import { type Group, Recorder } from './recorder.ts'
import type { RecordedTable, Schema } from './schema.ts'
import { cachingStatements } from './statement-cache.ts'
import { createTurns } from './turns.ts'

export interface Written<T> {
  value: T
  /** Empty when nothing was changed, and then nothing stands in the history either. */
  tables: ReadonlySet<RecordedTable>
}

/** One state of the workspace to read from for long, while others read and write. */
export interface Snapshot {
  read: Database['read']
  /** Has to be called; the log of writes cannot be emptied before. */
  end: () => Promise<void>
}

/** For work in another thread, which has connections of its own. */
export interface Loan {
  /** Aborted when the workspace is to be closed, which waits for the end of the work. */
  signal: AbortSignal
  /** The other thread may write while this lasts, and only then. */
  turn: <T>(work: () => Promise<T>) => Promise<T>
}

/** An open workspace file: one connection that writes and one that cannot. */
export interface Database {
  readonly path: string
  /** Reads one consistent state. Reads take turns, so nothing slow belongs inside. */
  read: <T>(work: (db: ReadHandle) => Promise<T>) => Promise<T>
  /** The state of now, on a connection of its own. */
  snapshot: () => Snapshot
  /** Has another thread read the file, and write it in its turn. The log of writes is not emptied meanwhile. */
  lend: <T>(work: (loan: Loan) => Promise<T>) => Promise<T>
  /** Runs one transaction and records its changes; when the work throws, nothing of it stays. Writes take turns. */
  write: <T>(group: Group, work: (db: Recorder) => Promise<T>) => Promise<Written<T>>
  /**
   * Empties the log of writes beside the file: bytes that were written over in the file may still stand there. Another
   * program that reads meanwhile keeps them until the next time.
   */
  emptyLog: () => Promise<void>
  /** Waits for what is under way. Later calls are refused with `no-workspace`. */
  close: () => Promise<void>
}

/** Opens a file that `workspace-file.ts` found to be a workspace of this version. `release` runs after closing. */
export function connectDatabase(path: string, release: () => void = () => undefined): Database {
  const writable = openWritable(path)
  let readOnly: Connection
  try {
    readOnly = openReadOnly(path)
  } catch (error) {
    writable.close()
    throw error
  }
  const statements = cachingStatements(writable)
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: cachingStatements(readOnly) }) })
  const reading = createTurns()
  const writing = createTurns()
  const identity = identityOf(path)
  const snapshots = new Set<{ end: () => Promise<void>; ended: Promise<void> }>()
  const loans = new Set<Promise<void>>()
  const closing = new AbortController()
  let isClosed = false

  function expectOpen(): void {
    if (isClosed) throw new RefusedError('no-workspace')
  }

  return {
    path,
    read: async (work) =>
      await reading(async () => {
        expectOpen()
        readOnly.exec('BEGIN')
        try {
          return await work(reader)
        } finally {
          if (readOnly.inTransaction) readOnly.exec('COMMIT')
        }
      }),
    snapshot: () => {
      expectOpen()
      const own = openReadOnly(path)
      const ownReader = new Kysely<Schema>({ dialect: new SqliteDialect({ database: cachingStatements(own) }) })
      const inTurn = createTurns()
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      const end = async () => {
        await inTurn(async () => {
          own.close()
          snapshots.delete(kept)
          resolve()
          await ended
        })
      }
      const kept = { end, ended }
      snapshots.add(kept)
      // A state is chosen by the first reading.
      own.exec('BEGIN; SELECT 1 FROM workspace')
      return {
        read: async (work) =>
          await inTurn(async () => {
            expectOpen()
            return await work(ownReader)
          }),
        end,
      }
    },
    lend: async (work) => {
      closing.signal.throwIfAborted()
      const { promise: ended, resolve } = Promise.withResolvers<void>()
      loans.add(ended)
      try {
        return await work({ signal: closing.signal, turn: writing })
      } finally {
        loans.delete(ended)
        resolve()
      }
    },
    write: async (group, work) =>
      await writing(async () => {
        expectOpen()
        // SQLite would go on writing into a file that nobody can find any more.
        if (identityOf(path) !== identity) throw new RefusedError('workspace-missing')
        const recorder = new Recorder(statements, group)
        writable.exec('BEGIN IMMEDIATE')
        try {
          const value = await work(recorder)
          const tables = await recorder.finish()
          writable.exec('COMMIT')
          return { value, tables }
        } catch (error) {
          if (writable.inTransaction) writable.exec('ROLLBACK')
          throw error
        }
      }),
    emptyLog: async () => {
      while (snapshots.size + loans.size > 0) await Promise.all([...[...snapshots].map(({ ended }) => ended), ...loans])
      await reading(async () => {
        await writing(async () => {
          expectOpen()
          writable.pragma('wal_checkpoint(TRUNCATE)')
        })
      })
    },
    close: async () => {
      closing.abort(new RefusedError('no-workspace'))
      await Promise.all(loans)
      await reading(async () => {
        await writing(async () => {
          if (isClosed) return
          isClosed = true
          await Promise.all([...snapshots].map(async ({ end }) => await end()))
          readOnly.close()
          writable.close()
          release()
        })
      })
    },
  }
}

/** Equal for two names of one file, also where case does not matter. */
export function identityOf(path: string): string | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  return stats && `${stats.dev}:${stats.ino}`
}
