import Sqlite from 'better-sqlite3'
import { accessSync, constants, existsSync, linkSync, renameSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { applicationId, openWritable, type Connection } from './connection.ts'
import { connectDatabase, type Database } from './database.ts'
import { flushFile, flushFolder } from './durable-files.ts'
import { readFileHeader, refuseNewer } from './file-header.ts'
import { lockWorkspace } from './file-lock.ts'
import { expectedSchemaHash, migrate, readMigrations, schemaHash, versionOf, type Migration } from './migrate.ts'

export interface OpenOptions {
  /** Runs before a file of an older version is migrated, while nothing writes to it. */
  beforeMigration: () => Promise<void>
  /**
   * Beside another process that has it open and keeps its lock: for reading, and for adding to lists that no undo touches.
   * SQLite lets one write at a time, and the chain of changes goes on from whatever was written last.
   */
  isBeside?: boolean
  /** Default: those that Baton is shipped with. */
  migrations?: readonly Migration[]
}

export interface OpenedFile {
  database: Database
  /** Whoever had it open last did not get to close it, so it is worth checking. */
  wasUnclean: boolean
}

/**
 * Opens a workspace: what it is gets settled before anything may write to it. Throws `workspace-damaged` when SQLite
 * cannot make sense of it, and other refusals that leave it as it is.
 */
export async function openWorkspaceFile(file: string, options: OpenOptions): Promise<OpenedFile> {
  const { migrations = readMigrations() } = options
  refuseNewer(readFileHeader(file).version, migrations.length)
  refuseReadOnly(file)
  const { isBeside = false } = options
  const release = isBeside ? () => undefined : lockWorkspace(file)
  try {
    const wasUnclean = (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0
    const version = probe(file, migrations)
    if (version < migrations.length) {
      if (isBeside) throw new RefusedError('workspace-locked')
      await options.beforeMigration()
      migrateFile(file, migrations)
    }
    return { database: connectDatabase(file, release), wasUnclean }
  } catch (error) {
    release()
    throw asDamage(error)
  }
}

/**
 * Makes a workspace file and fills it. The file gets its name only when it is complete, so a kill leaves no half of
 * one. Throws `conflict` when there is a file of that name already.
 */
export async function createWorkspaceFile(file: string, fill: (database: Database) => Promise<void>): Promise<void> {
  const unfinished = unfinishedBeside(file)
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
    flushFile(unfinished)
    giveName(unfinished, file)
  } finally {
    for (const suffix of ['', ...companions]) rmSync(`${unfinished}${suffix}`, { force: true })
  }
}

/** Unlike renaming, a link never replaces a file; where there are no links (exFAT), looking first must do. */
function giveName(unfinished: string, file: string): void {
  if (existsSync(file)) {
    throw new RefusedError('conflict', 'There is already a file of that name. Choose another name.')
  }
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if (existsSync(file)) throw error
    renameSync(unfinished, file)
  }
  flushFolder(path.dirname(file))
}

/** What SQLite keeps beside a file that is in use. */
export const companions = ['-wal', '-shm', '-journal'] as const

/** A name for a file that is to replace `file`, in the same folder, so that renaming is all it takes. */
export function unfinishedBeside(file: string): string {
  return path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.unfinished`)
}

/** Looks inside without being able to write, with the log of an unclean end applied. Returns the version. */
function probe(file: string, migrations: readonly Migration[]): number {
  const leftBehind = companions.filter(
    (suffix) => statSync(`${file}${suffix}`, { throwIfNoEntry: false }) === undefined,
  )
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 2_000 })
  try {
    connection.pragma('trusted_schema = OFF')
    const version = versionOf(connection)
    refuseNewer(version, migrations.length)
    refuseChangedSchema(connection, version, migrations)
    connection.close()
    return version
  } catch (error) {
    connection.close()
    // A connection that cannot write cannot tidy up after itself either.
    for (const suffix of leftBehind) rmSync(`${file}${suffix}`, { force: true })
    throw error
  }
}

/** A trigger that somebody put into the file would run with our rights: `trusted_schema` alone does not stop it. */
function refuseChangedSchema(connection: Connection, version: number, migrations: readonly Migration[]): void {
  const isOurs = connection.pragma('application_id', { simple: true }) === applicationId
  if (isOurs && schemaHash(connection) === expectedSchemaHash(version, migrations)) return
  const words =
    'Another program changed how this workspace is built, so it is not safe to open. It was left as it is; restore a backup to go on.'
  throw new RefusedError('workspace-damaged', words)
}

function migrateFile(file: string, migrations: readonly Migration[]): void {
  const connection = openWritable(file)
  try {
    migrate(connection, migrations)
    if (schemaHash(connection) !== expectedSchemaHash(migrations.length, migrations)) {
      throw new Error('The migrated schema is not the expected one.')
    }
  } finally {
    connection.close()
  }
}

function refuseReadOnly(file: string): void {
  try {
    accessSync(file, constants.R_OK | constants.W_OK)
    accessSync(path.dirname(file), constants.W_OK)
  } catch {
    throw new RefusedError('workspace-read-only')
  }
}

function asDamage(error: unknown): unknown {
  const isDamage = error instanceof Sqlite.SqliteError && /^SQLITE_(?:CORRUPT|NOTADB|FORMAT)/.test(error.code)
  return isDamage ? new RefusedError('workspace-damaged') : error
}
