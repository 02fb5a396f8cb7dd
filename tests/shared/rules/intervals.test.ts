import { expect, test } from 'vitest'
import { cliquesOf } from '../../../shared/rules/intervals.ts'

const interval = (item: number, from: number, to: number) => ({ item, from, to })

test('what only touches is not in a set together', () => {
  expect(cliquesOf([interval(1, 0, 10), interval(2, 10, 20)])).toEqual([])
})

test('every largest set is found once, and no smaller one', () => {
  expect(cliquesOf([interval(1, 0, 30), interval(2, 10, 20), interval(3, 15, 40), interval(4, 35, 50)])).toEqual([
    { moment: 15, items: [1, 2, 3] },
    { moment: 35, items: [3, 4] },
  ])
})

test('one long interval pairs with each short one', () => {
  expect(cliquesOf([interval(1, 0, 100), interval(2, 10, 20), interval(3, 30, 40)])).toEqual([
    { moment: 10, items: [1, 2] },
    { moment: 30, items: [1, 3] },
  ])
})
