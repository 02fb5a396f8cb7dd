import { expect, test } from 'vitest'
import { keepPublished } from '../../../shared/rules/keep-published.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Tom: rep },
  calls: { One: { host: 'Tom', at: '2026-03-03T10:00Z' }, Two: { host: 'Tom', at: '2026-03-10T10:00Z' } },
  placements: [
    { person: 'Ann', activity: 'One', status: 'published' },
    { person: 'Mia', activity: 'Two', status: 'proposed' },
  ],
})

test('dropping what was published costs, dropping what was not is free', () => {
  expect(keepPublished.score(team.plan(['Ann', 'One']))).toBe(0)
  expect(keepPublished.score(team.plan())).toBe(-30)
  expect(keepPublished.score(team.plan(['Ann', 'Two']))).toBe(-30)
})
