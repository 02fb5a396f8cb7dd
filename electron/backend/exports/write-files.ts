import { randomUUID } from 'node:crypto'
import { lstat, mkdir, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'

/** All at once, or part by part for what is long. */
export type Bytes = Uint8Array | AsyncIterable<string> | AsyncIterable<Uint8Array>

export interface OutFile {
  name: string
  /** A new folder for the file inside the chosen one, one level deep; left out for the chosen folder itself. */
  folder?: string
  bytes: Bytes
}

interface Hooks {
  signal: AbortSignal
  progress: (progress: { done: number; of: number }) => void
  /** Where only one writes: the same hidden name each time, so that nothing stays behind for ever when a process ends. */
  hiddenName?: string
}

export interface PreparedFiles {
  /** Gives the files their names, replacing older ones. Cannot be cancelled, and leaves nothing hidden even when it fails. */
  place: () => Promise<void>
  discard: () => Promise<void>
}

/**
 * Writes files completely, onto the disk, but under a hidden name in the chosen folder. So everything that usually goes
 * wrong (a full disk, a folder that may not be written) goes wrong before anything is promised to anybody.
 */
export async function prepareFiles(folder: string, files: readonly OutFile[], hooks: Hooks): Promise<PreparedFiles> {
  const hidden = path.join(folder, hooks.hiddenName ?? `.baton-unfinished-${randomUUID()}`)
  const discard = async () => {
    await rm(hidden, { recursive: true, force: true })
  }
  try {
    for (const file of files) await refuseOccupied(folder, file)
    await mkdir(hidden)
    for (const [index, file] of files.entries()) {
      hooks.signal.throwIfAborted()
      hooks.progress({ done: index, of: files.length })
      await mkdir(path.dirname(placeOf(hidden, file)), { recursive: true })
      await writeThrough(placeOf(hidden, file), file.bytes)
    }
    hooks.signal.throwIfAborted()
    hooks.progress({ done: files.length, of: files.length })
  } catch (error) {
    await discard().catch(() => undefined)
    throw inWords(error)
  }

  return {
    discard,
    place: async () => {
      try {
        for (const name of names(files)) await rename(path.join(hidden, name), path.join(folder, name))
        await flushFolder(folder)
      } catch (error) {
        throw inWords(error)
      } finally {
        await discard()
      }
    },
  }
}

/** One file, all of it or none of it. */
export async function writeFileWhole(file: string, bytes: Bytes, hooks: Hooks): Promise<void> {
  const prepared = await prepareFiles(path.dirname(file), [{ name: path.basename(file), bytes }], hooks)
  await prepared.place()
}

/** The first of `changes-1`, `changes-2`, … that is not in the folder yet. */
export async function freeFolderName(folder: string, stem: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = `${stem}-${number}`
    if (!(await isThere(path.join(folder, name)))) return name
  }
}

/** What appears in the chosen folder: files, and new folders as a whole. */
function names(files: readonly OutFile[]): Set<string> {
  return new Set(files.map((file) => file.folder ?? file.name))
}

function placeOf(root: string, file: OutFile): string {
  return path.join(root, file.folder ?? '', file.name)
}

/** Throws before anything is written when a name is no plain name, or taken by something that is not a file. */
async function refuseOccupied(folder: string, file: OutFile): Promise<void> {
  for (const part of [file.name, file.folder ?? 'x']) {
    if (part !== path.basename(part) || part === '' || part === '.' || part === '..') {
      throw new Error('A file name to write must be a plain name.')
    }
  }
  const found = await lstat(placeOf(folder, file)).catch(() => undefined)
  if (found?.isDirectory() === true) {
    throw new RefusedError('conflict', `There is a folder called ${file.name} in the way. Choose another folder.`)
  }
}

async function isThere(place: string): Promise<boolean> {
  return await lstat(place).then(
    () => true,
    () => false,
  )
}

async function writeThrough(file: string, bytes: Bytes): Promise<void> {
  const handle = await open(file, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** So that the new names survive a power cut as well. Windows has no such call for folders. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** What the file system said, as a refusal about the chosen folder instead of about the workspace. */
export function inWords(error: unknown): unknown {
  if (error instanceof RefusedError || !(error instanceof Error) || !('code' in error)) return error
  switch (error.code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return new RefusedError('disk-full')
    case 'ENOENT':
    case 'ENOTDIR':
      return new RefusedError('file-unreadable', 'The folder is not there any more. Choose another folder.')
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new RefusedError('file-unreadable', 'Nothing can be written into this folder. Choose another folder.')
    default:
      return error
  }
}
