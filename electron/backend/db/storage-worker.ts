import { createHash } from 'node:crypto'
import { createReadStream, rmSync, statSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { parentPort, workerData } from 'node:worker_threads'
import Sqlite from 'better-sqlite3'
import { chainStart } from './change-chain.ts'
import { openReadOnly, type Connection } from './connection.ts'
import { contentHash } from './content-hash.ts'
import { flushFile } from './durable-files.ts'

/** Work on whole files, which may take long: it runs beside the handlers, on a connection of its own. */
export type StorageWork =
  | { kind: 'check'; file: string }
  /** Copies a live workspace to `into`, which is not there yet. */
  | { kind: 'copy'; file: string; into: string }

export interface CopyFacts {
  people: number
  placements: number
  bytes: number
  sha256: string
  contentHash: string
  chain: { entries: number; head: string }
}

export type StorageAnswer =
  | { kind: 'checked'; isSound: boolean }
  | { kind: 'copied'; facts: CopyFacts }
  /** `code` as SQLite or the system names it. */
  | { kind: 'failed'; code: string; message: string }

async function work(asked: StorageWork): Promise<StorageAnswer> {
  try {
    if (asked.kind === 'check') return { kind: 'checked', isSound: isSound(asked.file) }
    return { kind: 'copied', facts: await copy(asked.file, asked.into) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { kind: 'failed', code, message: error instanceof Error ? error.message : '' }
  }
}

function isSound(file: string): boolean {
  const connection = openReadOnly(file)
  try {
    return connection.pragma('quick_check(1)', { simple: true }) === 'ok'
  } catch (error) {
    if (error instanceof Sqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB)/.test(error.code)) return false
    throw error
  } finally {
    connection.close()
  }
}

async function copy(file: string, into: string): Promise<CopyFacts> {
  try {
    const live = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 10_000 })
    try {
      live.prepare('VACUUM INTO ?').run(into)
    } finally {
      live.close()
    }
    flushFile(into)
    const facts = factsOf(into)
    return { ...facts, bytes: statSync(into).size, sha256: await sha256Of(into) }
  } catch (error) {
    // A failed VACUUM INTO leaves an empty file.
    rmSync(into, { force: true })
    throw error
  }
}

function factsOf(file: string): Omit<CopyFacts, 'bytes' | 'sha256'> {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    if (connection.pragma('integrity_check(1)', { simple: true }) !== 'ok') throw new Error('The copy is not sound.')
    const last = connection
      .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM change ORDER BY seq DESC LIMIT 1')
      .get()
    return {
      people: countOf(connection, 'person'),
      placements: countOf(connection, 'placement'),
      contentHash: contentHash(connection),
      chain: { entries: last?.seq ?? 0, head: last?.hash ?? chainStart },
    }
  } finally {
    connection.close()
  }
}

function countOf(connection: Connection, table: 'person' | 'placement'): number {
  return connection.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get() ?? 0
}

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

parentPort?.postMessage(await work(workerData as StorageWork))
