import { expect, test } from 'vitest'
import { fairShare } from '../../../shared/rules/fair-share.ts'
import { pointsFor } from '../../../shared/rules/rules.ts'
import { marketer, rep, testTeam, type TestPerson } from '../../support/plan-facts.ts'

const calls = Object.fromEntries(
  Array.from({ length: 6 }, (_, index) => {
    return [`Call ${index + 1}`, { host: 'Tom', at: `2026-03-0${2 + (index % 5)}T1${index}:00Z`, minutes: 120 }]
  }),
)

/** Two hours a week for four weeks: eight hours, cut into quarters of two. */
const partTimer: TestPerson = { ...marketer, hoursPerWeek: 2 }

/** What so many calls of two hours each cost Ann. */
function costOf(count: number, Ann: TestPerson): number {
  const team = testTeam({ people: { Ann, Tom: rep }, calls })
  const names = Object.keys(calls).slice(0, count)
  return -fairShare.score(team.plan(...names.map((name) => ['Ann', name] as const)))
}

test('the first quarter of what somebody can give costs nothing, and each further one more', () => {
  expect(costOf(1, partTimer)).toBeCloseTo(0)
  expect(costOf(2, partTimer)).toBeCloseTo(2 * 1)
  expect(costOf(3, partTimer)).toBeCloseTo(2 * 1 + 2 * 2)
  expect(costOf(6, partTimer)).toBeCloseTo(2 * 1 + 2 * 2 + 3 * 2 * 3)
})

test('twice the budget goes twice as far, and half the time here half as far', () => {
  expect(costOf(2, { ...partTimer, hoursPerWeek: 4 })).toBeCloseTo(0)
  expect(costOf(1, { ...partTimer, startsOn: '2026-03-16' })).toBeCloseTo(1)
})

test('somebody without hours to give does not count', () => {
  expect(costOf(3, { ...partTimer, hoursPerWeek: 0 })).toBeCloseTo(0)
})

test('who gave more than their share before has less without cost', () => {
  expect(costOf(1, { ...partTimer, shareBefore: 120 })).toBeCloseTo(2 * 1)
  expect(costOf(1, { ...partTimer, shareBefore: 60 })).toBeCloseTo(1)
})

test('who gave less than their share before has more without cost', () => {
  expect(costOf(2, { ...partTimer, shareBefore: -120 })).toBeCloseTo(0)
  expect(costOf(3, { ...partTimer, shareBefore: -120 })).toBeCloseTo(2 * 1)
})

test('earlier cycles count for no more than half of what somebody can give in this one', () => {
  expect(costOf(1, { ...partTimer, shareBefore: 100_000 })).toBeCloseTo(2 * 2)
  expect(costOf(4, { ...partTimer, shareBefore: -100_000 })).toBeCloseTo(2 * 1)
})

test('hours are better given by those who have given little', () => {
  const team = testTeam({ people: { Ann: partTimer, Mia: partTimer, Tom: rep }, calls })
  const even = fairShare.score(team.plan(['Ann', 'Call 1'], ['Mia', 'Call 2']))
  expect(even).toBeGreaterThan(fairShare.score(team.plan(['Ann', 'Call 1'], ['Ann', 'Call 2'])))
})

test('the words say what the hours come on top of', () => {
  const wordsFor = (Ann: TestPerson) => {
    const team = testTeam({ people: { Ann, Tom: rep }, calls })
    const plan = team.plan(['Ann', 'Call 1'])
    const placed = team.placed('Ann', 'Call 2')
    plan.add(placed)
    return fairShare.words(plan, placed, pointsFor(fairShare, plan, placed))
  }
  expect(wordsFor(partTimer)).toBe('comes on top of what Ann gives already')
  expect(wordsFor({ ...partTimer, shareBefore: 120 })).toBe(
    'comes on top of what Ann gives already, and of 2 hours beyond their share in earlier cycles',
  )
})

test('no placement costs more than its hours at the dearest', () => {
  const team = testTeam({ people: { Ann: partTimer, Tom: rep }, calls })
  expect(fairShare.most(team.facts)).toBe(2 * 3)
})
