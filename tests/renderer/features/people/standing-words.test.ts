import { expect, test } from 'vitest'
import { standingWords } from '../../../../renderer/features/people/standing-words.ts'

test('a role that is earned is named with how far the next one is', () => {
  const next = { role: 'assist', done: 2, asked: 3, one: 'shadow', many: 'shadows' } as const
  expect(standingWords({ earned: 'shadow', next })).toBe('Shadow · 2 of 3 shadows to assist')
  expect(standingWords({ earned: 'shadow', next: { ...next, done: 0, asked: 1 } })).toBe(
    'Shadow · 0 of 1 shadow to assist',
  )
  expect(standingWords({ earned: 'co-lead', next: null })).toBe('Co-lead')
})
