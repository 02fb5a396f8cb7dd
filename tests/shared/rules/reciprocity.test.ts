import { expect, test } from 'vitest'
import { reciprocity } from '../../../shared/rules/reciprocity.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam, type TestTeamOptions } from '../../support/plan-facts.ts'

const people = { Ann: marketer, Mia: marketer, Tom: rep, Ben: rep, Eve: { ...marketer, minimum: null } }
const calls = {
  Long: { host: 'Tom', at: '2026-03-03T10:00Z', minutes: 90 },
  Longer: { host: 'Ben', at: '2026-03-10T10:00Z', minutes: 150 },
  Past: { host: 'Ben', at: '2026-02-10T10:00Z', minutes: 150 },
}
const projects = { Story: { host: 'Mia', from: '2026-03-02', to: '2026-03-15', hoursPerWeek: 2 } }
const teamOf = (commitments: TestTeamOptions['commitments'], placements: TestTeamOptions['placements'] = []) =>
  testTeam({ people, calls, projects, commitments: commitments ?? {}, placements })

test('each hour that a function stays short of its promise costs, and more than promised earns nothing', () => {
  const team = teamOf({ marketing: 3 })
  expect(reciprocity.score(team.plan())).toBe(-6)
  expect(reciprocity.score(team.plan(['Ann', 'Long']))).toBe(-3)
  expect(reciprocity.score(team.plan(['Ann', 'Long'], ['Mia', 'Longer']))).toBe(0)
})

test('neither function makes up for the other', () => {
  const team = teamOf({ marketing: 3, sales: 5 })
  expect(reciprocity.score(team.plan(['Tom', 'Story']))).toBe(-6 - 2)
  expect(reciprocity.score(team.plan(['Ann', 'Long'], ['Ann', 'Longer']))).toBe(-10)
})

test('where nothing was promised nothing is counted', () => {
  expect(reciprocity.score(teamOf({}).plan(['Ann', 'Long']))).toBe(0)
})

test('what was given already counts, whoever gave it, but not what was given in another cycle', () => {
  const given = teamOf({ marketing: 3 }, [{ person: 'Eve', activity: 'Long', status: 'completed' }])
  expect(reciprocity.score(given.plan())).toBe(-3)
  const elsewhere = teamOf({ marketing: 3 }, [
    { person: 'Ann', activity: 'Past', status: 'completed', isElsewhere: true },
  ])
  expect(reciprocity.score(elsewhere.plan())).toBe(-6)
})

test('the words name the function', () => {
  const team = teamOf({ marketing: 3 })
  const placed = team.placed('Ann', 'Long')
  const plan = team.plan()
  plan.add(placed)
  const points = pointsFor(reciprocity, plan, placed)
  expect(points).toBe(3)
  expect(reciprocity.words(plan, placed, points)).toBe('gives hours that marketing promised')
})
