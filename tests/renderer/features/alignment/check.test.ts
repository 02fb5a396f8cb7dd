import { expect, test } from 'vitest'
import {
  complete,
  differs,
  nextOpen,
  type SomeAnswers,
  statementsByTheme,
} from '../../../../renderer/features/alignment/check.ts'
import { StatementId } from '../../../../shared/domain/alignment.ts'
import { answersOf } from '../../../support/command-inputs.ts'

test('the next open statement is looked for ahead first, then from the beginning', () => {
  const all = answersOf(() => 3)
  const without = (...ids: StatementId[]): SomeAnswers => ({
    ...all,
    ...Object.fromEntries(ids.map((id) => [id, undefined])),
  })
  expect(nextOpen({})).toBe(0)
  expect(nextOpen(without('goals-together', 'talk-words'), 1)).toBe(StatementId.options.indexOf('talk-words'))
  expect(nextOpen(without('goals-together'), 5)).toBe(1)
  expect(nextOpen(all, 5)).toBe(20)
})

test('answers are complete with the last of twenty', () => {
  const all = answersOf(() => 3)
  expect(complete(all)).toEqual(all)
  const { 'regard-time': _last, ...rest } = all
  expect(complete(rest)).toBeUndefined()
})

test('themes hold all statements once, in their order', () => {
  const indices = statementsByTheme.flatMap(({ statements }) => statements.map(({ index }) => index))
  expect(indices).toEqual(StatementId.options.map((_, index) => index))
})

test('answers differ from those before by one that is other, or still open', () => {
  const before = answersOf(() => 3)
  expect(
    differs(
      answersOf(() => 3),
      before,
    ),
  ).toBe(false)
  expect(differs({ ...before, 'talk-words': 4 }, before)).toBe(true)
  expect(differs({}, before)).toBe(true)
})
