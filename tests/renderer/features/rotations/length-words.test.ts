import { expect, test } from 'vitest'
import { lengthWords } from '../../../../renderer/features/rotations/length-words.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { bo, project, salesCall } from '../plan/facts.ts'

const startsAt = '2026-10-14T08:00:00.000Z'
const callOf = (minutes: number) =>
  salesCall(1, bo.id, startsAt, { endsAt: new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() as Instant })

test('a call is as long as people say, a project as long as all of its weeks', () => {
  expect([0, 25, 45, 60, 90].map((minutes) => lengthWords(callOf(minutes)))).toEqual([
    '0 min',
    '25 min',
    '45 min',
    '1 h',
    '1.5 h',
  ])
  expect(lengthWords(project(2, bo.id, '2026-10-05', '2026-10-30'))).toBe('4 h in all')
})
