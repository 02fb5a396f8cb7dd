import { expect, test } from 'vitest'
import { alignmentResultOf } from '../../../../shared/domain/alignment.ts'
import { gapWords, scaleWords, standingWords } from '../../../../renderer/features/alignment/findings.ts'
import { answersOf } from '../../../support/command-inputs.ts'

/** So many answers of each function, every statement answered alike but those on handing over by sales. */
function resultOf(
  marketing: number,
  sales: number,
  {
    sees = 4,
    salesSees = 3,
    handingOver = salesSees,
  }: { sees?: number; salesSees?: number; handingOver?: number } = {},
) {
  return alignmentResultOf([
    ...Array.from({ length: marketing }, () => ({ function: 'marketing' as const, answers: answersOf(() => sees) })),
    ...Array.from({ length: sales }, () => ({
      function: 'sales' as const,
      answers: answersOf((id) => (id.startsWith('hand-over') ? handingOver : salesSees)),
    })),
  ])
}

test('the standing names both levels, or one for both', () => {
  expect(standingWords(resultOf(5, 5, { salesSees: 2 }))).toBe('Marketing sees us as integrated, sales as defined.')
  expect(standingWords(resultOf(5, 5, { sees: 3 }))).toBe('Both functions see us as aligned.')
})

test('a function with fewer than five answers is told by how many it has', () => {
  expect(standingWords(resultOf(4, 5))).toBe('Sales sees us as aligned; marketing is not shown yet.')
  expect(gapWords(resultOf(4, 5))).toBeNull()
  expect(scaleWords(resultOf(4, 5))).toBe(
    'Marketing: 4 of 5 answers: shown from five up. Sales: 60, aligned, from 5 answers.',
  )
  expect(standingWords(resultOf(4, 1))).toBe('5 answers so far, too few to show any.')
  expect(standingWords(resultOf(0, 0))).toBe('Nobody has answered the check of this cycle yet.')
})

test('the perception gap says who sees it higher, and the theme to talk about first', () => {
  expect(gapWords(resultOf(5, 5, { handingOver: 1 }))).toBe(
    'Marketing sees it 28 points higher than sales. Furthest apart: “Handing over”, which marketing rates 3 higher on a scale of 5.',
  )
  expect(gapWords(resultOf(5, 5, { sees: 2 }))).toBe(
    'Sales sees it 20 points higher than marketing. Furthest apart: “Shared goals”, which sales rates 1 higher on a scale of 5.',
  )
  expect(gapWords(resultOf(5, 5, { sees: 3 }))).toBe('Both give it the same score. No theme is seen very differently.')
})
