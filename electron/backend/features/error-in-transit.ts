import { RefusedError } from '../../../shared/contract/errors.ts'
import { Bug } from '../log.ts'

/** What was thrown, as it goes from one thread to another: cloned as it is, an error would lose its class and its code. */
export type ErrorInTransit =
  | { kind: 'refused'; refusal: Pick<RefusedError, 'code' | 'words' | 'fields'> }
  | { kind: 'other'; name: string; message: string; stack: string | undefined; code: string | undefined }

export function packError(error: unknown): ErrorInTransit {
  if (error instanceof RefusedError) {
    const { code, words, fields } = error
    return { kind: 'refused', refusal: { code, words, fields } }
  }
  if (!(error instanceof Error)) return { kind: 'other', name: 'Error', message: '', stack: undefined, code: undefined }
  const { name, message, stack } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  return { kind: 'other', name, message, stack, code }
}

export function unpackError(packed: ErrorInTransit): Error {
  if (packed.kind === 'refused') {
    const { code, words, fields } = packed.refusal
    return new RefusedError(code, words, fields)
  }
  const { name, message, stack = '', code } = packed
  if (name === 'Bug') return Object.assign(new Bug(message), { stack })
  return Object.assign(new Error(message), { name, stack }, code === undefined ? {} : { code })
}
