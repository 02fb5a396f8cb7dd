import { expect, test } from 'vitest'
import { Preference, wishKey } from '../../../shared/domain/preferences.ts'

test('a wish is about a stage, a role, an audience that there is, or any type', () => {
  const isOne = (subject: string, value: string) =>
    Preference.safeParse({ subject, value, feeling: 'would-hate' }).success
  expect([isOne('stage', 'loyalty'), isOne('role', 'co-author'), isOne('audience', 'one-to-many')]).toEqual([
    true,
    true,
    true,
  ])
  expect([isOne('stage', 'demo'), isOne('role', 'host'), isOne('audience', 'all'), isOne('type', ' ')]).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(isOne('type', 'Any words of a CRM')).toBe(true)
})

test('types are the same in any case of letters', () => {
  const key = (value: string) => wishKey({ subject: 'type', value })
  expect(key('Case Study')).toBe(key('case study'))
  expect(key('Case Study')).not.toBe(wishKey({ subject: 'type', value: 'case-study' }))
})
