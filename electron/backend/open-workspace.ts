import { realpathSync } from 'node:fs'
import path from 'node:path'
import { RefusedError } from '../../shared/contract/errors.ts'
import { topics } from '../../shared/contract/procedure.ts'
import type { App } from './app.ts'
import { automaticBackupDue, expiredBackups } from './db/backup-rotation.ts'
import {
  keepDamaged,
  listBackups,
  makeBackup,
  type BackupReason,
  type Manifest,
  putBackup,
  removeBackup,
} from './db/backups.ts'
import { identityOf, type Database } from './db/database.ts'
import type { ReadHandle } from './db/handles.ts'
import { lockWorkspace } from './db/file-lock.ts'
import { getChainHead } from './db/history.ts'
import { nothingToRead } from './db/nothing-to-read.ts'
import { checkFile } from './db/storage-work.ts'
import { openWorkspaceFile } from './db/workspace-file.ts'
import { readWorkspaceId } from './db/workspace-id.ts'
import { getWorkspace } from './db/workspaces.ts'
import { settleExports } from './features/exports-under-way.ts'
import { readMounts, warningFor } from './folder-warning.ts'
import type { TaskContext } from './handler.ts'
import { remember } from './recent-workspaces.ts'
import { openDatabase, refusalWithoutWorkspace, write } from './transactions.ts'

/**
 * Opens a file in place of what is open. A damaged one leaves the app in restore mode; every other refusal leaves it as
 * it was.
 */
export async function openWorkspace(app: App, asked: string): Promise<void> {
  const file = settled(asked)
  if (app.workspace.state === 'open' && identityOf(app.workspace.database.path) === identityOf(file)) return
  let opened: Awaited<ReturnType<typeof openWorkspaceFile>>
  try {
    opened = await openWorkspaceFile(file, {
      beforeMigration: async () => {
        await makeBackup(sourceOf(app, file, readWorkspaceId(file)), 'migration', app.now())
      },
    })
  } catch (error) {
    const words = wordsForDamage(app, file, error)
    if (words === undefined) throw error
    await closeWorkspace(app)
    enterRestoreMode(app, file, words)
    return
  }
  await closeWorkspace(app)
  const { database, wasUnclean } = opened
  app.workspace = { state: 'open', database, folderWarning: warningFor(file, readMounts()) }
  const { name } = await database.read(getWorkspace)
  try {
    remember(app.dataFolder, { path: file, name, openedAt: app.now() })
  } catch (error) {
    // Forgetting a workspace is no reason to keep people from their work.
    app.log.bug('recent workspaces', error)
  }
  await settleLeftExports(app, database)
  app.onChanged(topics)
  if (wasUnclean) void checkInBackground(app, database)
}

/** Opens a file that another process has open; see `OpenOptions`. */
export async function openBeside(app: App, asked: string): Promise<void> {
  const file = settled(asked)
  const { database } = await openWorkspaceFile(file, { isBeside: true, beforeMigration: async () => undefined })
  await closeWorkspace(app)
  app.workspace = { state: 'open', database, folderWarning: null }
}

/** Does nothing when none is open. */
export async function closeWorkspace(app: App): Promise<void> {
  const { workspace } = app
  app.workspace = { state: 'none' }
  app.keys.lock()
  await app.feeds.settle()
  if (workspace.state === 'open') await workspace.database.close()
}

/** Copies what is open, and lets go of the backups that the rotation no longer keeps. */
export async function backUp(app: App, reason: BackupReason): Promise<Manifest> {
  const database = openDatabase(app)
  const { id } = await database.read(getWorkspace)
  const manifest = await makeBackup(sourceOf(app, database.path, id), reason, app.now())
  const ofThisFile = listBackups(backupsFolder(app), { path: database.path })
  for (const expired of expiredBackups(ofThisFile)) removeBackup(backupsFolder(app), expired)
  app.onChanged(['workspace'])
  return manifest
}

/** Makes the backup of the hour, day, week or month when it is due and something has changed. */
export async function backUpWhenDue(app: App): Promise<void> {
  if (app.workspace.state !== 'open') return
  const { database } = app.workspace
  const { head } = await database.read(getChainHead)
  const due = automaticBackupDue(listBackups(backupsFolder(app), { path: database.path }), new Date(app.now()), head)
  if (due !== undefined) await backUp(app, due)
}

/** Newest first; of what is open (`db` reads it) or, in restore mode, of the damaged file. */
export async function backupsOfWorkspace(app: App, db: ReadHandle): Promise<Manifest[]> {
  const { workspace } = app
  if (workspace.state === 'restore') return listBackups(backupsFolder(app), { path: workspace.path })
  const { id } = await getWorkspace(db)
  return listBackups(backupsFolder(app), { path: openDatabase(app).path, workspaceId: id })
}

/** Puts a backup in the place of what is open or damaged, which is kept: as a backup, or as the broken file it is. */
export async function restoreBackup(app: App, backupId: string): Promise<void> {
  const { workspace } = app
  const manifest = (await allBackups(app)).find(({ id }) => id === backupId)
  if (workspace.state === 'none' || manifest === undefined) throw new RefusedError('not-found')
  const file = workspace.state === 'open' ? workspace.database.path : workspace.path
  if (workspace.state === 'open') {
    await backUp(app, 'restore')
    await closeWorkspace(app)
  }
  try {
    const release = lockWorkspace(file)
    try {
      if (workspace.state === 'restore') keepDamaged(backupsFolder(app), file, app.now())
      putBackup(backupsFolder(app), manifest, file)
    } finally {
      release()
    }
  } catch (error) {
    if (workspace.state === 'open') await openWorkspace(app, file)
    throw error
  }
  await openWorkspace(app, file)
}

/** A damaged file is not worked with any more: nothing that is written to it could be trusted. */
export async function noticeDamage(app: App): Promise<void> {
  if (app.workspace.state !== 'open') return
  const { path: file } = app.workspace.database
  await closeWorkspace(app)
  enterRestoreMode(app, file, new RefusedError('workspace-damaged').words)
}

async function allBackups(app: App): Promise<Manifest[]> {
  const { workspace } = app
  if (workspace.state === 'open') return await workspace.database.read(async (db) => await backupsOfWorkspace(app, db))
  return await backupsOfWorkspace(app, nothingToRead(refusalWithoutWorkspace(app)))
}

function enterRestoreMode(app: App, file: string, words: string): void {
  app.workspace = { state: 'restore', path: file, words }
  app.onChanged(topics)
}

async function settleLeftExports(app: App, database: Database): Promise<void> {
  const commit: TaskContext<unknown>['commit'] = async (label, work) =>
    await write(app, database, 'records.export', async (db) => {
      db.label(label)
      return await work(db, app.newId)
    })
  try {
    await settleExports(app.dataFolder, { read: database.read, commit })
  } catch (error) {
    // The next export tries again.
    app.log.bug('exports that were cut off', error)
  }
}

async function checkInBackground(app: App, database: Database): Promise<void> {
  try {
    const isSound = await checkFile(database.path)
    const isStillOpen = app.workspace.state === 'open' && app.workspace.database === database
    if (!isSound && isStillOpen) await noticeDamage(app)
  } catch (error) {
    app.log.bug('the check after an unclean end', error)
  }
}

/** Undefined when the file is not damaged but simply not ours to open. */
function wordsForDamage(app: App, file: string, error: unknown): string | undefined {
  if (!(error instanceof RefusedError)) return undefined
  if (error.code === 'workspace-damaged') return error.words
  // A file that was backed up once is a workspace, even when its first bytes no longer say so.
  const wasOurs = error.code === 'workspace-foreign' && listBackups(backupsFolder(app), { path: file }).length > 0
  return wasOurs ? new RefusedError('workspace-damaged').words : undefined
}

function backupsFolder(app: App): string {
  return path.join(app.dataFolder, 'backups')
}

function sourceOf(app: App, file: string, workspaceId: string) {
  return { folder: backupsFolder(app), path: file, workspaceId }
}

/**
 * One name for a file, however its folder was reached; whether the file itself is a link is looked at later. Throws
 * `workspace-missing` when there is no such folder.
 */
export function settled(file: string): string {
  try {
    return path.join(realpathSync(path.dirname(file)), path.basename(file))
  } catch {
    throw new RefusedError(
      'workspace-missing',
      'The folder is not there any more. It may have been moved or its drive disconnected.',
    )
  }
}
