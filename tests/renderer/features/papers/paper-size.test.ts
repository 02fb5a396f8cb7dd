// @vitest-environment jsdom
import { expect, test } from 'vitest'
import { usualPaperSize } from '../../../../renderer/features/papers/paper-size.ts'

test.each([
  ['en-US', 'Letter'],
  ['es-MX', 'Letter'],
  ['fr-CA', 'Letter'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['en', 'A4'],
  ['zh-Hant-TW', 'A4'],
])('who reads %s prints on %s', (language, size) => {
  expect(usualPaperSize(language)).toBe(size)
})
