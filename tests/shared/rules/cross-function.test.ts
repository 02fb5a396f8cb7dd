import { expect, test } from 'vitest'
import { crossFunction } from '../../../shared/rules/cross-function.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Tom: rep, Ben: rep },
  calls: { 'Acme demo': { host: 'Tom', at: '2026-03-03T10:00Z' } },
  projects: { Webinar: { host: 'Ann', from: '2026-03-02', to: '2026-03-13' } },
})

test('marketing joins calls and sales joins projects', () => {
  expect(crossFunction.check(team.plan(['Ann', 'Acme demo'], ['Tom', 'Webinar']))).toEqual([])
})

test('nobody joins what their own function hosts', () => {
  expect(wordsOf(crossFunction.check(team.plan(['Ben', 'Acme demo'], ['Mia', 'Webinar'])))).toEqual([
    'Ben is in sales, and Acme demo is a sales call: it is for the other function.',
    'Mia is in marketing, and Webinar is a content project: it is for the other function.',
  ])
})

test('nobody joins what they host', () => {
  expect(wordsOf(crossFunction.check(team.plan(['Tom', 'Acme demo'])))).toEqual(['Tom is the host of Acme demo.'])
})
