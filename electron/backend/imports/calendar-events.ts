import { type Day, isDay } from '../../../shared/domain/times.ts'
import { type Component, plainText, type Property, tooLongLine } from './calendar-lines.ts'
import type { Wall } from './calendar-zones.ts'
import type { Reads } from './dates.ts'
import { quoted } from './source.ts'

/** A date as an event gives it: a whole day, or a time on some clock. */
export type DateValue = { is: 'day'; day: Day } | { is: 'time'; wall: Wall; zone: string | null; isUtc: boolean }

/** What a VEVENT says, with the faults that were found in it. */
export interface CalendarEvent {
  number: number
  uid: string | null
  sequence: number
  stamp: string
  title: string
  organizer: string | null
  attendees: string[]
  categories: string[]
  isPrivate: boolean
  isFree: boolean
  isCancelled: boolean
  /** Whether the event says anything of its status. */
  hasStatus: boolean
  start: DateValue | undefined
  end: DateValue | undefined
  durationMs: number | undefined
  /** Which occurrence of a series it replaces. */
  recurrenceId: DateValue | undefined
  rule: string | undefined
  excluded: DateValue[]
  extra: DateValue[]
  problems: string[]
}

const cancelledTitle = /^\s*(?:cancell?ed|abgesagt|annulée?|cancelado|cancelada|annullato|geannuleerd)\s*:\s*/i
const longestTitle = 200

export function readEvent({ properties, number, isBroken }: Component): CalendarEvent {
  const all = (name: string) => properties.filter((property) => property.name === name)
  const value = (name: string) => all(name)[0]?.value.trim()
  const problems: string[] = []
  const date = (name: string): DateValue | undefined => {
    const [first, ...others] = all(name)
    if (first === undefined) return undefined
    if (others.some((other) => other.value.trim() !== first.value.trim())) {
      problems.push(`It has several different ${name} lines.`)
      return undefined
    }
    return keep(name, readDate(first))
  }
  const dates = (name: string): DateValue[] =>
    all(name)
      .filter((property) => property.parameters.get('VALUE')?.toUpperCase() !== 'PERIOD')
      .flatMap((property) =>
        property.value.split(',').map((text) => keep(name, readDate({ ...property, value: text }))),
      )
      .filter((read) => read !== undefined)
  const keep = (name: string, read: Reads<DateValue>): DateValue | undefined => {
    if (read.ok) return read.value
    problems.push(`${name} ${read.reason}.`)
    return undefined
  }

  for (const { value: name } of all(tooLongLine)) problems.push(`Its ${name} line is too long to be read.`)
  if (isBroken) problems.push('The event has no end line: the file may be cut off here.')
  const title = plainText(value('SUMMARY') ?? '').replace(/\s+/g, ' ')
  const status = value('STATUS')?.toUpperCase()
  const sequence = Number(value('SEQUENCE') ?? 0)
  const rules = all('RRULE')
  if (rules.length > 1) problems.push('It has several repetition rules.')
  const durationText = value('DURATION')
  const durationMs = durationText === undefined ? undefined : durationOf(durationText)
  if (durationText !== undefined && durationMs === undefined)
    problems.push(`DURATION ${quoted(durationText)} is not a length of time.`)
  const start = date('DTSTART')
  if (start === undefined && all('DTSTART').length === 0) problems.push('It has no start.')
  return {
    number,
    uid: value('UID') ?? null,
    sequence: Number.isSafeInteger(sequence) && sequence >= 0 ? sequence : 0,
    stamp: value('LAST-MODIFIED') ?? value('DTSTAMP') ?? '',
    title: shortened(title.replace(cancelledTitle, '')),
    organizer: emailOf(all('ORGANIZER')[0]),
    attendees: all('ATTENDEE')
      .map(emailOf)
      .filter((email) => email !== null),
    categories: all('CATEGORIES').flatMap((property) => property.value.split(',').map(plainText)),
    isPrivate: /^(?:PRIVATE|CONFIDENTIAL)$/i.test(value('CLASS') ?? ''),
    isFree:
      value('TRANSP')?.toUpperCase() === 'TRANSPARENT' || value('X-MICROSOFT-CDO-BUSYSTATUS')?.toUpperCase() === 'FREE',
    isCancelled: status === 'CANCELLED' || cancelledTitle.test(title),
    hasStatus: status !== undefined,
    start,
    end: date('DTEND'),
    durationMs,
    recurrenceId: date('RECURRENCE-ID'),
    rule: rules[0]?.value.trim(),
    excluded: dates('EXDATE'),
    extra: dates('RDATE'),
    problems,
  }
}

function shortened(title: string): string {
  return title.length > longestTitle ? `${title.slice(0, longestTitle - 1)}…` : title
}

function emailOf(property: Property | undefined): string | null {
  if (property === undefined) return null
  // Exchange writes X.500 names after "mailto:" at times and the address into a parameter.
  const addresses = [property.value.replace(/^\s*mailto:/i, ''), property.parameters.get('EMAIL') ?? '']
  return addresses.map((address) => address.trim()).find((address) => /^[^\s@]+@[^\s@]+$/.test(address)) ?? null
}

const dateTime = /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?(Z)?)?$/i

function readDate({ value, parameters }: Property): Reads<DateValue> {
  const text = value.trim()
  const match = dateTime.exec(text)
  if (match === null) return { ok: false, reason: `${quoted(text)} is not a date` }
  const [, year, month, date, hour, minute, second = '00', utc] = match
  const day = `${year}-${month}-${date}`
  if (!isDay(day)) return { ok: false, reason: `${quoted(text)} is a day that does not exist` }
  // Some programs leave VALUE=DATE out; a date without a time is a whole day all the same.
  if (hour === undefined || minute === undefined) return { ok: true, value: { is: 'day', day: day as Day } }
  if (Number(hour) > 23 || Number(minute) > 59)
    return { ok: false, reason: `${quoted(text)} is a time that does not exist` }
  const wall = `${day}T${hour}:${minute}:${second > '59' ? '59' : second}`
  return { ok: true, value: { is: 'time', wall, zone: parameters.get('TZID') ?? null, isUtc: utc !== undefined } }
}

function durationOf(text: string): number | undefined {
  const match = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(text)
  if (match === null || /[PT]$/i.test(text)) return undefined
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0))
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1_000
}
