import { expect, test } from 'vitest'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: { ...marketer, minimum: 2 }, Mia: { ...marketer, minimum: 1 }, Tom: rep },
  calls: {
    One: { host: 'Tom', at: '2026-03-03T10:00Z' },
    Two: { host: 'Tom', at: '2026-03-10T10:00Z' },
    Three: { host: 'Tom', at: '2026-03-17T10:00Z' },
  },
})

test('each placement that somebody is short of costs the weight', () => {
  expect(everyoneIncluded.score(team.plan())).toBe(-3_000)
  expect(everyoneIncluded.score(team.plan(['Ann', 'One']))).toBe(-2_000)
  expect(everyoneIncluded.score(team.plan(['Ann', 'One'], ['Ann', 'Two'], ['Mia', 'Three']))).toBe(-0)
})

test('more than the minimum gives nothing', () => {
  expect(everyoneIncluded.score(team.plan(['Mia', 'One'], ['Mia', 'Two']))).toBe(-2_000)
})
