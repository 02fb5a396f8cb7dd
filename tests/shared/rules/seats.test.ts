import { expect, test } from 'vitest'
import { checkAdding } from '../../../shared/rules/rules.ts'
import { seats } from '../../../shared/rules/seats.ts'
import { marketer, rep, testTeam, wordsOf } from '../../support/plan-facts.ts'

const team = testTeam({
  people: { Ann: marketer, Mia: marketer, Zoe: marketer, Tom: rep },
  calls: {
    Demo: { host: 'Tom', at: '2026-03-03T10:00Z', seats: 2 },
    Closed: { host: 'Tom', at: '2026-03-04T10:00Z', seats: 0 },
  },
})

test('all seats may be taken', () => {
  expect(seats.check(team.plan(['Ann', 'Demo'], ['Mia', 'Demo']))).toEqual([])
})

test('more participants than seats are found with all of them', () => {
  const findings = seats.check(team.plan(['Ann', 'Demo'], ['Mia', 'Demo'], ['Zoe', 'Demo']))
  expect(wordsOf(findings)).toEqual(['Demo would have 3 participants, and has 2 seats.'])
  expect(findings[0]?.placements).toHaveLength(3)
})

test('an activity without seats is barred', () => {
  expect(wordsOf(seats.check(team.plan(['Ann', 'Closed'])))).toEqual(['Closed has no seats for participants.'])
})

test('what was filled beyond its seats and is over is not complained about', () => {
  const over = testTeam({
    people: { Ann: marketer, Mia: marketer, Zoe: marketer, Tom: rep },
    calls: { Demo: { host: 'Tom', at: '2026-03-03T10:00Z' } },
    placements: [
      { person: 'Ann', activity: 'Demo', status: 'completed' },
      { person: 'Mia', activity: 'Demo', status: 'completed' },
    ],
  })
  expect(seats.check(over.plan())).toEqual([])
  expect(seats.check(over.plan(['Zoe', 'Demo']))).toHaveLength(1)
})

test('what is said of a plan holds after the plan has changed', () => {
  const plan = team.plan(['Ann', 'Demo'], ['Mia', 'Demo'])
  const [finding] = checkAdding(plan, team.placed('Zoe', 'Demo'))
  expect(finding?.words()).toBe('Demo would have 3 participants, and has 2 seats.')
})
