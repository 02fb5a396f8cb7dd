import { expect, test } from 'vitest'
import { availability } from '../../../shared/rules/availability.ts'
import { marketer, rep, type TestPerson, testTeam, wordsOf } from '../../support/plan-facts.ts'

function wordsAbout(Ann: TestPerson): string[] {
  const team = testTeam({
    people: { Ann: { ...marketer, ...Ann }, Tom: { ...rep, timeZone: 'Europe/Berlin' } },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T18:30Z' } },
  })
  return wordsOf(availability.check(team.plan(['Ann', 'Demo'])))
}

test('a time says whose clock it is read from where people have different ones', () => {
  expect(wordsAbout({ timeZone: 'Europe/London' })).toEqual([
    'Demo (Tue 3 Mar, 18:30 London time) is outside of Ann’s working hours.',
  ])
})

test('a time is short where everybody has the same clock', () => {
  expect(wordsAbout({ timeZone: 'Europe/Berlin' })).toEqual([
    'Demo (Tue 3 Mar, 19:30) is outside of Ann’s working hours.',
  ])
})
