import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ImportOptions, ImportQuestion } from '../../../shared/contract/imports.ts'
import { type Instant, TimeZone } from '../../../shared/domain/times.ts'
import { countOf } from '../features/words.ts'
import { type CalendarEvent, type DateValue, readEvent } from './calendar-events.ts'
import { type Calendar, plainText } from './calendar-lines.ts'
import { newestVersions, type Occurrence, reasonToSkip, rowOf } from './calendar-rows.ts'
import { createZoneFinder, knownZone, type Zone } from './calendar-zones.ts'
import type { Reads } from './dates.ts'
import { checkRule, createExpander, type Expander, mostOccurrences } from './recurrence.ts'
import { breathe, limits, quoted, type Source, type SourceRow } from './source.ts'
import { ianaZone } from './zones.ts'

export interface CalendarContext {
  /** Series are followed only within this period; single events count whenever they are. */
  window: { from: Instant; to: Instant }
  workspaceZone: string
  signal: AbortSignal
}

const longestCallMs = 12 * 3_600_000
const usualCallMs = 30 * 60_000

/** Events of a calendar as rows of calls. Throws `file-too-large` and `cancelled`. */
export async function calendarSource(
  calendar: Calendar,
  options: ImportOptions,
  context: CalendarContext,
): Promise<Source> {
  if (calendar.events.length > limits.events) {
    throw new RefusedError(
      'file-too-large',
      `This calendar has ${countOf(calendar.events.length, 'event', 'events')}; Baton reads at most ${countOf(limits.events, 'event', 'events')}. Export a shorter period.`,
    )
  }
  const expander = createExpander()
  try {
    return await read(calendar, options, context, expander)
  } finally {
    await expander.close()
  }
}

async function read(
  calendar: Calendar,
  options: ImportOptions,
  context: CalendarContext,
  expander: Expander,
): Promise<Source> {
  const zones = createZoneFinder(calendar, options.zones)
  const own = (name: string) => calendar.properties.find((property) => property.name === name)?.value.trim() ?? ''
  const declared = ianaZone(own('X-WR-TIMEZONE'))
  const floating = knownZone(options.timeZone ?? declared ?? context.workspaceZone)
  const owner = [own('X-WR-RELCALID'), own('X-WR-CALNAME')].map(plainText).find((text) => text.includes('@'))
  const unknownZones = new Set<string>()
  let hasFloating = false

  function zoneOf(value: DateValue & { is: 'time' }): Zone | undefined {
    if (value.isUtc) return knownZone('UTC')
    if (value.zone === null) {
      hasFloating = true
      return floating
    }
    const zone = zones.find(value.zone)
    if (zone === undefined) unknownZones.add(value.zone)
    return zone
  }

  function instantOf(value: DateValue & { is: 'time' }): Reads<Instant> {
    const zone = zoneOf(value)
    if (zone === undefined)
      return { ok: false, reason: `Its time zone ${quoted(value.zone ?? '')} is not known. Say which one it is.` }
    const at = zone.instantOf(value.wall)
    if (at !== null) return { ok: true, value: at }
    return {
      ok: false,
      reason: `It is at ${value.wall.replace('T', ' ').slice(0, 16)}, a time that clocks are put forward over.`,
    }
  }

  const events = calendar.events.map(readEvent)
  const { current, outdated } = newestVersions(events)
  const replaced = new Map<string, DateValue[]>()
  for (const { uid, recurrenceId } of current) {
    if (uid !== null && recurrenceId !== undefined) replaced.set(uid, [...(replaced.get(uid) ?? []), recurrenceId])
  }

  const rows: SourceRow[] = []
  const add = (
    event: CalendarEvent,
    more: Partial<Occurrence> = {},
    verdict: Partial<Pick<SourceRow, 'problems' | 'skipped'>> = {},
  ) => {
    if (rows.length === limits.events) {
      throw new RefusedError(
        'file-too-large',
        `This calendar has more than ${countOf(limits.events, 'event', 'events')} with all repetitions. Export a shorter period.`,
      )
    }
    rows.push(rowOf(event, more, verdict, owner))
  }

  for (const [index, event] of events.entries()) {
    if (index % 500 === 0) await breathe(context.signal)
    const skipped = outdated.get(event) ?? reasonToSkip(event)
    if (skipped !== null) {
      add(event, {}, { skipped })
    } else if (event.problems.length > 0 || event.start?.is !== 'time') {
      add(event, {}, { problems: event.problems })
    } else {
      await addOccurrences(event, event.start)
    }
  }

  async function addOccurrences(event: CalendarEvent, start: DateValue & { is: 'time' }): Promise<void> {
    const startsAt = instantOf(start)
    if (!startsAt.ok) return add(event, {}, { problems: [startsAt.reason] })
    const length = lengthOf(event, startsAt.value, instantOf)
    if (!length.ok) return add(event, {}, { problems: [length.reason] })
    if (length.value > longestCallMs)
      return add(event, {}, { skipped: 'It lasts more than 12 hours, so it is not a call.' })
    const zone = zoneOf(start)
    const timeZone = start.isUtc ? null : (zone?.name ?? null)
    const occurrence = (at: Instant, sourceId: string | null): Occurrence => ({
      startsAt: at,
      endsAt: new Date(Date.parse(at) + length.value).toISOString(),
      sourceId,
      timeZone,
      isCancelled: event.isCancelled,
    })

    if (event.recurrenceId !== undefined) {
      const original = event.recurrenceId.is === 'time' ? instantOf(event.recurrenceId) : undefined
      if (original?.ok === false) return add(event, {}, { problems: [original.reason] })
      const instance = original?.value ?? originalOn(event.recurrenceId, startsAt.value)
      return add(event, occurrence(startsAt.value, event.uid && `${event.uid}#${instance}`))
    }
    if (event.rule === undefined && event.extra.length === 0) return add(event, occurrence(startsAt.value, event.uid))
    if (zone !== undefined) await addSeries(event, start.wall, zone, occurrence)
  }

  async function addSeries(
    event: CalendarEvent,
    wall: string,
    zone: Zone,
    occurrence: (at: Instant, sourceId: string | null) => Occurrence,
  ): Promise<void> {
    const expanded = event.rule === undefined ? { times: [wall] } : await expand(event.rule, wall, zone)
    if (expanded.problem !== undefined) return add(event, {}, { problems: [expanded.problem] })
    const overridden = createMatcher(replaced.get(event.uid ?? '') ?? [], zone)
    const excluded = createMatcher(event.excluded, zone)
    const extra = event.extra.flatMap((value) => {
      const at = value.is === 'time' ? instantOf(value) : undefined
      return at?.ok === true && at.value >= context.window.from && at.value <= context.window.to ? [at.value] : []
    })
    const times = expanded.times.map((time) => zone.instantOf(time))
    if (times.includes(null))
      add(event, {}, { skipped: 'One occurrence falls on a time that clocks are put forward over.' })
    const instants = new Set([...times.filter((at) => at !== null), ...extra])
    for (const at of [...instants].sort()) {
      if (overridden(at)) continue
      const one = occurrence(at, event.uid && `${event.uid}#${at}`)
      add(event, excluded(at) ? { ...one, isCancelled: true } : one)
    }
    if (instants.size === 0)
      add(event, {}, { skipped: 'None of its repetitions fall in the period that is looked at.' })
  }

  async function expand(rule: string, wall: string, zone: Zone): ReturnType<Expander['expand']> {
    const { parts, problem } = checkRule(rule)
    if (problem !== undefined) return { problem }
    if (context.signal.aborted) throw new RefusedError('cancelled')
    const until = parts.get('UNTIL')
    if (until !== undefined) parts.set('UNTIL', untilOnClock(until, zone))
    return await expander.expand({
      rule: [...parts].map((part) => part.join('=')).join(';'),
      startsAt: wall,
      from: zone.wallOf(context.window.from),
      to: zone.wallOf(context.window.to),
      most: mostOccurrences,
    })
  }

  const questions: ImportQuestion[] = [...unknownZones].map((name) => ({
    about: 'zone-name',
    words: `Which time zone does the calendar mean by ${quoted(name)}?`,
    name,
  }))
  if (hasFloating && options.timeZone === undefined && declared === undefined) {
    const words = 'Some events do not say in which time zone they are. Which one is it?'
    questions.push({ about: 'time-zone', words, suggestion: TimeZone.parse(context.workspaceZone) })
  }
  const notes = [...zones.disagreements].map(
    (name) =>
      `The calendar describes the time zone ${quoted(name)} in another way than is known of it. The known rules were used.`,
  )
  return {
    format: 'ics',
    options,
    header: ['Event', 'Title', 'Starts', 'Organizer'],
    headerHash: '',
    columns: [],
    fields: [],
    questions,
    notes,
    rows,
    reading: { dateOrder: 'year-first', timeZone: floating.name ?? context.workspaceZone },
  }
}

function lengthOf(
  { end, durationMs }: CalendarEvent,
  startsAt: Instant,
  instantOf: (value: DateValue & { is: 'time' }) => Reads<Instant>,
): Reads<number> {
  if (end === undefined) return { ok: true, value: durationMs ?? usualCallMs }
  if (end.is === 'day') return { ok: false, reason: 'It begins at a time but ends on a whole day.' }
  const endsAt = instantOf(end)
  if (!endsAt.ok) return endsAt
  const length = Date.parse(endsAt.value) - Date.parse(startsAt)
  return length < 0 ? { ok: false, reason: 'It ends before it begins.' } : { ok: true, value: length }
}

/** Whether a date list names an occurrence: by its moment, or by the day it falls on. */
function createMatcher(values: readonly DateValue[], zone: Zone): (at: Instant) => boolean {
  const instants = new Set<string>()
  const days = new Set<string>()
  for (const value of values) {
    if (value.is === 'day') days.add(value.day)
    else instants.add(momentOf(value, zone))
  }
  return (at) => instants.has(at) || (days.size > 0 && days.has(zone.wallOf(at).slice(0, 10)))
}

function momentOf(value: DateValue & { is: 'time' }, zone: Zone): string {
  if (value.isUtc) return new Date(`${value.wall}Z`).toISOString()
  const other = value.zone === null ? undefined : ianaZone(value.zone)
  return (other === undefined ? zone : knownZone(other)).instantOf(value.wall) ?? ''
}

/** The id of an occurrence that is named by its day only. */
function originalOn(value: DateValue, startsAt: Instant): string {
  return value.is === 'day' ? value.day : startsAt
}

/** UNTIL is in UTC or on the clock of the event; the series is worked out on that clock. A whole day counts to its end. */
function untilOnClock(until: string, zone: Zone): string {
  const [date = '', time = '235959'] = until.replace(/Z$/i, '').split(/T/i)
  const wall = `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`
  const moment = Date.parse(`${wall}Z`)
  const isUtc = /Z$/i.test(until) && !Number.isNaN(moment)
  const onClock = isUtc ? zone.wallOf(new Date(moment).toISOString() as Instant) : wall
  return `${onClock.replaceAll(/[-:]/g, '')}Z`
}
