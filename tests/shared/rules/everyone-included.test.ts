import { expect, test } from 'vitest'
import { planCycle } from '../../../electron/backend/planner/planner.ts'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { marketer, rep, testTeam, type TestTeamOptions } from '../../support/plan-facts.ts'

/** Of all the other rules only this one counts, and no placement can give more than its weight. */
const others = {
  'skill-gap': { weight: 0 },
  'single-point-of-failure': { weight: 0 },
  'new-pairs': { weight: 6 },
  'funnel-breadth': { weight: 0 },
  'audience-breadth': { weight: 0 },
  'fair-share': { weight: 0 },
  preference: { weight: 0 },
  reciprocity: { weight: 0 },
  'steady-pace': { weight: 0 },
  'keep-published': { weight: 0 },
}

function teamWith(rules: NonNullable<TestTeamOptions['rules']>) {
  return testTeam({
    rules,
    people: { Ann: { ...marketer, minimum: 2 }, Mia: { ...marketer, minimum: 1 }, Tom: rep },
    calls: {
      One: { host: 'Tom', at: '2026-03-03T10:00Z' },
      Two: { host: 'Tom', at: '2026-03-10T10:00Z' },
      Three: { host: 'Tom', at: '2026-03-17T10:00Z' },
    },
  })
}

test('each placement that somebody is short of costs as much as ten of the most valuable placements', () => {
  const team = teamWith(others)
  expect(everyoneIncluded.score(team.plan())).toBe(-3 * 10 * 6)
  expect(everyoneIncluded.score(team.plan(['Ann', 'One']))).toBe(-2 * 10 * 6)
  expect(everyoneIncluded.score(team.plan(['Ann', 'One'], ['Ann', 'Two'], ['Mia', 'Three']))).toBe(-0)
})

test('more than the minimum gives nothing', () => {
  expect(everyoneIncluded.score(teamWith(others).plan(['Mia', 'One'], ['Mia', 'Two']))).toBe(-2 * 10 * 6)
})

test('it weighs as much as is asked for, up to a thousand placements, also where nothing else counts', () => {
  const weigh = (weight: number, rest: NonNullable<TestTeamOptions['rules']> = others) =>
    everyoneIncluded.score(teamWith({ ...rest, 'everyone-included': { weight } }).plan())
  expect(weigh(0)).toBe(-0)
  expect(weigh(2)).toBe(-3 * 2 * 6)
  expect(weigh(1_000_000)).toBe(-3 * 1_000 * 6)
  expect(weigh(10, { ...others, 'new-pairs': { weight: 0 } })).toBe(-3 * 10)
})

test('the sentence says what it weighs in placements', () => {
  const sentence = (weight?: number) =>
    everyoneIncluded.sentence(RuleSettings.parse({ 'everyone-included': weight === undefined ? {} : { weight } }))
  expect(sentence()).toBe(
    'Everybody gets at least their minimum: each placement that somebody is short of costs as much as the 10 most valuable placements.',
  )
  expect(sentence(0)).toContain('costs nothing')
  expect(sentence(1_000_000)).toContain('the 1000 most valuable placements')
})

test('nobody is left out, however much the others gain', async () => {
  // One call, and Ann would learn from it what a thousand new hosts are worth; Mia would have none at all without it.
  const team = testTeam({
    rules: { 'skill-gap': { weight: 10_000 } },
    skills: ['Discovery', 'Pricing'],
    people: {
      Ann: { ...marketer, minimum: 0, levels: { Discovery: [0, 4], Pricing: [0, 4] } },
      Mia: { ...marketer, minimum: 1 },
      Tom: rep,
    },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z', skills: ['Discovery', 'Pricing'] } },
  })
  const calls = { signal: new AbortController().signal, progress: () => {} }
  const result = await planCycle(team, { timeLimitSeconds: 60, gap: 0, seed: 1 }, calls)
  expect(result.state === 'planned' ? result.placements.map(team.nameOf) : result).toEqual([['Mia', 'Demo']])
})
