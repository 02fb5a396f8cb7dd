import { expect, test } from 'vitest'
import { pinned } from '../../../shared/rules/pinned.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Tom: rep },
  calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
  placements: [{ person: 'Ann', activity: 'Demo', isPinned: true }],
})

test('a plan without a pin breaks the rule', () => {
  expect(wordsOf(pinned.check(team.plan()))).toEqual(['Ann is pinned to Demo, and would be taken off.'])
})

test('a plan with every pin keeps it', () => {
  expect(pinned.check(team.plan(['Ann', 'Demo']))).toEqual([])
})
