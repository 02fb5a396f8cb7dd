import { expect, test } from 'vitest'
import { count, hours, size } from '../../../renderer/words/counts.ts'

test('one is one and many are many, with thousands set apart', () => {
  expect([count(0, 'call'), count(1, 'call'), count(1_250, 'call'), count(2, 'person', 'people')]).toEqual([
    '0 calls',
    '1 call',
    '1,250 calls',
    '2 people',
  ])
})

test('hours and sizes carry their unit and no false precision', () => {
  expect([hours(2), hours(0.75), hours(1 / 3)]).toEqual(['2 h', '0.75 h', '0.33 h'])
  expect([size(1), size(640_000), size(1_640_000)]).toEqual(['1 KB', '640 KB', '1.6 MB'])
})
