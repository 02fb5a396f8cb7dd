import { readFile, stat } from 'node:fs/promises'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { limits } from './source.ts'

const megabyte = 1024 * 1024

/** The bytes of a file. Its size is looked at before anything is read: `file-too-large`; else `file-unreadable`. */
export async function readFileWithin(path: string, signal: AbortSignal): Promise<Uint8Array> {
  try {
    // Before opening: a named pipe would keep the reader waiting for ever.
    const stats = await stat(path)
    if (!stats.isFile()) {
      throw new RefusedError('file-unreadable', 'This is a folder or a device, not a file. Choose a file.')
    }
    if (stats.size > limits.bytes) throw tooLarge(stats.size)
    return await readFile(path, { signal })
  } catch (error) {
    if (signal.aborted) throw new RefusedError('cancelled')
    if (error instanceof RefusedError) throw error
    throw new RefusedError('file-unreadable')
  }
}

function tooLarge(size: number): RefusedError {
  const most = Math.round(limits.bytes / megabyte)
  return new RefusedError(
    'file-too-large',
    `This file has ${Math.ceil(size / megabyte).toLocaleString('en')} MB; Baton reads CSV and calendar files of up to ${most} MB. Export a shorter period or fewer columns.`,
  )
}
