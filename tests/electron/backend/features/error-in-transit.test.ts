import { expect, test } from 'vitest'
import { RefusedError } from '../../../../shared/contract/errors.ts'
import { packError, unpackError } from '../../../../electron/backend/features/error-in-transit.ts'
import { Bug } from '../../../../electron/backend/log.ts'
import { asRefused } from '../../../../electron/backend/refusals.ts'

const sent = (error: unknown) => unpackError(structuredClone(packError(error)))

test('what was refused in another thread is refused here, with its words and fields', () => {
  const fields = [{ path: 'secret', message: 'must be given' }]
  const error = sent(new RefusedError('conflict', 'Try again.', fields))
  expect(error).toBeInstanceOf(RefusedError)
  expect(error).toMatchObject({ code: 'conflict', words: 'Try again.', fields })
})

test('what the system or the database said is known by its code', () => {
  const full = asRefused(sent(Object.assign(new Error('no space'), { code: 'ENOSPC' })))
  expect(full?.code).toBe('disk-full')
})

test('a bug stays one, with the place where it happened', () => {
  const bug = new Bug('A promise was broken.')
  const error = sent(bug)
  expect(error).toBeInstanceOf(Bug)
  expect([error.message, error.stack]).toEqual([bug.message, bug.stack])
  expect(sent(new TypeError('x is not a function')).name).toBe('TypeError')
  expect(asRefused(sent('thrown'))).toBeUndefined()
})
