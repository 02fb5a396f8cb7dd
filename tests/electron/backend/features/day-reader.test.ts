import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDayReader } from '../../../../electron/backend/features/day-reader.ts'
import { type Day, dayIn, type Instant, instantAt } from '../../../../shared/domain/times.ts'

const zones = [
  'Europe/London',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/St_Johns',
]

test('the days that many moments fall on are those of one by one, changes of clocks and of sides of the date line included', () => {
  const moments = fc.date({
    min: new Date('2008-01-01T00:00:00Z'),
    max: new Date('2032-01-01T00:00:00Z'),
    noInvalidDate: true,
  })
  const near = fc.constantFrom('2026-03-29', '2026-10-25', '2026-03-08', '2026-11-01', '2026-04-04', '2011-12-30')
  const close = fc.tuple(near, fc.integer({ min: -36 * 60, max: 36 * 60 })).map(([day, minutes]) => {
    return new Date(Date.parse(day) + minutes * 60_000)
  })
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.array(fc.oneof(moments, close), { minLength: 20 }), (zone, all) => {
      const { dayOf, beginningOf } = createDayReader(zone)
      for (const moment of all) {
        const at = moment.toISOString() as Instant
        expect(dayOf(at)).toBe(dayIn(zone, at))
        const day = at.slice(0, 10) as Day
        expect(beginningOf(day)).toBe(instantAt(zone, day, '00:00'))
      }
    }),
    { numRuns: 200 },
  )
})
