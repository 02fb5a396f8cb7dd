import { expect, test } from 'vitest'
import {
  checkWords,
  entryTyped,
  entryWords,
  hashTyped,
  verificationWords,
} from '../../../../renderer/features/settings/history-words.ts'
import type { EntryCheck, HeadCheck, Verification } from '../../../../shared/contract/history.ts'
import { Day, Instant } from '../../../../shared/domain/times.ts'

const zone = 'Europe/Berlin'
const whole: Verification = { entries: 1_200, head: '0', firstBroken: null, about: null, withoutContent: 0 }
const broken: Verification = { ...whole, firstBroken: 57, about: { label: 'Add Acme', at: null } }

test('a whole history says so, and how many entries an erasure emptied', () => {
  expect(verificationWords(whole, zone)).toEqual({ tone: 'good', words: '1,200 entries, all as they were written.' })
  expect(verificationWords({ ...whole, withoutContent: 14 }, zone).words).toBe(
    '1,200 entries, all as they were written. 14 of them have no content, because somebody was erased or their time was over.',
  )
  expect(verificationWords({ ...whole, withoutContent: 1 }, zone).words).toContain(' 1 of them has no content,')
})

test('a broken entry is named with what it was about and when, as far as it still says', () => {
  const at = Instant.parse('2020-03-02T09:05:00.000Z')
  expect(verificationWords({ ...broken, about: { label: 'Add Acme', at } }, zone)).toEqual({
    tone: 'bad',
    words: 'Entry 57, “Add Acme” of 2 Mar 2020, 10:05, was changed outside Baton. Compare with a backup from before.',
  })
  expect(verificationWords(broken, zone).words).toMatch(/^Entry 57, “Add Acme”, was changed outside Baton\./)
  expect(verificationWords({ ...broken, about: null }, zone).words).toMatch(/^Entry 57 is missing\./)
})

test('a check against a proof says what became of what was proven', () => {
  const check = (outcome: HeadCheck['outcome'], verification: Verification | null = whole) => {
    const proof = { workspaceName: 'Acme', entries: 1_197, savedOn: Day.parse('2026-11-23') }
    return checkWords({ outcome, proof, verification }, zone)
  }
  expect(check('kept')).toEqual({
    tone: 'good',
    words: 'All 1,197 entries in the proof of 23 Nov 2026 are here as they were. 3 came since.',
  })
  expect(check('kept', { ...whole, entries: 1_197 }).words).toMatch(/Nothing came since\.$/)
  expect(check('cut', { ...whole, entries: 1_000 })).toMatchObject({
    tone: 'bad',
    words: expect.stringMatching(/^Only 1,000 of the 1,197 entries in the proof of 23 Nov 2026 are here\./),
  })
  expect(check('rewritten')).toMatchObject({
    tone: 'bad',
    words: expect.stringMatching(/^Entry 1,197 is another one than in the proof of 23 Nov 2026\./),
  })
  expect(check('broken', broken)).toEqual(verificationWords(broken, zone))
  expect(check('other-workspace', null)).toMatchObject({
    tone: 'unclear',
    words: expect.stringContaining('another workspace, called “Acme”'),
  })
})

test('an entry that a paper names is told with what it says, and what else it may be', () => {
  const check = (outcome: EntryCheck['outcome'], changes: Partial<EntryCheck> = {}) => {
    const about = { label: 'Add Acme', at: Instant.parse('2020-03-02T09:05:00.000Z') }
    return entryWords({ outcome, entry: 1_198, fits: 64, about, verification: whole, ...changes }, zone)
  }
  expect(check('kept')).toEqual({
    tone: 'good',
    words: 'This is entry 1,198 as it was written on 2 Mar 2020, 10:05: “Add Acme”. 2 came since.',
  })
  expect(check('kept', { entry: 1_200 }).words).toMatch(/Nothing came since\.$/)
  expect(check('mistyped', { fits: 30 })).toMatchObject({
    tone: 'unclear',
    words: expect.stringMatching(/^The first 30 characters of the hash fit, and the next one does not\./),
  })
  expect(check('rewritten', { fits: 0 })).toMatchObject({
    tone: 'bad',
    words: expect.stringMatching(/^Entry 1,198 is another one than on the paper\./),
  })
  expect(check('cut', { entry: 1_201, about: null })).toMatchObject({
    tone: 'bad',
    words: expect.stringMatching(/^Entry 1,201 is not here: this history has 1,200 entries\./),
  })
  expect(check('broken', { verification: broken }).words).toMatch(/^Entry 57, “Add Acme”, was changed outside Baton\./)
})

test.each([
  ['1234', 1_234],
  ['1,234', 1_234],
  [' 1 234 567 ', 1_234_567],
  ['1.234', 1_234],
  ['0', null],
  ['12,34', null],
  ['entry 12', null],
  ['', null],
  ['-3', null],
])('the entry typed as “%s” is %s', (text, entry) => {
  expect(entryTyped(text)).toBe(entry)
})

test('a hash may be typed in groups and in capitals, whole or from its start, and no shorter than two groups', () => {
  const hash = '0123456789abcdef'.repeat(4)
  expect(hashTyped(` ${hash.match(/.{8}/g)?.join(' ').toUpperCase()}\n`)).toBe(hash)
  expect(hashTyped('01234567 89abcdef')).toBe('0123456789abcdef')
  expect(hashTyped('01234567 89abcde')).toBeNull()
  expect(hashTyped(`${hash}0`)).toBeNull()
  expect(hashTyped('0123456789abcdeg')).toBeNull()
})
