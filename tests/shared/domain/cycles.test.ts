import { expect, test } from 'vitest'
import { gapInWords } from '../../../shared/domain/cycles.ts'

test('the sentence about a plan never promises more than was proven', () => {
  const plain = (gap: number) => gapInWords(gap).replaceAll('\u00A0', ' ')
  expect(plain(0)).toBe('Proven: no plan scores higher under these rules')
  expect(plain(0.00001)).toBe('At most 0.1 % below the best possible')
  expect(plain(0.001)).toBe('At most 0.1 % below the best possible')
  expect(plain(0.00101)).toBe('At most 0.2 % below the best possible')
  expect(plain(0.25)).toBe('At most 25 % below the best possible')
})
