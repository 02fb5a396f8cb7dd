import { expect, test } from 'vitest'
import { Name, OptionalText } from '../../../shared/domain/text.ts'

test('a name is trimmed and composed, and never empty', () => {
  expect(Name.parse('  Mehmet Yıldız ')).toBe('Mehmet Yıldız')
  expect(Name.parse('Kru\u0308ger')).toBe('Kr\u00FCger')
  expect(['', '   ', 'x'.repeat(201)].filter((text) => Name.safeParse(text).success)).toEqual([])
})

test('half of a character is refused, because the database would replace it', () => {
  expect(Name.safeParse('Ann \uD83D').success).toBe(false)
  expect(OptionalText.safeParse('\uDE00 later').success).toBe(false)
  expect(Name.parse('Ann 😀')).toBe('Ann 😀')
})

test('an empty text is stored as not given', () => {
  expect(OptionalText.parse('  ')).toBeNull()
  expect(OptionalText.parse(null)).toBeNull()
  expect(OptionalText.parse(' Berlin ')).toBe('Berlin')
})
