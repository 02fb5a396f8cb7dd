import { expect, test } from 'vitest'
import { newPairs } from '../../../shared/rules/new-pairs.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Tom: rep, Ben: rep },
  calls: {
    One: { host: 'Tom', at: '2026-03-03T10:00Z' },
    Two: { host: 'Tom', at: '2026-03-10T10:00Z' },
    Known: { host: 'Ben', at: '2026-03-17T10:00Z' },
  },
  projects: {
    Story: { host: 'Ann', from: '2026-03-02', to: '2026-03-13' },
    Past: { host: 'Ann', from: '2026-02-16', to: '2026-02-27' },
  },
  placements: [{ person: 'Ben', activity: 'Past', status: 'completed', isElsewhere: true }],
})

test('each new host counts once, however often they meet', () => {
  expect(newPairs.score(team.plan(['Ann', 'One']))).toBe(6)
  expect(newPairs.score(team.plan(['Ann', 'One'], ['Ann', 'Two']))).toBe(6)
  expect(newPairs.score(team.plan(['Ann', 'One'], ['Mia', 'Two']))).toBe(12)
})

test('two who join each other each meet a host', () => {
  expect(newPairs.score(team.plan(['Ann', 'One'], ['Tom', 'Story']))).toBe(12)
})

test('who met in an earlier cycle, whoever hosted, does not count', () => {
  expect(newPairs.score(team.plan(['Ann', 'Known']))).toBe(0)
})
