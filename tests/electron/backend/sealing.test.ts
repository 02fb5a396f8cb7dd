import { expect, test } from 'vitest'
import { lockKey, makeKey, openText, sealText, unlockKey } from '../../../electron/backend/sealing.ts'

const text = 'Was ich lernte: “Zuhören”. '

test('what is sealed opens with its key, at its place, and is different each time', () => {
  const key = makeKey()
  const sealed = sealText(key, text, 'here')
  expect(openText(key, sealed, 'here')).toBe(text)
  expect(sealText(key, text, 'here')).not.toBe(sealed)
  expect(openText(key, sealed, 'elsewhere')).toBeUndefined()
  expect(openText(makeKey(), sealed, 'here')).toBeUndefined()
})

test('its length tells little of how much was written', () => {
  const key = makeKey()
  const lengths = ['', 'a', 'a'.repeat(252)].map((each) => sealText(key, each, 'here').length)
  expect(new Set(lengths).size).toBe(1)
  const long = 'é'.repeat(5_000)
  expect(openText(key, sealText(key, long, 'here'), 'here')).toBe(long)
})

test('a bit that was flipped anywhere is noticed', () => {
  const key = makeKey()
  const bytes = Buffer.from(sealText(key, text, 'here'), 'base64')
  const unnoticed = Array.from(bytes.keys()).filter((index) => {
    const flipped = Buffer.from(bytes)
    flipped[index] = (flipped[index] ?? 0) ^ 1
    return openText(key, flipped.toString('base64'), 'here') !== undefined
  })
  expect(unnoticed).toEqual([])
  expect(openText(key, 'AQID', 'here')).toBeUndefined()
  expect(openText(key, '', 'here')).toBeUndefined()
})

test('a key is locked anew each time, and only its secret opens it', async () => {
  const key = makeKey()
  const [one, other] = [await lockKey(key, 'secret', 'here'), await lockKey(key, 'secret', 'here')]
  expect([one.salt, one.sealed]).not.toEqual([other.salt, other.sealed])
  expect(await unlockKey(one, 'secret', 'here')).toEqual(key)
  expect(await unlockKey(one, 'Secret', 'here')).toBeUndefined()
  expect(await unlockKey({ ...one, salt: other.salt }, 'secret', 'here')).toBeUndefined()
})
