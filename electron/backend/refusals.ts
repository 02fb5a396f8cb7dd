import type { z } from 'zod'
import { RefusedError, type ErrorCode, type Refusal } from '../../shared/contract/errors.ts'
import type { Log } from './log.ts'

/** The refusal that a caller gets for whatever was thrown. Bugs are logged, and only their reference leaves. */
export function toRefusal(error: unknown, where: string, log: Log): Refusal {
  const refused = asRefused(error)
  if (refused === undefined) {
    const reference = log.bug(where, error)
    const { code, words } = new RefusedError('internal')
    return { code, words, reference }
  }
  const { code, words, fields } = refused
  return { code, words, ...(fields === undefined ? {} : { fields }) }
}

/** SQLite met bytes that make no sense. */
export function isDamage(error: unknown): boolean {
  return !(error instanceof RefusedError) && asRefused(error)?.code === 'workspace-damaged'
}

/** Undefined for a bug. */
export function asRefused(error: unknown): RefusedError | undefined {
  if (error instanceof RefusedError) return error
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined
  const { code } = error
  const known = refusedBySystem.find(([pattern]) => pattern.test(code))
  return known && new RefusedError(known[1], known[2])
}

const writeFailed =
  'The disk did not take what was to be saved, so nothing of it was. It may be full, over its limit or disconnected; see to that and try again.'

const refusedBySystem: readonly (readonly [RegExp, ErrorCode, string?])[] = [
  [/^SQLITE_FULL$|^ENOSPC$|^EDQUOT$/, 'disk-full'],
  // A quota, a limit of the file system, or a drive that went away while it was written to.
  [/^SQLITE_IOERR_(?:WRITE|FSYNC|TRUNCATE)$|^EFBIG$|^EIO$/, 'disk-full', writeFailed],
  [/^SQLITE_READONLY|^SQLITE_PERM$|^EROFS$|^EACCES$|^EPERM$/, 'workspace-read-only'],
  [/^SQLITE_BUSY|^SQLITE_LOCKED/, 'workspace-locked'],
  [/^SQLITE_CONSTRAINT/, 'conflict'],
  [/^SQLITE_CORRUPT|^SQLITE_NOTADB$/, 'workspace-damaged'],
  [/^ENOENT$|^SQLITE_CANTOPEN/, 'workspace-missing'],
]

export function invalidInput(error: z.ZodError): RefusedError {
  const fields = error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message }))
  return new RefusedError('invalid-input', undefined, fields)
}
