import { expect, test } from 'vitest'
import { sameHostLimit } from '../../../shared/rules/same-host-limit.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const calls = {
  One: { host: 'Tom', at: '2026-03-03T10:00Z' },
  Two: { host: 'Tom', at: '2026-03-10T10:00Z' },
  Three: { host: 'Tom', at: '2026-03-17T10:00Z' },
  Other: { host: 'Ben', at: '2026-03-18T10:00Z' },
}
const people = { Ann: marketer, Mia: marketer, Tom: rep, Ben: rep }

test('two placements with the same host are fine, three are not', () => {
  const team = testTeam({ people, calls })
  expect(sameHostLimit.check(team.plan(['Ann', 'One'], ['Ann', 'Two'], ['Ann', 'Other'], ['Mia', 'Three']))).toEqual([])
  expect(wordsOf(sameHostLimit.check(team.plan(['Ann', 'One'], ['Ann', 'Two'], ['Ann', 'Three'])))).toEqual([
    'Ann would have 3 placements with Tom, and 2 are the most.',
  ])
})

test('placements of other cycles do not count', () => {
  const team = testTeam({
    people,
    calls,
    rules: { 'same-host-limit': { placements: 1 } },
    placements: [{ person: 'Ann', activity: 'One', status: 'completed', isElsewhere: true }],
  })
  expect(sameHostLimit.check(team.plan(['Ann', 'Two']))).toEqual([])
  expect(sameHostLimit.check(team.plan(['Ann', 'Two'], ['Ann', 'Three']))).toHaveLength(1)
})
