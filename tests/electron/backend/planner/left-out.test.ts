import { expect, test } from 'vitest'
import { leftOutOf } from '../../../../electron/backend/planner/left-out.ts'
import { marketer, rep, testTeam } from '../../../support/plan-facts.ts'

const team = testTeam({
  people: {
    Ann: { ...marketer, minimum: 2 },
    Mia: { ...marketer, busy: [['2026-03-03T10:00Z', '2026-03-03T11:00Z']] },
    Zoe: { ...marketer, hoursPerWeek: 0.5 },
    Tom: { ...rep, minimum: 1 },
  },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z' },
    Talk: { host: 'Tom', at: '2026-03-03T10:30Z' },
  },
})

test('who is short of their minimum is told what is in the way', () => {
  expect(leftOutOf(team.plan(['Ann', 'Demo'])).people.map(({ words }) => words)).toEqual([
    'Ann has only 1 placement of 2. Of 1 sales call, 1 is when they are on another call.',
    'Tom has no placement of 1: there is nothing to join.',
  ])
})

test('an empty seat says what bars whom', () => {
  expect(leftOutOf(team.plan(['Ann', 'Demo'])).activities.map(({ words }) => words)).toEqual([
    'Of 3 in marketing, 1 is on another call then, 1 is busy then and 1 has no hours left that week.',
  ])
})

test('a seat that somebody could take says that nothing is gained', () => {
  expect(leftOutOf(team.plan()).activities.map(({ words }) => words)).toEqual([
    'Of 3 in marketing, 1 is busy then, 1 has no hours left that week and 1 could join, but the plan gains nothing by it.',
    'Of 3 in marketing, 1 is busy then, 1 has no hours left that week and 1 could join, but the plan gains nothing by it.',
  ])
})

test('of very many empty seats only the first sixty are explained', () => {
  const many = testTeam({
    people: { Ann: { ...marketer, away: [['2026-03-03', '2026-03-03']] }, Tom: rep },
    calls: Object.fromEntries(
      Array.from({ length: 61 }, (_, index) => [`Call ${index}`, { host: 'Tom', at: '2026-03-03T10:00Z' }]),
    ),
  })
  const words = leftOutOf(many.plan()).activities.map((each) => each.words)
  expect(words).toHaveLength(61)
  expect(words[59]).toBe('Of 1 in marketing, 1 is away then.')
  expect(words[60]).toBe('1 seat left.')
})
