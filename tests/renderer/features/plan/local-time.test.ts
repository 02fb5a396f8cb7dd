import { describe, expect, it } from 'vitest'
import { addDays, localTime, mondayOf, weekdayOf } from '../../../../renderer/features/plan/local-time.ts'
import type { Day, Instant } from '../../../../shared/domain/times.ts'

describe('local time', () => {
  it('puts a moment on the wall calendar of each zone', () => {
    const at = '2026-10-14T22:30:00.000Z' as Instant
    expect(localTime(at, 'Europe/Berlin')).toEqual({ day: '2026-10-15', minutes: 30 })
    expect(localTime(at, 'America/New_York')).toEqual({ day: '2026-10-14', minutes: 18 * 60 + 30 })
    expect(localTime(at, 'Asia/Kolkata')).toEqual({ day: '2026-10-15', minutes: 4 * 60 })
  })

  it('reads midnight as the beginning of a day, not as its end', () => {
    expect(localTime('2026-10-14T22:00:00.000Z' as Instant, 'Europe/Berlin')).toEqual({ day: '2026-10-15', minutes: 0 })
  })

  it('counts days across the end of daylight saving without losing one', () => {
    expect(addDays('2026-10-24' as Day, 2)).toBe('2026-10-26')
  })

  it('counts weekdays from Monday, also before 1970', () => {
    expect(weekdayOf('2026-10-05' as Day)).toBe(1)
    expect(weekdayOf('2026-10-11' as Day)).toBe(7)
    expect(weekdayOf('1969-12-31' as Day)).toBe(3)
    expect(mondayOf('2026-10-11' as Day)).toBe('2026-10-05')
    expect(mondayOf('2026-10-05' as Day)).toBe('2026-10-05')
  })
})
