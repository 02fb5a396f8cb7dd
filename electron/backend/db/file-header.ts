import { closeSync, lstatSync, openSync, readSync } from 'node:fs'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { applicationId } from './connection.ts'

export interface FileHeader {
  version: number
}

/**
 * Looks at a file before SQLite does, because SQLite may write to what it opens. Only for files that nothing in this
 * process has open: closing a handle would give away the locks of SQLite's own. Throws `workspace-foreign` and the like.
 */
export function readFileHeader(file: string): FileHeader {
  const stats = lstatSync(file, { throwIfNoEntry: false })
  if (stats === undefined) throw new RefusedError('workspace-missing')
  if (stats.isSymbolicLink()) {
    throw new RefusedError('workspace-foreign', 'This is a link to a file. Open the file that it leads to instead.')
  }
  if (!stats.isFile()) throw new RefusedError('workspace-foreign')
  const header = firstBytes(file)
  const isWorkspace =
    header.toString('latin1', 0, 16) === 'SQLite format 3\0' && header.readUInt32BE(68) === applicationId
  const version = header.readUInt32BE(60)
  if (!isWorkspace || version === 0) throw new RefusedError('workspace-foreign')
  return { version }
}

/** Always 100 bytes: a shorter file ends in zeros. */
function firstBytes(file: string): Buffer {
  const bytes = Buffer.alloc(100)
  try {
    const handle = openSync(file, 'r')
    try {
      readSync(handle, bytes, 0, bytes.length, 0)
    } finally {
      closeSync(handle)
    }
  } catch {
    throw new RefusedError('file-unreadable')
  }
  return bytes
}

/** Throws `workspace-newer`, with both versions in its words. */
export function refuseNewer(version: number, known: number): void {
  if (version <= known) return
  const words = `This workspace was made by a newer Baton: its format is version ${version}, and this Baton knows versions up to ${known}. Update Baton to open it; the file was left as it is.`
  throw new RefusedError('workspace-newer', words)
}
