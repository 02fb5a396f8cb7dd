import { expect, test } from 'vitest'
import { monthsBefore } from '../../../shared/domain/retention.ts'
import type { Day } from '../../../shared/domain/times.ts'

test('months before a day are the same day of the month, or the last one that there is', () => {
  const before = (day: string, months: number) => monthsBefore(day as Day, months)
  expect(before('2026-11-23', 1)).toBe('2026-10-23')
  expect(before('2026-01-15', 1)).toBe('2025-12-15')
  expect(before('2026-03-31', 1)).toBe('2026-02-28')
  expect(before('2028-03-31', 1)).toBe('2028-02-29')
  expect(before('2028-02-29', 12)).toBe('2027-02-28')
  expect(before('2026-11-23', 240)).toBe('2006-11-23')
})
