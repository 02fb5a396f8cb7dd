import { expect, test } from 'vitest'
import { countdownWords } from '../../../../renderer/features/rotations/countdown-words.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { bo, project, salesCall } from '../plan/facts.ts'

const at = (text: string) => new Date(text).toISOString() as Instant
// 10:00 to 10:30 in Berlin.
const call = salesCall(10, bo.id, '2026-10-14T08:00:00.000Z')
const study = project(11, bo.id, '2026-10-14', '2026-10-30')

const before = (now: string, timeZone = 'Europe/Berlin') => countdownWords(call, timeZone, at(now))
const ofStudy = (now: string) => countdownWords(study, 'Europe/Berlin', at(now))

test('a call counts down from weeks to minutes, by the days of whoever asks', () => {
  expect(before('2026-09-01T08:00:00Z')).toBe('in 6 weeks')
  expect(before('2026-09-24T08:00:00Z')).toBe('in 20 days')
  expect(before('2026-10-12T21:30:00Z')).toBe('in 2 days')
  // Midnight has passed in Berlin.
  expect(before('2026-10-12T22:30:00Z')).toBe('tomorrow')
  expect(before('2026-10-12T22:30:00Z', 'America/New_York')).toBe('in 2 days')
  expect(before('2026-10-14T02:59:00Z')).toBe('today, in 5 hours')
  expect(before('2026-10-14T07:00:00Z')).toBe('today, in an hour')
})

test('the last hour is told in minutes, and never says too early that it has begun', () => {
  expect(before('2026-10-14T07:00:01Z')).toBe('in 60 minutes')
  expect(before('2026-10-14T07:58:30Z')).toBe('in 2 minutes')
  expect(before('2026-10-14T07:59:59Z')).toBe('in a minute')
  expect(before('2026-10-14T08:00:00Z')).toBe('now, until 10:30')
  expect(before('2026-10-14T08:29:59Z', 'America/New_York')).toBe('now, until 04:30')
  expect(before('2026-10-14T08:30:00Z')).toBe('over')
})

test('a call early in the night is tomorrow although it is only hours away', () => {
  const early = salesCall(12, bo.id, '2026-10-14T22:30:00.000Z')
  expect(countdownWords(early, 'Europe/Berlin', at('2026-10-14T20:00:00Z'))).toBe('tomorrow')
  expect(countdownWords(early, 'Europe/London', at('2026-10-14T20:00:00Z'))).toBe('today, in 2 hours')
})

test('a project counts down by days, and then what is left of it', () => {
  expect(ofStudy('2026-10-01T10:00:00Z')).toBe('in 13 days')
  expect(ofStudy('2026-10-13T10:00:00Z')).toBe('tomorrow')
  expect(ofStudy('2026-10-14T10:00:00Z')).toBe('under way, 16 days left')
  expect(ofStudy('2026-10-29T10:00:00Z')).toBe('under way, 1 day left')
  expect(ofStudy('2026-10-30T10:00:00Z')).toBe('under way, last day')
  expect(ofStudy('2026-10-31T10:00:00Z')).toBe('over')
})
