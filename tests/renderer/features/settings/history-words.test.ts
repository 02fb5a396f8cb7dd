import { expect, test } from 'vitest'
import { checkWords, verificationWords } from '../../../../renderer/features/settings/history-words.ts'
import type { HeadCheck, Verification } from '../../../../shared/contract/history.ts'
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
