import { expect, test } from 'vitest'
import { measuresOf } from '../../../../electron/backend/planner/measures.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

test('the ledger holds what was promised against what is planned and what took place', () => {
  const { records, facts, live } = testTeam({
    people: { Ann: marketer, Mia: marketer, Tom: rep },
    calls: {
      Demo: { host: 'Tom', at: '2026-03-03T10:00Z', minutes: 90 },
      Talk: { host: 'Tom', at: '2026-03-05T10:00Z' },
      Past: { host: 'Tom', at: '2026-02-10T10:00Z' },
    },
    projects: { Webinar: { host: 'Mia', from: '2026-03-09', to: '2026-03-20', hoursPerWeek: 1 } },
    commitments: { marketing: 10 },
    placements: [
      { person: 'Ann', activity: 'Demo', status: 'completed' },
      { person: 'Mia', activity: 'Talk' },
      { person: 'Ann', activity: 'Past', status: 'completed', isElsewhere: true },
      { person: 'Tom', activity: 'Webinar' },
    ],
  })
  expect(measuresOf(records, new Plan(facts, live)).ledger).toEqual([
    { function: 'marketing', promised: 10, planned: 2.5, delivered: 1.5 },
    { function: 'sales', promised: null, planned: 2, delivered: 0 },
  ])
})
