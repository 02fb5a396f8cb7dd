import { expect, test } from 'vitest'
import { openerFrom, wordsOfRefusedOpener } from '../../../../renderer/features/seals/opener-field.tsx'
import { faultsIn, wordsOfRefusal } from '../../../../renderer/features/seals/passphrase-fields.tsx'

test('nothing typed opens nothing, and what is typed is taken as it is', () => {
  expect(openerFrom({ kind: 'passphrase', text: ' ' })).toBeUndefined()
  expect(openerFrom({ kind: 'passphrase', text: ' a b ' })).toEqual({ passphrase: ' a b ' })
  expect(openerFrom({ kind: 'recovery-code', text: '4kq2' })).toEqual({ recoveryCode: '4kq2' })
})

test('a passphrase is typed the same way twice', () => {
  expect(faultsIn({ passphrase: '', again: '' })).toHaveProperty('passphrase')
  expect(faultsIn({ passphrase: 'one two three', again: 'one two' })).toHaveProperty('again')
  expect(faultsIn({ passphrase: 'one two three', again: 'one two three' })).toEqual({})
})

test('what cannot be a passphrase is not the passphrase; what the backend says of one goes to its field', () => {
  const tooShort = { path: 'passphrase', message: 'must have at least 8 characters' }
  const invalid = { code: 'invalid-input', words: 'Correct the marked fields.', fields: [tooShort] } as const
  expect(wordsOfRefusal({ ...invalid, fields: [tooShort] })).toBe('Must have at least 8 characters.')
  expect(wordsOfRefusal({ code: 'conflict', words: 'There is one already.' })).toBe('There is one already.')
  expect(wordsOfRefusedOpener({ kind: 'passphrase', text: 'a' }, { ...invalid, fields: [tooShort] })).toMatch(
    /^This is not the passphrase/,
  )
  expect(wordsOfRefusedOpener({ kind: 'recovery-code', text: 'a' }, { ...invalid, fields: [tooShort] })).toMatch(
    /^This is not the recovery code/,
  )
  const wrong = { code: 'wrong-passphrase', words: 'This is not the recovery code. Try again.' } as const
  expect(wordsOfRefusedOpener({ kind: 'recovery-code', text: 'a' }, wrong)).toBe(wrong.words)
})
