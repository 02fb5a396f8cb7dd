import { expect, test } from 'vitest'
import { ianaZone } from '../../../../electron/backend/imports/zones.ts'

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['"W. Europe Standard Time"', 'Europe/Berlin'],
  ['GMT Standard Time', 'Europe/London'],
  ['/freeassociation.sourceforge.net/Europe/Berlin', 'Europe/Berlin'],
  ['/example.org/2024/America/Indiana/Knox', 'America/Indiana/Knox'],
])('%s is a known zone', (text, expected) => {
  expect(ianaZone(text)).toBe(expected)
})

test.each(['Customized Time Zone', 'Middle-earth/Shire', '+01:00', '', '__proto__', 'constructor'])(
  '%s is no known zone, and never UTC',
  (text) => {
    expect(ianaZone(text)).toBeUndefined()
  },
)
