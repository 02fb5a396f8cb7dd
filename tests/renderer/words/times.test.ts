import { describe, expect, it } from 'vitest'
import { agoWords, daySpanWords, daySpanYearWords, momentWords, spanWords } from '../../../renderer/words/times.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'

const start = '2026-10-14T08:00:00.000Z' as Instant
const end = '2026-10-14T08:30:00.000Z' as Instant

describe('times as people say them', () => {
  it('says when a call is where one looks from', () => {
    expect(spanWords(start, end, 'Europe/Berlin')).toBe('Wed 14 Oct, 10:00–10:30')
    expect(spanWords(start, end, 'America/New_York')).toBe('Wed 14 Oct, 04:00–04:30')
  })

  it('says one day once and more days as a span', () => {
    expect(daySpanWords('2026-10-14' as Day, '2026-10-14' as Day)).toBe('Wed 14 Oct')
    expect(daySpanWords('2026-10-14' as Day, '2026-11-09' as Day)).toBe('14 Oct – 9 Nov')
  })

  it('adds the year only when it is another one', () => {
    expect(daySpanYearWords('2026-11-30' as Day, '2027-01-08' as Day, new Date('2026-12-01'))).toBe(
      '30 Nov – 8 Jan 2027',
    )
    expect(daySpanYearWords('2026-09-21' as Day, '2026-10-30' as Day, new Date('2027-06-01'))).toBe(
      '21 Sep 2026 – 30 Oct 2026',
    )
    expect(momentWords(start, 'UTC', new Date('2026-12-01'))).toBe('Wed 14 Oct, 08:00')
    expect(momentWords(start, 'UTC', new Date('2027-01-01'))).toBe('14 Oct 2026, 08:00')
  })

  it('says how long ago in the largest fitting unit', () => {
    const ago = (minutes: number) => agoWords(start, 'UTC', new Date(Date.parse(start) + minutes * 60_000))
    expect([0, 1, 20, 60, 300, 1_500, 4_400, 30_000].map(ago)).toEqual([
      'just now',
      'a minute ago',
      '20 minutes ago',
      'an hour ago',
      '5 hours ago',
      'yesterday',
      '3 days ago',
      '14 Oct 2026',
    ])
  })
})
