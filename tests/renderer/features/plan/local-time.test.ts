import { describe, expect, it } from 'vitest'
import { localTime } from '../../../../renderer/features/plan/local-time.ts'
import type { Instant } from '../../../../shared/domain/times.ts'

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
})
