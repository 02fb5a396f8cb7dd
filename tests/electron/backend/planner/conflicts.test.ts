import { expect, test } from 'vitest'
import { conflictsOf } from '../../../../electron/backend/planner/conflicts.ts'
import { marketer, rep, testTeam, wordsOf } from '../../../support/plan-facts.ts'

const pinned = (activity: string) => ({ person: 'Ann', activity, isPinned: true })

test('of five pins in a week only as many are named as break the rule', () => {
  const { facts } = testTeam({
    rules: { 'same-host-limit': { placements: 9 } },
    people: { Ann: { ...marketer, hoursPerWeek: 2 }, Tom: { ...rep, hostHoursPerWeek: 40 } },
    calls: Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E'].map((title, day) => [title, { host: 'Tom', at: `2026-03-0${day + 2}T10:00Z` }]),
    ),
    placements: ['A', 'B', 'C', 'D', 'E'].map(pinned),
  })
  const findings = conflictsOf(facts)
  expect(wordsOf(findings)).toEqual(['Ann would join for 3 hours in the week of 2 Mar, and has 2 hours.'])
  expect(findings[0]?.placements).toHaveLength(3)
})

test('what is fixed takes part, and only pins can go', () => {
  const { facts } = testTeam({
    people: { Ann: marketer, Mia: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
    placements: [{ person: 'Mia', activity: 'Demo', status: 'completed' }, pinned('Demo')],
  })
  const findings = conflictsOf(facts)
  expect(findings.map(({ rule }) => rule)).toEqual(['seats', 'customer-guard'])
  expect(facts.pins.filter((pin) => findings[0]?.placements.includes(pin))).toHaveLength(1)
})
