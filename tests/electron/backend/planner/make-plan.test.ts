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

test('what every plan loses is told before any plan: nothing while there is a place for everybody', async () => {
  const highs = await loadHighs()
  const wanting = { ...marketer, minimum: 1 }
  const demo = { host: 'Tom', at: '2026-03-03T10:00:00Z' }
  const lostWith = (calls: Record<string, typeof demo>) => {
    const { facts } = testTeam({ people: { Ann: wanting, Ben: wanting, Tom: { ...rep, minimum: null } }, calls })
    const told: { lost: number }[] = []
    let plans = 0
    const unavoidable = (lost: number) => {
      told.push({ lost })
      expect(plans).toBe(0)
    }
    makePlan(highs, facts, { seed: 1, gap: 0 }, { ...watcher, unavoidable, improved: () => plans++ })
    expect(plans).toBeGreaterThan(0)
    expect(told).toHaveLength(1)
    return told[0]?.lost
  }
  expect(lostWith({ Demo: demo })).toBeLessThan(0)
  expect(lostWith({ Demo: demo, Review: { ...demo, at: '2026-03-10T10:00:00Z' } })).toBe(0)
})
