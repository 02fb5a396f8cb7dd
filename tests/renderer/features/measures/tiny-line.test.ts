import { expect, test } from 'vitest'
import { tinyLineOf } from '../../../../renderer/features/measures/tiny-line.ts'
import { Day } from '../../../../shared/domain/times.ts'

const at = (on: string, value: number) => ({ on: Day.parse(on), value })

test('days give the way across and values the height, the target in sight', () => {
  const line = tinyLineOf([at('2026-03-01', 10), at('2026-03-02', 20), at('2026-03-05', 10)], 20, 48, 24)
  expect(line).toEqual({ path: 'M4.0 20.0L14.0 4.0L44.0 20.0', end: { x: 44, y: 20 }, target: 4 })
})

test('one value is a point at the end, and equal ones are a level line', () => {
  expect(tinyLineOf([at('2026-03-01', 10)], null, 48, 24)).toMatchObject({ end: { x: 44, y: 12 }, target: null })
  expect(tinyLineOf([], 5, 48, 24)).toBeUndefined()
})
