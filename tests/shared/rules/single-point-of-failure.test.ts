import { expect, test } from 'vitest'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { singlePointOfFailure } from '../../../shared/rules/single-point-of-failure.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  skills: ['Pricing', 'Discovery', 'Storytelling', 'Juggling', 'Unknown'],
  wanted: { Juggling: 0, Pricing: 1 },
  people: {
    Ann: { ...marketer, levels: { Pricing: [2, 3] } },
    Mia: { ...marketer, levels: { Pricing: [1, null] } },
    Zoe: marketer,
    Eve: marketer,
    Kim: marketer,
    Leo: { ...marketer, minimum: null },
    Sue: { ...marketer, levels: { Pricing: [3, 4], Discovery: [3, 3] } },
    Tom: { ...rep, levels: { Discovery: [4, 4], Juggling: [3, 3], Storytelling: [3, 3] } },
  },
  calls: {
    Talk: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 9, skills: ['Pricing'] },
    Again: { host: 'Tom', at: '2026-03-10T10:00Z', seats: 9, skills: ['Pricing'] },
    Both: { host: 'Tom', at: '2026-03-17T10:00Z', seats: 9, skills: ['Pricing', 'Storytelling'] },
    Others: { host: 'Tom', at: '2026-03-18T10:00Z', seats: 9, skills: ['Discovery', 'Juggling', 'Unknown'] },
  },
  placements: [{ person: 'Leo', activity: 'Talk', status: 'completed' }],
})

test('the nearer somebody is to doing it alone, the more they count', () => {
  expect(singlePointOfFailure.score(team.plan(['Ann', 'Talk']))).toBe(12)
  expect(singlePointOfFailure.score(team.plan(['Mia', 'Talk']))).toBe(8)
  expect(singlePointOfFailure.score(team.plan(['Zoe', 'Talk']))).toBe(4)
})

test('a skill gives its points once, whoever and whatever brings them', () => {
  expect(singlePointOfFailure.score(team.plan(['Ann', 'Talk'], ['Mia', 'Again']))).toBe(12)
  expect(singlePointOfFailure.score(team.plan(['Zoe', 'Talk'], ['Zoe', 'Again']))).toBe(8)
  expect(
    singlePointOfFailure.score(team.plan(['Zoe', 'Talk'], ['Eve', 'Again'], ['Mia', 'Talk'], ['Kim', 'Again'])),
  ).toBe(12)
})

test('each skill that only one person can do gives points of its own', () => {
  expect(singlePointOfFailure.score(team.plan(['Ann', 'Both']))).toBe(12 + 4)
})

test('who can do it already brings nobody towards it, nor does who takes no part', () => {
  expect(singlePointOfFailure.score(team.plan(['Sue', 'Talk']))).toBe(0)
})

test('what several people or nobody can do, or nobody wants, gives nothing', () => {
  expect(singlePointOfFailure.score(team.plan(['Ann', 'Others']))).toBe(0)
})

test('the words name the skills', () => {
  const placed = team.placed('Ann', 'Both')
  const plan = team.plan()
  plan.add(placed)
  expect(singlePointOfFailure.words(plan, placed, pointsFor(singlePointOfFailure, plan, placed))).toBe(
    'brings a second person towards Pricing and Storytelling',
  )
})
