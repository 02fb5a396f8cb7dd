import { TZDate } from '@date-fns/tz/date'
import { tzOffset } from '@date-fns/tz/tzOffset'
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { ICalEventData } from 'ical-generator'
import { tzlib_get_ical_block as blockOf, tzlib_get_offset as offsetOf } from 'timezones-ical-library'
import { roleMeanings } from '../../../shared/domain/briefings.ts'
import type { Invitation, InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { addDays, clockIn, dayIn } from '../../../shared/domain/times.ts'
import { startOf } from './publication.ts'
import { hoursInWords } from './times-in-words.ts'

type CallDetails = Extract<InvitationDetails, { kind: 'call' }>
type ProjectDetails = Extract<InvitationDetails, { kind: 'project' }>

/**
 * The organizer of every event. It must stay the same for as long as an event lives, which no host does, and answers to it
 * go nowhere: `.invalid` never resolves (RFC 2606).
 */
const organizer = { name: 'Baton', email: 'baton@baton.invalid' }

/** All that a person was sent, cancellations included, as one file to subscribe to or import (iTIP PUBLISH, RFC 5546). */
export function calendarBytes(invitations: readonly Invitation[]): Uint8Array {
  const events = invitations
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .map((invitation) => eventOf(invitation))
  return bytesOf(ICalCalendarMethod.PUBLISH, events)
}

/**
 * One change as a file of its own (iTIP REQUEST or CANCEL), because Outlook reads only the first event of such a file.
 */
export function updateBytes(invitation: Invitation, person: Pick<Person, 'name' | 'email'>): Uint8Array {
  const attendee = {
    name: clean(person.name),
    // An invitation needs an address; somebody without one still imports the file by hand.
    email: person.email ?? 'participant@baton.invalid',
    role: ICalAttendeeRole.REQ,
    type: ICalAttendeeType.INDIVIDUAL,
    status: ICalAttendeeStatus.ACCEPTED,
    rsvp: false,
  }
  const method = invitation.isCancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST
  return bytesOf(method, [{ ...eventOf(invitation), attendees: [attendee] }])
}

export interface FeedCalendar {
  /** Stays the same for as long as the feed lives; letters and digits. */
  id: string
  name: string
  events: readonly FeedEvent[]
}

export interface FeedEvent {
  invitation: Invitation
  /** Of somebody else's feed: who it is that joins. Null: the reader of the feed. */
  who: string | null
}

/** How often who subscribed should look again. */
const lookAgainAfterSeconds = 3_600

/** A calendar to subscribe to: all its events, with a name, as they were sent last (iTIP PUBLISH). */
export function feedBytes({ id, name, events }: FeedCalendar): Uint8Array {
  const sorted = events.toSorted((one, other) => (keyOf(one.invitation) < keyOf(other.invitation) ? -1 : 1))
  return bytesOf(
    ICalCalendarMethod.PUBLISH,
    sorted.map(({ invitation, who }) => (who === null ? eventOf(invitation) : publicEventOf(id, invitation, who))),
    { id, name },
  )
}

/** The line by which a feed can be told from any other file. */
export function feedMark(id: string): string {
  return `X-WR-RELCALID:${id}`
}

function bytesOf(
  method: ICalCalendarMethod,
  events: ICalEventData[],
  feed?: Pick<FeedCalendar, 'id' | 'name'>,
): Uint8Array {
  const calendar = ical({
    prodId: { company: 'Baton', product: 'Baton', language: 'EN' },
    method,
    ...(feed === undefined ? {} : headOf(feed)),
    // The zone sits on each event: on the calendar it would take the Z from DTSTAMP.
    timezone: { name: null, generator: (name) => zoneBlock(name)?.block ?? null },
    events,
  })
  return new TextEncoder().encode(`${calendar.toString()}\r\n`)
}

function headOf({ id, name }: Pick<FeedCalendar, 'id' | 'name'>) {
  return {
    // The library writes the name as it is.
    name: clean(name)
      .replaceAll('\n', ' ')
      .replaceAll(/[\\;,]/g, String.raw`\$&`),
    ttl: lookAgainAfterSeconds,
    x: [{ key: 'X-WR-RELCALID', value: id }],
  }
}

function keyOf({ sent, uid }: Invitation): string {
  return `${startOf(sent)} ${uid}`
}

function eventOf({ uid, sequence, sentAt, isCancelled, sent }: Invitation): ICalEventData {
  return {
    id: uid,
    sequence,
    stamp: new Date(sentAt),
    summary: clean(`${sent.title} (${sent.role})`),
    description: clean(descriptionOf(sent)),
    organizer,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(sent.kind === 'call' ? callTimes(sent) : projectTimes(sent)),
  }
}

/** For others to see: who, in which role, with whom. An id of its own, because a reader may have the person's feed too. */
function publicEventOf(feedId: string, invitation: Invitation, who: string): ICalEventData {
  const { sent, uid } = invitation
  return {
    ...eventOf(invitation),
    id: `${feedId}.${uid}`,
    summary: clean(`${who}: ${sent.title} (${sent.role})`),
    description: clean(`${who} joins as ${sent.role}.\nHost: ${sent.hostName}`),
  }
}

function callTimes({ startsAt, endsAt, timeZone }: CallDetails) {
  const zone = zoneFor(timeZone, [startsAt, endsAt])
  const at = (instant: Instant) => (zone === null ? new Date(instant) : new TZDate(instant, zone))
  return {
    start: at(startsAt),
    // An end must lie after the start (RFC 5545, 3.6.1): a call without a length has none.
    end: startsAt === endsAt ? null : at(endsAt),
    timezone: zone,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
  }
}

/** All-day over the whole window, without making its weeks look busy: the hours are found by those who work together. */
function projectTimes({ startsOn, endsOn }: ProjectDetails) {
  return {
    start: new Date(startsOn),
    end: new Date(addDays(endsOn, 1)),
    allDay: true,
    timezone: null,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
  }
}

function descriptionOf(details: InvitationDetails): string {
  const lines = [
    `You join as ${details.role}: ${roleMeanings[details.role]}.`,
    `Host: ${details.hostName}`,
    ...(details.kind === 'call' ? callLines(details) : projectLines(details)),
    `Funnel stage: ${details.funnelStage}`,
  ]
  if (details.skills.length > 0) lines.push(`Skills to watch: ${details.skills.join(', ')}`)
  return lines.join('\n')
}

function callLines({ account }: CallDetails): string[] {
  return account === null ? [] : [`Account: ${account}`]
}

function projectLines({ format, hoursPerWeek }: ProjectDetails): string[] {
  const hours = `Time: about ${hoursInWords(hoursPerWeek)} a week`
  return format === null ? [hours] : [`Format: ${format}`, hours]
}

/** Without control characters, which no calendar may hold (RFC 5545, 3.3.11) and some readers stop at. */
function clean(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{Cc}\n]/gu, '')
}

/**
 * The zone's name for a file, or null where the times must be written in UTC: a VTIMEZONE in the 1970 form knows only the
 * rules that hold now, and for a zone that changed them lately it would put the call at another hour.
 */
function zoneFor(timeZone: string, instants: readonly Instant[]): string | null {
  const key = `${timeZone} ${instants.join(' ')}`
  const known = zonesFound.get(key)
  if (known !== undefined) return known
  const zone = findZone(timeZone, instants)
  // Feeds ask for the same again and again; who runs for months asks for ever more.
  if (zonesFound.size >= mostZonesFound) zonesFound.clear()
  zonesFound.set(key, zone)
  return zone
}

const zonesFound = new Map<string, string | null>()
const mostZonesFound = 20_000

function findZone(timeZone: string, instants: readonly Instant[]): string | null {
  const zone = zoneBlock(timeZone)
  if (zone === null) return null
  const isTrue = instants.every((instant) => {
    const said = offsetOf(zone.name, dayIn(timeZone, instant), clockIn(timeZone, instant))
    return minutesOfOffset(said) === tzOffset(timeZone, new Date(instant))
  })
  return isTrue ? zone.name : null
}

/** The VTIMEZONE of a zone under the name that the library gives it (`Asia/Kolkata` for `Asia/Calcutta`). */
function zoneBlock(timeZone: string): ZoneBlock | null {
  const known = zoneBlocks.get(timeZone)
  if (known !== undefined) return known
  const block = readZoneBlock(timeZone)
  zoneBlocks.set(timeZone, block)
  return block
}

interface ZoneBlock {
  name: string
  block: string
}

const zoneBlocks = new Map<string, ZoneBlock | null>()

function readZoneBlock(timeZone: string): ZoneBlock | null {
  const found = blockOf(new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone)
  const [block, line] = Array.isArray(found) ? found : []
  if (block === undefined || line === undefined) return null
  // The date of the zone data says nothing about the plan, and would change the bytes with every release.
  return { name: line.replace('TZID=', ''), block: block.replace(/LAST-MODIFIED:.*\r\n/, '') }
}

/** "-0530" → -330 */
function minutesOfOffset(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5))
  return offset.startsWith('-') ? -minutes : minutes
}
