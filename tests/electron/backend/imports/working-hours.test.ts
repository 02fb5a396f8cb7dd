import { expect, test } from 'vitest'
import { readWorkingHours, workingHoursText } from '../../../../electron/backend/imports/working-hours.ts'
import { nineToFive } from '../../../../shared/domain/times.ts'

const shown = (text: string) => {
  const read = readWorkingHours(text)
  return read.ok ? workingHoursText(read.value) : read.reason
}

test.each([
  ['Mon-Fri 09:00-17:00', 'Mon-Fri 09:00-17:00'],
  ['9-17', 'Mon-Fri 09:00-17:00'],
  ['Monday – Thursday 8:30–17:00; Friday 8:30-13:00', 'Mon-Thu 08:30-17:00; Fri 08:30-13:00'],
  ['Mo-Do 9.00 - 17.30 Uhr, Fr 9.00 - 13.00 Uhr', 'Mon-Thu 09:00-17:30; Fri 09:00-13:00'],
  ['Mon 9-12, 13-17', 'Mon 09:00-12:00, 13:00-17:00'],
  ['Tue 08:00-12:00; Thu 18:00-24:00', 'Tue 08:00-12:00; Thu 18:00-24:00'],
])('%s is read', (text, expected) => {
  expect(shown(text)).toBe(expected)
})

test.each(['flexible', 'Mon-Fri', 'Mon-Fri 17:00-09:00', 'Fri-Mon 9-17', 'Xyz 9-17', '9-25', ''])(
  '%s is not read as hours',
  (text) => {
    expect(shown(text)).toMatch(/not working hours/)
  },
)

test('what is shown can be read again', () => {
  expect(readWorkingHours(workingHoursText(nineToFive))).toEqual({ ok: true, value: nineToFive })
})
