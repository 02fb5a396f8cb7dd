import { expect, test } from 'vitest'
import { isAsGoodAs, measureAround } from '../../../shared/domain/measures.ts'
import { Day } from '../../../shared/domain/times.ts'

const day = (text: string) => Day.parse(text)
const values = [
  { on: day('2026-02-27'), value: 40 },
  { on: day('2026-03-31'), value: 50 },
  { on: day('2026-04-30'), value: 55 },
]

test('what is measured until the next cycle begins tells of a cycle, against the last value before it', () => {
  expect(measureAround(values, day('2026-03-02'), day('2026-04-13'))).toEqual({ before: values[0], latest: values[1] })
  expect(measureAround(values, day('2026-03-02'), null)).toEqual({ before: values[0], latest: values[2] })
})

test('a value on the first day of a cycle is of that cycle', () => {
  expect(measureAround(values, day('2026-02-27'), day('2026-03-31'))).toEqual({ before: null, latest: values[0] })
  expect(measureAround(values, day('2026-01-01'), day('2026-02-27'))).toEqual({ before: null, latest: null })
})

test('whether more is better is up to the measure', () => {
  expect([isAsGoodAs(3, 2, 'higher'), isAsGoodAs(3, 2, 'lower'), isAsGoodAs(2, 2, 'lower')]).toEqual([
    true,
    false,
    true,
  ])
})
