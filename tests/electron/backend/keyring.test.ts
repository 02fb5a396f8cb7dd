import { expect, test } from 'vitest'
import { createKeyring } from '../../../electron/backend/keyring.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'

const [ann, tom] = ['ann', 'tom'] as [PersonId, PersonId]

test('a keyring holds the key of one person, and overwrites it when it forgets it', () => {
  const keys = createKeyring()
  const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  expect(keys.keyOf(ann)).toBeUndefined()
  keys.unlock(ann, first)
  expect([keys.keyOf(ann), keys.keyOf(tom)]).toEqual([first, undefined])
  keys.unlock(tom, second)
  expect([keys.keyOf(ann), keys.keyOf(tom)]).toEqual([undefined, second])
  expect(first).toEqual(Buffer.alloc(32))
  keys.lock()
  expect([keys.keyOf(tom), second]).toEqual([undefined, Buffer.alloc(32)])
})
