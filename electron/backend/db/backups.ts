import { createHash, randomBytes } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { Backup } from '../../../shared/contract/workspace.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { flushFile, replaceFile, writeFileWhole } from './durable-files.ts'
import { copyFile } from './storage-work.ts'
import { companions, unfinishedBeside } from './workspace-file.ts'

export type BackupReason = Backup['reason']

/** What lies beside every backup: what it holds, and how to tell that it still does. */
const Manifest = Backup.extend({
  format: z.literal(1),
  // Both become parts of paths.
  id: z.string().regex(/^[\w-]+$/),
  workspaceId: z.string().regex(/^[\w-]+$/),
  /** Where the workspace lay, by which the backups of a damaged file are found. */
  path: z.string(),
  sha256: z.string(),
  contentHash: z.string(),
  /** The end of the chain of changes: an anchor outside of the file. */
  chain: z.object({ entries: z.int(), head: z.string() }),
})
export type Manifest = z.infer<typeof Manifest>

export interface BackupSource {
  /** All backups of all workspaces of this machine lie below it. */
  folder: string
  path: string
  workspaceId: string
}

/** Copies the workspace as it is now. */
export async function makeBackup(source: BackupSource, reason: BackupReason, madeAt: Instant): Promise<Manifest> {
  const id = `${madeAt.replaceAll(/[:.]/g, '-')}-${reason}-${randomBytes(2).toString('hex')}`
  const folder = path.join(source.folder, source.workspaceId)
  mkdirSync(folder, { recursive: true })
  removeUnfinished(folder)
  const file = path.join(folder, `${id}.baton`)
  const unfinished = `${file}.${process.pid}.unfinished`
  const facts = await copyFile(source.path, unfinished)
  const { workspaceId, path: from } = source
  const manifest: Manifest = { format: 1, id, madeAt, reason, workspaceId, path: from, ...facts }
  replaceFile(unfinished, file)
  // Last, because what has no manifest is no backup.
  writeFileWhole(manifestOf(file), JSON.stringify(manifest, null, 2))
  return manifest
}

/** Newest first. A backup belongs to a workspace by its id, or by where it lay when the file can no longer say. */
export function listBackups(folder: string, of: { path: string; workspaceId?: string }): Manifest[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readManifests(path.join(folder, name)))
    .filter(({ workspaceId, path: from }) => from === of.path || workspaceId === of.workspaceId)
    .sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))
}

/** What people see of a backup. */
export function toBackup({ id, madeAt, reason, people, placements, bytes }: Manifest): Backup {
  return { id, madeAt, reason, people, placements, bytes }
}

export function removeBackup(folder: string, { workspaceId, id }: Manifest): void {
  const file = path.join(folder, workspaceId, `${id}.baton`)
  rmSync(manifestOf(file), { force: true })
  rmSync(file, { force: true })
}

/**
 * Puts a backup in the place of the workspace file, which nothing has open. A kill leaves the one or the other. Throws
 * `workspace-damaged` when the backup is not what it was when it was made, and touches nothing then.
 */
export function putBackup(folder: string, { workspaceId, id, sha256 }: Manifest, target: string): void {
  const unfinished = unfinishedBeside(target)
  try {
    copyFileSync(path.join(folder, workspaceId, `${id}.baton`), unfinished)
    if (createHash('sha256').update(readFileSync(unfinished)).digest('hex') !== sha256) {
      throw new RefusedError('workspace-damaged', 'This backup is damaged. Choose another one.')
    }
    flushFile(unfinished)
    // What is left of a damaged file's log would otherwise be applied to the restored one.
    for (const suffix of companions) rmSync(`${target}${suffix}`, { force: true })
    replaceFile(unfinished, target)
  } finally {
    rmSync(unfinished, { force: true })
  }
}

/** Keeps a file that cannot be read any more, with what SQLite had beside it. */
export function keepDamaged(folder: string, file: string, at: Instant): void {
  const into = path.join(folder, 'damaged')
  mkdirSync(into, { recursive: true })
  const name = `${at.replaceAll(/[:.]/g, '-')} ${path.basename(file)}`
  for (const suffix of ['', ...companions]) {
    if (!existsSync(`${file}${suffix}`)) continue
    copyFileSync(`${file}${suffix}`, path.join(into, `${name}${suffix}`))
    flushFile(path.join(into, `${name}${suffix}`))
  }
}

function readManifests(folder: string): Manifest[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => {
    try {
      const json: unknown = JSON.parse(readFileSync(path.join(folder, name), 'utf8'))
      const manifest = Manifest.parse(json)
      return existsSync(path.join(folder, `${manifest.id}.baton`)) ? [manifest] : []
    } catch {
      // One that cannot be read is no reason to hide the others.
      return []
    }
  })
}

/** What a killed backup left. Its workspace is locked by this process, so nobody else is working on it. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder).filter((name) => name.endsWith('.unfinished'))) {
    rmSync(path.join(folder, name), { force: true })
  }
}

function manifestOf(file: string): string {
  return file.replace(/\.baton$/, '.json')
}
