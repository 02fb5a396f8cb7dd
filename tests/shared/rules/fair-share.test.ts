import { expect, test } from 'vitest'
import { fairShare } from '../../../shared/rules/fair-share.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam, type TestPerson } from '../../support/plan-facts.ts'

const calls = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => {
    return [`Call ${index + 1}`, { host: 'Tom', at: `2026-03-0${2 + (index % 5)}T1${index}:00Z`, minutes: 120 }]
  }),
)
const teamOf = (Ann: TestPerson, Mia: TestPerson) => testTeam({ people: { Ann, Mia, Tom: rep, Ben: rep }, calls })

test('equal shares cost nothing', () => {
  const team = teamOf(marketer, marketer)
  expect(fairShare.score(team.plan(['Ann', 'Call 1'], ['Mia', 'Call 2']))).toBe(-0)
})

test('each hour beyond one hour off the share costs the weight, on both sides', () => {
  const team = teamOf(marketer, marketer)
  // Six hours against none: each is three off the share.
  expect(fairShare.score(team.plan(['Ann', 'Call 1'], ['Ann', 'Call 2'], ['Ann', 'Call 3']))).toBe(-4 * 2 * 2)
})

test('half the budget is half the share, and so is half the time here', () => {
  const pairs = [
    ['Ann', 'Call 1'],
    ['Ann', 'Call 2'],
    ['Mia', 'Call 3'],
  ] as const
  expect(fairShare.score(teamOf(marketer, { ...marketer, hoursPerWeek: 20 }).plan(...pairs))).toBeCloseTo(0)
  expect(fairShare.score(teamOf(marketer, { ...marketer, startsOn: '2026-03-16' }).plan(...pairs))).toBeCloseTo(0)
  expect(fairShare.score(teamOf({ ...marketer, hoursPerWeek: 20 }, marketer).plan(...pairs))).toBeCloseTo(-4 * 2)
})

test('somebody without hours to give does not count, nor does somebody alone', () => {
  const team = teamOf(marketer, { ...marketer, hoursPerWeek: 0 })
  expect(fairShare.score(team.plan(['Ann', 'Call 1'], ['Ann', 'Call 2'], ['Ann', 'Call 3']))).toBe(-0)
})

test('the words say whether hours come closer', () => {
  const team = teamOf(marketer, marketer)
  const plan = team.plan(['Ann', 'Call 1'], ['Ann', 'Call 2'])
  const placed = team.placed('Mia', 'Call 3')
  plan.add(placed)
  expect(pointsFor(fairShare, plan, placed)).toBeGreaterThan(0)
  expect(fairShare.words(plan, placed, 1)).toBe('brings hours closer to fair shares')
})
