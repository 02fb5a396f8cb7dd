import { describe, expect, test } from 'vitest'
import {
  AlignmentAnswers,
  alignmentLevelOf,
  alignmentResultOf,
  AlignmentTheme,
  type GivenAnswers,
  StatementId,
  statements,
} from '../../../shared/domain/alignment.ts'
import { answersOf } from '../../support/command-inputs.ts'

test('there are twenty statements, four for each of five themes, each a sentence of its own', () => {
  expect(statements).toHaveLength(20)
  const counts = AlignmentTheme.options.map((theme) => statements.filter((one) => one.theme === theme).length)
  expect(counts).toEqual([4, 4, 4, 4, 4])
  expect(new Set(statements.map(({ id }) => id)).size).toBe(20)
  expect(new Set(statements.map(({ text }) => text)).size).toBe(20)
  expect(statements.filter(({ text }) => !/^[A-Z].*\.$/.test(text))).toEqual([])
})

test('every statement has to be answered, from 1 to 5', () => {
  const answers = answersOf(() => 3)
  expect(AlignmentAnswers.safeParse(answers).success).toBe(true)
  const { 'goals-target': _one, ...incomplete } = answers
  for (const wrong of [
    incomplete,
    { ...answers, 'goals-target': 6 },
    { ...answers, 'goals-target': 2.5 },
    { ...answers, more: 3 },
  ]) {
    expect(AlignmentAnswers.safeParse(wrong).success).toBe(false)
  }
})

test.each([
  [20, 'undefined'],
  [39, 'undefined'],
  [40, 'defined'],
  [59, 'defined'],
  [60, 'aligned'],
  [79, 'aligned'],
  [80, 'integrated'],
  [100, 'integrated'],
])('%i points are %s', (score, level) => {
  expect(alignmentLevelOf(score)).toBe(level)
})

describe('a result', () => {
  const given = (name: GivenAnswers['function'], ...all: number[]) =>
    all.map((answer): GivenAnswers => ({ function: name, answers: answersOf(() => answer) }))

  test('is hidden below five answers of a function, whatever the other one has', () => {
    const result = alignmentResultOf([...given('marketing', 5, 5, 5, 5), ...given('sales', 1, 2, 3, 2, 2)])
    expect(result).toMatchObject({ answered: { marketing: 4, sales: 5 }, marketing: null, perceptionGap: null })
    expect(result.sales).toMatchObject({ score: 40, level: 'defined', themes: { goals: 2, regard: 2 } })
  })

  test('has a level for each function and the gap between what they see', () => {
    const marketing = given('marketing', 4, 4, 4, 4, 4)
    const sales = StatementId.options.slice(0, 5).map((odd): GivenAnswers => {
      return { function: 'sales', answers: answersOf((id) => (id === odd ? 1 : 3)) }
    })
    const result = alignmentResultOf([...marketing, ...sales])
    expect(result.marketing).toMatchObject({ score: 80, level: 'integrated' })
    // Each sums up to 58. Four of the five odd answers are about goals, one about the customer.
    expect(result.sales).toMatchObject({ score: 56, level: 'defined', themes: { goals: 2.5, customer: 3, talk: 3 } })
    expect(result.perceptionGap).toEqual({
      score: 24,
      themes: { goals: 1.5, customer: 1, 'hand-over': 1, talk: 1, regard: 1 },
    })
  })

  test('of ten and more is finer, and of fewer does not give away the one answer that came last', () => {
    const same = given('sales', 3, 3, 3, 3, 3, 3, 3, 3, 3)
    const odd = (answer: number) => given('sales', answer)
    const five = same.slice(0, 5)
    // Whether the sixth is content or rather not, the result looks the same.
    expect(alignmentResultOf([...five, ...odd(4)]).sales).toEqual(alignmentResultOf([...five, ...odd(3)]).sales)
    const lower = alignmentResultOf([...same, ...odd(2)]).sales
    expect(lower).toMatchObject({ score: 58, level: 'defined', themes: { goals: 2.9 } })
  })

  test('of nobody is hidden', () => {
    const nobody = { answered: { marketing: 0, sales: 0 }, marketing: null, sales: null, perceptionGap: null }
    expect(alignmentResultOf([])).toEqual(nobody)
  })
})
