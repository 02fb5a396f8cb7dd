import { z } from 'zod'

/** Why a request was refused. The words that people see are chosen by code, in `words`. */
export const ErrorCode = z.enum([
  'invalid-input',
  'not-found',
  'conflict',
  'not-allowed',
  'wrong-passphrase',
  'seal-missing',
  'seal-locked',
  'secrets-locked',
  'no-workspace',
  'workspace-foreign',
  'workspace-newer',
  'workspace-damaged',
  'workspace-missing',
  'workspace-locked',
  'workspace-read-only',
  'disk-full',
  'file-unreadable',
  'file-too-large',
  'file-not-understood',
  'grant-expired',
  'nothing-to-undo',
  'cancelled',
  'backend-stopped',
  'internal',
])
export type ErrorCode = z.infer<typeof ErrorCode>

/** A refused request as it crosses processes: never a path, a stack or SQL. */
export const Refusal = z.object({
  code: ErrorCode,
  /** One or two sentences: what, why, what to do. */
  words: z.string(),
  /** Where in the input the fault lies, for forms. */
  fields: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** With `internal`: what to look for in the log. */
  reference: z.string().optional(),
})
export type Refusal = z.infer<typeof Refusal>

const usualWords: Record<ErrorCode, string> = {
  'invalid-input': 'Some of what was entered cannot be used. Correct the marked fields and try again.',
  'not-found': 'This is no longer there. It may have been removed or undone in the meantime.',
  conflict: 'This does not fit with what is already there.',
  'not-allowed': 'This is for somebody else to do.',
  'wrong-passphrase': 'This is not the passphrase. Try again, or use the recovery code.',
  'seal-missing': 'Private reflections need a passphrase first, so that nobody else can read them. Choose one.',
  'seal-locked': 'Private reflections are locked. Enter the passphrase first.',
  'secrets-locked': 'What is kept secret on this machine cannot be read at the moment.',
  'no-workspace': 'No workspace is open. Open one or make a new one first.',
  'workspace-foreign': 'This file is not a Baton workspace. It was left as it is.',
  'workspace-newer': 'This workspace was made by a newer Baton. Update Baton to open it; the file was left as it is.',
  'workspace-damaged': 'This workspace is damaged. Restore a backup to go on; the damaged file is kept.',
  'workspace-missing': 'The file is not there any more. It may have been moved or its drive disconnected.',
  'workspace-locked': 'Another program has this workspace open. Close it there and try again.',
  'workspace-read-only': 'This workspace cannot be written to. Check the permissions of the file and its folder.',
  'disk-full': 'The disk is full, so nothing was saved. Free some space and try again.',
  'file-unreadable': 'The file could not be read. Check that it still exists and that you may open it.',
  'file-too-large': 'The file is too large for Baton to read.',
  'file-not-understood': 'Baton could not make sense of this file.',
  'grant-expired': 'Baton no longer has permission for this file. Choose it again.',
  'nothing-to-undo': 'There is nothing to undo.',
  cancelled: 'Cancelled. Nothing was changed.',
  'backend-stopped':
    'The part of Baton that keeps your data stopped and was started again. What had been saved is safe.',
  internal: 'Something in Baton went wrong. Nothing was changed.',
}

/** The one error that is thrown across Baton for a broken expectation; everything else thrown is a bug. */
export class RefusedError extends Error {
  readonly code: ErrorCode
  readonly words: string
  readonly fields: Refusal['fields']

  constructor(code: ErrorCode, words: string = usualWords[code], fields?: Refusal['fields']) {
    super(words)
    this.name = 'RefusedError'
    this.code = code
    this.words = words
    this.fields = fields
  }
}
