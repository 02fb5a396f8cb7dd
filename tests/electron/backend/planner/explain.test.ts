import { expect, test } from 'vitest'
import { explain } from '../../../../electron/backend/planner/explain.ts'
import { Plan } from '../../../../shared/rules/plan.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const team = testTeam({
  skills: ['Discovery', 'Pricing'],
  people: { Ann: { ...marketer, minimum: 1, levels: { Discovery: [1, 3], Pricing: [3, 3] } }, Mia: marketer, Tom: rep },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Pricing', 'Discovery'] },
    Talk: { host: 'Tom', at: '2026-03-03T10:30Z' },
  },
  placements: [
    { person: 'Ann', activity: 'Demo' },
    { person: 'Mia', activity: 'Demo', status: 'completed' },
  ],
})

test('a placement says what each rule gives and takes, which skills it serves and what it breaks', () => {
  const plan = new Plan(team.facts, team.live)
  const [placed] = team.live
  if (placed === undefined) throw new Error('Ann is on the demo.')
  const reasons = explain(plan, placed)
  expect(reasons.words).toBe(
    'Ann joins Demo: it counts towards Ann’s minimum of 1 placement, helps with Discovery (2 levels below target), meets Tom for the first time, shows the sale stage for the first time, shows speaking to one person at a time for the first time and falls into a week without another placement of Ann.',
  )
  expect(reasons.rules.map(({ rule }) => rule)).toEqual([
    'everyone-included',
    'skill-gap',
    'new-pairs',
    'funnel-breadth',
    'audience-breadth',
    'steady-pace',
  ])
  expect(reasons.skills.map(({ words }) => words)).toEqual([
    'has observed, aims at: does it alone',
    'does it alone, target reached',
  ])
  expect(reasons.findings.map(({ words }) => words)).toEqual([
    'Demo would have 2 participants, and has 1 seat.',
    'Demo would have 2 participants, and a customer meets at most 1 at a time.',
  ])
})

test('asking leaves the plan as it was', () => {
  const plan = new Plan(team.facts, team.live)
  const [placed] = team.live
  if (placed === undefined) throw new Error('Ann is on the demo.')
  explain(plan, placed)
  expect(plan.all()).toHaveLength(2)
})
