import { expect, test } from 'vitest'
import { loadHighs } from '../../../../electron/backend/planner/load-highs.ts'
import { makePlan } from '../../../../electron/backend/planner/make-plan.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const watcher = { unavoidable: () => {}, improved: () => {}, bounded: () => {}, shouldStop: () => false }

test('a team beyond a million pairs in which nobody can join anything is told why', async () => {
  const marketers = Array.from({ length: 1_001 }, (_, index) => [`Marketer ${index}`, marketer] as const)
  const calls = Array.from({ length: 1_000 }, (_, index) => {
    return [`Call ${index}`, { host: 'Tom', at: '2026-03-03T10:00:00Z', isHostOptedOut: true }] as const
  })
  const people = { ...Object.fromEntries(marketers), Tom: { ...rep, minimum: null } }
  const { facts } = testTeam({ people, calls: Object.fromEntries(calls) })
  const made = makePlan(await loadHighs(), facts, { seed: 1, gap: 0 }, watcher)
  expect(made.state).toBe('nothing-to-plan')
  expect(made.state === 'nothing-to-plan' ? made.words : '').toContain('opted out')
})
