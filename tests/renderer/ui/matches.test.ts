import { expect, test } from 'vitest'
import { matches } from '../../../renderer/ui/matches.ts'

test('every typed word must be found somewhere, in any order, without case and accents', () => {
  const texts = ['Bastian Krüger', null, 'New business DACH']
  expect(matches('kruger new', texts)).toBe(true)
  expect(matches('KRÜ', texts)).toBe(true)
  expect(matches('', texts)).toBe(true)
  expect(matches('kruger uk', texts)).toBe(false)
})
