import { expect, test } from 'vitest'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { repairPlan } from '../../../../electron/backend/planner/repair.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

test('a call gives way when another cycle joins the same account within its cool-down', async () => {
  const team = testTeam({
    rules: { 'customer-guard': { participantsPerCall: 3, coolDownDays: 2 } },
    people: { Ann: marketer, Mia: marketer, Tom: rep },
    calls: {
      Demo: { host: 'Tom', at: '2026-03-03T10:00Z', account: 'Bolt', seats: 3 },
      Pricing: { host: 'Tom', at: '2026-03-04T10:00Z', account: 'Bolt', seats: 3 },
    },
    placements: [
      { person: 'Ann', activity: 'Demo', status: 'published', isElsewhere: true },
      { person: 'Mia', activity: 'Pricing', status: 'published' },
    ],
  })
  const watcher = { improved: () => {}, shouldStop: () => false }
  const result = repairPlan(await loadHighs(), team, { seed: 1 }, watcher)
  expect(result).toMatchObject({ state: 'repaired', dropped: 1 })
  const places = result.state === 'repaired' ? result.placements.map(team.nameOf) : []
  expect(places).not.toContainEqual(['Mia', 'Pricing'])
})
