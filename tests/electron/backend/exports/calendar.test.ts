import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarBytes, updateBytes } from '../../../../electron/backend/exports/calendar.ts'
import type { Invitation } from '../../../../shared/domain/invitations.ts'
import { callDetails, invitation, projectDetails } from './invitation-examples.ts'

const decoder = new TextDecoder()
const ana = { name: 'Ana "the pen" Ruiz', email: 'ana@example.com' }

/** Reads with another library than the one that wrote, trusting only the zones that are in the file. */
function read(bytes: Uint8Array) {
  const calendar = new ICAL.Component(ICAL.parse(decoder.decode(bytes)))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone)
  const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
  return { calendar, events }
}

function readStarts(...invitations: Invitation[]): string[] {
  return read(calendarBytes(invitations)).events.map((event) => event.startDate.toJSDate().toISOString())
}

const inZone = (timeZone: string, startsAt: string, endsAt: string) =>
  invitation(1, { sent: callDetails({ timeZone, startsAt, endsAt }) })

describe('a calendar file', () => {
  test.each([
    ['Europe/Berlin', 'TZID=Europe/Berlin:20261014T100000'],
    ['America/New_York', 'TZID=America/New_York:20261014T040000'],
    ['Asia/Kolkata', 'TZID=Asia/Kolkata:20261014T133000'],
    ['Asia/Calcutta', 'TZID=Asia/Kolkata:20261014T133000'],
    ['UTC', 'TZID=Etc/UTC:20261014T080000'],
  ])('says the time on the clock of %s and brings that zone along', (timeZone, start) => {
    const bytes = calendarBytes([invitation(1, { sent: callDetails({ timeZone }) })])
    expect(decoder.decode(bytes)).toContain(`DTSTART;${start}\r\n`)
    expect(readStarts(invitation(1, { sent: callDetails({ timeZone }) }))).toEqual(['2026-10-14T08:00:00.000Z'])
    const [zone] = read(bytes).calendar.getAllSubcomponents('vtimezone')
    expect(start).toContain(`TZID=${String(zone?.getFirstPropertyValue('tzid'))}:`)
  })

  test.each([
    ['the night before summer time ends in Berlin', 'Europe/Berlin', '2026-10-24T22:30:00.000Z'],
    ['the hour that comes twice, first time', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['the hour that comes twice, second time', 'Europe/Berlin', '2026-10-25T01:30:00.000Z'],
    ['just after summer time begins in Berlin', 'Europe/Berlin', '2027-03-28T01:00:00.000Z'],
    ['the week in which only New York has left summer time', 'America/New_York', '2026-11-02T15:00:00.000Z'],
    ['a zone without summer time', 'Asia/Kolkata', '2027-03-28T01:00:00.000Z'],
    ['the south, where summer is in January', 'Australia/Sydney', '2027-01-12T23:00:00.000Z'],
    ['a zone that changed its rules lately, before', 'America/Vancouver', '2026-01-12T18:00:00.000Z'],
    ['a zone that changed its rules lately, after', 'America/Vancouver', '2026-12-14T18:00:00.000Z'],
    ['a zone whose rules follow the moon', 'Africa/Casablanca', '2026-03-01T10:00:00.000Z'],
  ])('keeps the moment: %s', (_name, timeZone, startsAt) => {
    const endsAt = new Date(Date.parse(startsAt) + 1_800_000).toISOString()
    const { events } = read(calendarBytes([inZone(timeZone, startsAt, endsAt)]))
    expect(events.map((event) => event.startDate.toJSDate().toISOString())).toEqual([startsAt])
    expect(events.map((event) => event.endDate.toJSDate().toISOString())).toEqual([endsAt])
  })

  test('keeps every moment of three years in every zone there is', () => {
    for (const timeZone of Intl.supportedValuesOf('timeZone')) {
      const starts = Array.from({ length: 8 }, (_, index) =>
        new Date(Date.UTC(2026, 0, 5 + index * 131, (index * 7) % 24, 15)).toISOString(),
      )
      const bytes = calendarBytes(
        starts.map((startsAt, index) =>
          invitation(index, { sent: callDetails({ timeZone, startsAt, endsAt: startsAt }) }),
        ),
      )
      const found = read(bytes).events.map((event) => event.startDate.toJSDate().toISOString())
      expect({ timeZone, found }).toEqual({ timeZone, found: starts })
    }
  })

  test('stamps events in UTC with the moment of publication, whatever the zone', () => {
    expect(decoder.decode(calendarBytes([invitation(1)]))).toContain('DTSTAMP:20261001T093015Z\r\n')
  })

  test('shows a project as days that do not block', () => {
    const { events } = read(calendarBytes([invitation(1, { sent: projectDetails() })]))
    const [event] = events
    expect(event?.startDate.isDate).toBe(true)
    expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-10-12', '2026-11-09'])
    expect(event?.component.getFirstPropertyValue('transp')).toBe('TRANSPARENT')
    expect(event?.description).toContain('about 2 hours a week')
  })

  test('says what the role asks, who hosts and what to watch', () => {
    const { events } = read(calendarBytes([invitation(1)]))
    expect(events[0]?.summary).toBe('Demo with Acme (shadow)')
    expect(events[0]?.description).toBe(
      'You join as shadow: you watch and listen, the host leads.\nHost: Bo Lind\nAccount: Acme\nFunnel stage: consideration\nSkills to watch: Discovery questions, Handling objections',
    )
  })

  test('marks what was cancelled, with its sequence', () => {
    const { calendar, events } = read(calendarBytes([invitation(1, { isCancelled: true, sequence: 3 })]))
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH')
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
    expect(events[0]?.sequence).toBe(3)
  })

  test('has CRLF line ends and no line over 75 octets, whatever the words', () => {
    const sent = callDetails({ title: '日本語🙂,;\\ '.repeat(18).trim(), hostName: 'B\u0000o\u0007\r\nBEGIN:VEVENT' })
    const text = decoder.decode(calendarBytes([invitation(1, { sent })]))
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/\p{Cc}/u)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    const { events } = read(calendarBytes([invitation(1, { sent })]))
    expect(events.map((event) => event.summary)).toEqual([`${sent.title} (shadow)`])
  })

  test('is the same to the byte, in whatever order the events come', () => {
    const one = invitation(1)
    const two = invitation(2, { sent: projectDetails() })
    expect(calendarBytes([one, two])).toEqual(calendarBytes([two, one]))
  })

  test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'])('looks as it always has: %s', async (timeZone) => {
    const text = decoder.decode(
      calendarBytes([
        invitation(1, { sent: callDetails({ timeZone }) }),
        invitation(2, { sent: projectDetails(), sequence: 2 }),
        invitation(3, {
          sent: callDetails({ timeZone, startsAt: '2026-11-03T14:00:00.000Z', endsAt: '2026-11-03T14:45:00.000Z' }),
          isCancelled: true,
          sequence: 1,
        }),
      ]),
    )
    await expect(text).toMatchFileSnapshot(`../../../golden/calendar-${timeZone.replace('/', '-').toLowerCase()}.ics`)
  })
})

describe('a change file', () => {
  test('asks for one event of one person', () => {
    const { calendar, events } = read(updateBytes(invitation(1, { sequence: 1 }), ana))
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST')
    expect(events).toHaveLength(1)
    const [attendee] = events[0]?.attendees ?? []
    expect(attendee?.getFirstValue()).toMatch(/^mailto:ana@example\.com$/i)
    expect(attendee?.getParameter('cn')).toBe(ana.name)
  })

  test('takes one event back', () => {
    const { calendar, events } = read(updateBytes(invitation(1, { sequence: 1, isCancelled: true }), ana))
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL')
    expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED')
  })

  test('is written for somebody without an e-mail address too', () => {
    const { events } = read(updateBytes(invitation(1), { name: 'Cy', email: null }))
    expect(events[0]?.attendees[0]?.getFirstValue()).toMatch(/^mailto:participant@baton\.invalid$/i)
  })
})
