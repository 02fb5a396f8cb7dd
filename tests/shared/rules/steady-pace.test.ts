import { expect, test } from 'vitest'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { steadyPace } from '../../../shared/rules/steady-pace.ts'
import { marketer, rep, testTeam } from '../../support/plan-facts.ts'

const team = testTeam({
  people: {
    Ann: marketer,
    Kim: { ...marketer, timeZone: 'Asia/Tokyo' },
    Tom: rep,
    Ben: rep,
  },
  calls: {
    Monday: { host: 'Tom', at: '2026-03-02T10:00Z' },
    'Late Sunday': { host: 'Tom', at: '2026-03-08T20:00Z', seats: 2 },
    'Next Monday': { host: 'Tom', at: '2026-03-09T10:00Z', seats: 2 },
  },
  projects: {
    Story: { host: 'Ann', from: '2026-03-06', to: '2026-03-17' },
    Overlong: { host: 'Ann', from: '2026-02-16', to: '2026-04-19' },
  },
})

test('each week with a placement counts once', () => {
  expect(steadyPace.score(team.plan(['Ann', 'Monday'], ['Ann', 'Late Sunday']))).toBe(2)
  expect(steadyPace.score(team.plan(['Ann', 'Monday'], ['Ann', 'Next Monday']))).toBe(4)
})

test('which week a call is in depends on the clock of whoever joins', () => {
  expect(steadyPace.score(team.plan(['Kim', 'Late Sunday'], ['Kim', 'Next Monday']))).toBe(2)
  expect(steadyPace.score(team.plan(['Ann', 'Late Sunday'], ['Ann', 'Next Monday']))).toBe(4)
})

test('a project counts in every week that it touches, but only within the cycle', () => {
  expect(steadyPace.score(team.plan(['Tom', 'Story']))).toBe(6)
  expect(steadyPace.score(team.plan(['Tom', 'Overlong']))).toBe(8)
  expect(steadyPace.score(team.plan(['Tom', 'Overlong'], ['Tom', 'Story']))).toBe(8)
  expect(steadyPace.score(team.plan(['Tom', 'Overlong'], ['Ben', 'Story']))).toBe(14)
})

test('the words say that the week was free', () => {
  const placed = team.placed('Ann', 'Monday')
  const plan = team.plan()
  plan.add(placed)
  expect(steadyPace.words(plan, placed, pointsFor(steadyPace, plan, placed))).toBe(
    'falls into a week without another placement of Ann',
  )
})
