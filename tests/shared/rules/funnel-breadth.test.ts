import { expect, test } from 'vitest'
import { funnelBreadth } from '../../../shared/rules/funnel-breadth.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Tom: rep },
  calls: {
    Sale: { host: 'Tom', at: '2026-03-03T10:00Z', stage: 'sale' },
    'Second sale': { host: 'Tom', at: '2026-03-10T10:00Z', stage: 'sale' },
    Renewal: { host: 'Tom', at: '2026-03-17T10:00Z', stage: 'loyalty' },
    Reference: { host: 'Tom', at: '2026-03-18T10:00Z', stage: 'advocacy' },
    'Past reference': { host: 'Tom', at: '2026-02-18T10:00Z', stage: 'advocacy' },
  },
  placements: [{ person: 'Ann', activity: 'Past reference', status: 'completed', isElsewhere: true }],
})

test('each new stage counts once', () => {
  expect(funnelBreadth.score(team.plan(['Ann', 'Sale'], ['Ann', 'Second sale']))).toBe(5)
  expect(funnelBreadth.score(team.plan(['Ann', 'Sale'], ['Ann', 'Renewal']))).toBe(10)
})

test('stages seen in earlier cycles are not new', () => {
  expect(funnelBreadth.score(team.plan(['Ann', 'Reference']))).toBe(0)
})
