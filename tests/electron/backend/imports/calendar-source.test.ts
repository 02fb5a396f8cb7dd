import { expect, test } from 'vitest'
import { calendarOf, linesOf, readCalendarFixture, readCalendarText } from './read-calendar-fixture.ts'

const times = ['DTSTART:20270112T090000Z', 'DTEND:20270112T093000Z']

test('a calendar of Google comes with its series, exceptions and moved occurrences', async () => {
  expect(linesOf(await readCalendarFixture('google-calls.ics'))).toEqual([
    '1 Acme GmbH – Demo 2027-01-12T09:00:00.000Z planned',
    '2 Acme GmbH – Demo (old time) - Event 1 is a newer version of it.',
    '3 Weekly check-in with Riverbank 2027-03-15T13:00:00.000Z planned',
    '3 Weekly check-in with Riverbank 2027-03-22T13:00:00.000Z cancelled',
    '3 Weekly check-in with Riverbank 2027-03-29T12:00:00.000Z planned',
    '3 Weekly check-in with Riverbank 2027-04-12T12:00:00.000Z planned',
    '4 Weekly check-in with Riverbank 2027-04-06T14:00:00.000Z planned',
    '5 Company day - It lasts all day, so it is not a call.',
    '6 Private event - It is marked as private.',
    '7 Focus time - It is shown as free in the calendar, so it is not a call.',
    '8 Called off, alas 2027-01-20T09:00:00.000Z cancelled',
  ])
})

test('a calendar of Outlook is read with Windows zones and with zones that only it describes', async () => {
  const source = await readCalendarFixture('outlook-calls.ics')
  expect(linesOf(source)).toEqual([
    '1 Negotiation – Kestrel Energy 2027-01-13T14:00:00.000Z',
    '2 Onboarding Lumen 2027-03-22T08:00:00.000Z',
    '2 Onboarding Lumen 2027-03-24T08:00:00.000Z cancelled',
    '2 Onboarding Lumen 2027-03-26T08:00:00.000Z',
    '2 Onboarding Lumen 2027-03-30T07:00:00.000Z',
    '3 Onboarding Lumen (later) 2027-03-29T12:00:00.000Z',
    '4 Summer check-in 2027-07-05T08:00:00.000Z',
    '5 Demo 2027-01-14T09:00:00.000Z cancelled',
    '6 Placeholder - It is shown as free in the calendar, so it is not a call.',
  ])
  expect(source.questions).toEqual([])
})

test('occurrences of a series have ids of their own that a moved one keeps', async () => {
  const { rows } = await readCalendarFixture('google-calls.ics')
  const ids = rows.slice(2, 7).map((row) => row.values.get('sourceId'))
  expect(ids).toEqual([
    'g2@google.com#2027-03-15T13:00:00.000Z',
    'g2@google.com#2027-03-22T13:00:00.000Z',
    'g2@google.com#2027-03-29T12:00:00.000Z',
    'g2@google.com#2027-04-12T12:00:00.000Z',
    'g2@google.com#2027-04-05T12:00:00.000Z',
  ])
})

test('broken events are listed one by one, and the good ones among them are read', async () => {
  const lines = linesOf(await readCalendarFixture('broken-events.ics'))
  expect(lines).toEqual([
    '1 Tern Airlines – Demo 1 2027-01-11T09:00:00.000Z',
    '2 No such day - DTSTART “20260231T090000Z” is a day that does not exist.',
    '3 Two starts - It has several different DTSTART lines.',
    '4 Words for a time - DTSTART “next Tuesday” is not a date.',
    '5 Backwards - It ends before it begins.',
    '6 Lost hour - It is at 2027-03-28 02:30, a time that clocks are put forward over.',
    '7 Whose is it 2027-01-12T09:00:00.000Z',
    '8 No start - It has no start.',
    '9 Tern Airlines – Demo 2 2027-01-12T09:00:00.000Z',
    '10 Cut off - The event has no end line: the file may be cut off here.',
    '11 Tern Airlines – Demo 3 2027-01-13T09:00:00.000Z',
  ])
})

test('a zone that nobody knows is asked for and never taken for UTC', async () => {
  const source = await readCalendarFixture('unknown-zone.ics')
  expect(source.questions).toEqual([
    { about: 'zone-name', name: 'Middle-earth/Shire', words: expect.stringContaining('Middle-earth/Shire') },
    { about: 'time-zone', suggestion: 'Europe/Berlin', words: expect.any(String) },
  ])
  expect(source.rows[0]?.problems).toEqual(['Its time zone “Middle-earth/Shire” is not known. Say which one it is.'])

  const answers = { zones: { 'Middle-earth/Shire': 'Pacific/Auckland' }, timeZone: 'America/New_York' }
  const answered = await readCalendarFixture('unknown-zone.ics', answers)
  expect(answered.questions).toEqual([])
  expect(answered.rows.map((row) => row.values.get('startsAt'))).toEqual([
    '2027-01-11T21:00:00.000Z',
    '2027-01-13T15:00:00.000Z',
    '2027-01-15T09:00:00.000Z',
  ])
})

test('the zone that the calendar declares is used for times without one', async () => {
  const text = calendarOf(['UID:1', 'DTSTART:20270112T100000', 'SUMMARY:Demo']).replace(
    'VERSION:2.0',
    'X-WR-TIMEZONE:Asia/Tokyo',
  )
  const source = await readCalendarText(text)
  expect(source.rows[0]?.values.get('startsAt')).toBe('2027-01-12T01:00:00.000Z')
  expect(source.questions).toEqual([])
})

test('endless and explosive repetitions are refused one by one', async () => {
  const { rows } = await readCalendarFixture('endless-recurrence.ics')
  const refused = rows.filter((row) => row.problems.length > 0).map((row) => row.line)
  expect(refused).toEqual([1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12])
  expect(rows.at(-1)?.values.get('title')).toBe('Tern Airlines – Demo 4')
})

test('folded lines are joined even where the fold cuts a character in two', async () => {
  const bytes = Buffer.from(calendarOf(['UID:1', ...times, 'SUMMARY:Größe – Demo']))
  const at = bytes.indexOf(0xc3) + 1
  const folded = Buffer.concat([bytes.subarray(0, at), Buffer.from('\r\n '), bytes.subarray(at)])
  const { readCalendar, unfold } = await import('../../../../electron/backend/imports/calendar-lines.ts')
  const text = new TextDecoder().decode(unfold(folded))
  expect(readCalendar(text)?.events[0]?.properties.at(-1)?.value).toBe('Größe – Demo')
})

test.each(['\r\n', '\n', '\r'])('line ends %j are all the same', async (lineEnd) => {
  const text = calendarOf(['UID:1', ...times, 'SUMMARY:Demo']).replaceAll('\r\n', lineEnd)
  expect(linesOf(await readCalendarText(text))).toEqual(['1 Demo 2027-01-12T09:00:00.000Z'])
})

test('alarms inside an event say nothing about the call', async () => {
  const alarm = ['BEGIN:VALARM', 'SUMMARY:Wake up', 'DURATION:PT9H', 'DTSTART:19990101', 'END:VALARM']
  const source = await readCalendarText(calendarOf(['UID:1', ...alarm, ...times, 'SUMMARY:Demo']))
  expect(linesOf(source)).toEqual(['1 Demo 2027-01-12T09:00:00.000Z'])
})

test('a length stands for an end, and half an hour for neither', async () => {
  const ends = async (...lines: string[]) => {
    const source = await readCalendarText(calendarOf(['UID:1', 'DTSTART:20270112T090000Z', 'SUMMARY:Demo', ...lines]))
    return source.rows[0]?.values.get('endsAt') ?? source.rows[0]?.problems[0] ?? source.rows[0]?.skipped
  }
  expect(await ends('DURATION:PT1H15M')).toBe('2027-01-12T10:15:00.000Z')
  expect(await ends()).toBe('2027-01-12T09:30:00.000Z')
  expect(await ends('DURATION:long')).toMatch(/not a length/)
  expect(await ends('DTEND:20270113T090000Z')).toMatch(/more than 12 hours/)
})

test('names that would change objects are only names', async () => {
  const text = calendarOf(['UID:__proto__', ...times, 'SUMMARY:constructor', '__PROTO__;X=1:x', 'TZID:__proto__'])
  expect(linesOf(await readCalendarText(text))).toEqual(['1 constructor 2027-01-12T09:00:00.000Z'])
  expect(Object.keys(Object.prototype)).toEqual([])
})

test('more events than Baton reads are refused', async () => {
  const events = Array.from({ length: 50_001 }, () => ['SUMMARY:x'])
  await expect(readCalendarText(calendarOf(...events))).rejects.toThrow(/50,001 events/)
})

test('more events than Baton reads are refused, with their repetitions counted', async () => {
  const events = Array.from({ length: 200 }, (_, index) => [`UID:${index}`, ...times, 'RRULE:FREQ=DAILY', 'SUMMARY:x'])
  await expect(readCalendarText(calendarOf(...events))).rejects.toThrow(/50,000 events with all repetitions/)
})

test('a line that is far too long makes only its event unusable', async () => {
  const long = `EXDATE:${'20270112T090000Z,'.repeat(10_000)}`
  const attachment = `ATTACH;ENCODING=BASE64:${'A'.repeat(200_000)}`
  const text = calendarOf(['UID:1', ...times, 'SUMMARY:Long', long], ['UID:2', ...times, 'SUMMARY:Demo', attachment])
  expect(linesOf(await readCalendarText(text))).toEqual([
    '1 Long - Its EXDATE line is too long to be read.',
    '2 Demo 2027-01-12T09:00:00.000Z',
  ])
})

test('the known zone goes before what a calendar says of it, and the difference is told', async () => {
  const zone = ['BEGIN:VTIMEZONE', 'TZID:Europe/Berlin', 'BEGIN:STANDARD', 'DTSTART:19700101T000000']
  const offsets = ['TZOFFSETFROM:+0100', 'TZOFFSETTO:+0100', 'END:STANDARD', 'END:VTIMEZONE']
  const event = ['UID:1', 'DTSTART;TZID=Europe/Berlin:20270712T100000', 'SUMMARY:Demo']
  const text = calendarOf(event).replace('VERSION:2.0', [...zone, ...offsets].join('\r\n'))
  const source = await readCalendarText(text)
  expect(source.rows[0]?.values.get('startsAt')).toBe('2027-07-12T08:00:00.000Z')
  expect(source.notes).toEqual([expect.stringContaining('“Europe/Berlin” in another way')])
})
