import { describe, expect, test } from 'vitest'
import { type FeedFacts, feedsOf } from '../../../../electron/backend/exports/feeds.ts'
import type { Person } from '../../../../shared/domain/people.ts'
import { Instant } from '../../../../shared/domain/times.ts'
import { readCalendar } from '../../../support/read-calendar.ts'
import { callDetails, exampleId, invitation, projectDetails } from './invitation-examples.ts'

const personOf = (number: number, fields: Partial<Person> = {}) =>
  ({ id: exampleId(number), name: `Person ${number}`, team: null, archivedAt: null, ...fields }) as unknown as Person

function textsOf(facts: Partial<FeedFacts>): Map<string, string> {
  const feeds = feedsOf({
    workspaceId: exampleId(1),
    workspaceName: 'Relay',
    people: [personOf(600)],
    invitations: [],
    now: Instant.parse('2026-10-02T09:00:00.000Z'),
    ...facts,
  })
  return new Map(Array.from(feeds, ({ stem, bytes }) => [stem, new TextDecoder().decode(bytes)]))
}

const eventsOf = (texts: ReadonlyMap<string, string>, stem: string) => readCalendar(texts.get(stem) ?? '').events

test('there is no feed before anybody was told anything', () => {
  expect(textsOf({}).size).toBe(0)
})

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Sydney'])(
  'another reader finds each moment of a year in every feed of somebody in %s',
  (timeZone) => {
    const starts = Array.from({ length: 24 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 4 + index * 15, (index * 7) % 24, 30)).toISOString(),
    )
    const invitations = starts.map((startsAt, index) =>
      invitation(index, { sent: callDetails({ timeZone, startsAt, endsAt: startsAt }) }),
    )
    const texts = textsOf({ people: [personOf(600, { team: 'Field' })], invitations })
    expect([...texts.keys()]).toEqual(['everybody', 'team-field', 'person-600'])
    for (const stem of texts.keys()) {
      expect(eventsOf(texts, stem).map((event) => event.starts)).toEqual(starts)
    }
  },
)

describe('what was cancelled', () => {
  const cancelled = invitation(1, { isCancelled: true, sequence: 1, sentAt: Instant.parse('2026-10-01T09:00:00.000Z') })
  const other = invitation(2, { sent: projectDetails() })
  const statusesAt = (now: string, stem: string) =>
    eventsOf(textsOf({ invitations: [cancelled, other], now: Instant.parse(now) }), stem).map(({ status }) => status)

  test.each(['everybody', 'person-600'])('is told for four weeks, then no more: %s', (stem) => {
    expect(statusesAt('2026-10-28T09:00:00.000Z', stem)).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(statusesAt('2026-10-30T09:00:00.000Z', stem)).toEqual(['CONFIRMED'])
  })

  test('stays where a feed would otherwise be no calendar any more', () => {
    const texts = textsOf({ invitations: [cancelled], now: Instant.parse('2027-10-30T09:00:00.000Z') })
    expect([...texts.keys()]).toEqual(['person-600'])
    expect(eventsOf(texts, 'person-600')).toMatchObject([{ status: 'CANCELLED' }])
  })
})

test('names are what they are, whatever signs they hold', () => {
  const name = 'A, B; C \\ D\nBEGIN:VEVENT'
  const invitations = [invitation(1, { sent: callDetails({ title: name, hostName: name }) })]
  const texts = textsOf({ workspaceName: name, people: [personOf(600, { name, team: name })], invitations })
  // As RFC 5545 (3.3.11) writes text; the reader leaves what it does not know as it is.
  const escaped = String.raw`A\, B\; C \\ D BEGIN:VEVENT`
  expect([...texts.values()].map((text) => readCalendar(text).name)).toEqual([
    `Rotations: ${escaped}`,
    `Rotations: ${escaped}`,
    `Rotations of ${escaped}`,
  ])
  for (const text of texts.values()) {
    expect(readCalendar(text).events).toHaveLength(1)
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  }
})

test('who is archived is in no feed, and others are not told with whom they would have been', () => {
  const [gone, there] = [personOf(600, { archivedAt: Instant.parse('2026-10-01T09:00:00.000Z') }), personOf(601)]
  const invitations = [invitation(1), invitation(2, { personId: there.id })]
  const texts = textsOf({ people: [gone, there], invitations })
  expect([...texts.keys()]).toEqual(['everybody', 'person-601'])
  expect(texts.get('everybody')).not.toContain('Person 600')
})
