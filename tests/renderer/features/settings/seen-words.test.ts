import { expect, test } from 'vitest'
import { seenWords } from '../../../../renderer/features/settings/seen-words.ts'

test.each([
  ['record', 'Ann Berg', 'Past demo', 'Opened the training record of Ann Berg: Past demo'],
  ['access-report', 'Ann Berg', null, 'Saved all that is held about Ann Berg'],
  ['transcript', 'Ann Berg', null, 'Saved the transcript of Ann Berg'],
  ['certificates', null, 'Autumn', 'Saved certificates of several people: Autumn'],
  ['export', null, 'records.csv', 'Exported training records: records.csv'],
] as const)('what was seen is said in a sentence: %s', (kind, about, subject, words) => {
  expect(seenWords({ kind, about, subject })).toBe(words)
})
