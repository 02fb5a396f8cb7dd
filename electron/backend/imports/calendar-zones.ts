import type { ImportOptions } from '../../../shared/contract/imports.ts'
import { type Day, type Instant, clockIn, dayIn, instantAt } from '../../../shared/domain/times.ts'
import type { Calendar, Property } from './calendar-lines.ts'
import { ianaZone } from './zones.ts'

/** A time read off a clock, `YYYY-MM-DDTHH:MM:SS`. */
export type Wall = string

export interface Zone {
  /** The IANA name; null for a zone that only the file describes. */
  name: string | null
  /** Null when clocks are put forward over this time. Of a time that comes twice the first is meant. */
  instantOf: (wall: Wall) => Instant | null
  wallOf: (at: Instant) => Wall
}

export function knownZone(name: string): Zone {
  return {
    name,
    instantOf: (wall) => {
      const clock = wall.slice(11, 16)
      const at = instantAt(name, wall.slice(0, 10) as Day, clock)
      if (clockIn(name, at) !== clock) return null
      return new Date(Date.parse(at) + Number(wall.slice(17, 19)) * 1_000).toISOString() as Instant
    },
    wallOf: (at) => `${dayIn(name, at)}T${clockIn(name, at)}:${at.slice(17, 19)}`,
  }
}

/**
 * Finds the zone behind a TZID: by what the user said, else by its name (IANA or Windows), else by the file's own
 * description, else not at all. A known name goes before the description, because descriptions are often old or cut
 * short and other calendars ignore them as well; `disagreements` gathers the names for which that made a difference.
 */
export function createZoneFinder(calendar: Calendar, zones: ImportOptions['zones']) {
  const answers = new Map(Object.entries(zones ?? {}))
  const described = new Map<string, Zone>()
  const locations = new Map<string, string>()
  for (const { properties, observances } of calendar.zones) {
    const id = valueOf(properties, 'TZID')
    if (id === undefined) continue
    const location = valueOf(properties, 'X-LIC-LOCATION')
    if (location !== undefined) locations.set(id, location)
    const zone = describedZone(observances)
    if (zone !== undefined) described.set(id, zone)
  }
  const disagreements = new Set<string>()
  const found = new Map<string, Zone | undefined>()

  function look(id: string): Zone | undefined {
    const answer = answers.get(id)
    if (answer !== undefined) return knownZone(answer)
    const name = ianaZone(id) ?? ianaZone(locations.get(id) ?? '')
    const own = described.get(id)
    if (name === undefined) return own
    const zone = knownZone(name)
    if (own === undefined) return zone
    return {
      ...zone,
      instantOf: (wall) => {
        const at = zone.instantOf(wall)
        if (at !== own.instantOf(wall)) disagreements.add(id)
        return at
      },
    }
  }

  return {
    disagreements,
    /** Undefined for a zone that nobody knows: it is never taken for another one. */
    find: (id: string): Zone | undefined => {
      if (!found.has(id)) found.set(id, look(id))
      return found.get(id)
    },
  }
}

function valueOf(properties: readonly Property[], name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value.trim()
}

/** A change of clocks that comes back every year, or comes once. Milliseconds; walls are counted as if in UTC. */
interface Observance {
  firstWall: number
  from: number
  to: number
  /** The wall at which it comes in a year, if it does. */
  inYear: ((year: number) => number | undefined) | undefined
}

function describedZone(list: readonly Property[][]): Zone | undefined {
  const observances: Observance[] = []
  for (const properties of list) {
    const observance = readObservance(properties)
    if (observance === undefined) return undefined
    observances.push(...observance)
  }
  if (observances.length === 0) return undefined
  const earliest = observances.reduce((one, other) => (other.firstWall < one.firstWall ? other : one))

  /** The observance that came last before a time, where `shift` makes onsets comparable with that time. */
  function lastBefore(time: number, shift: (observance: Observance) => number) {
    let last: { observance: Observance; onset: number } | undefined
    for (const observance of observances) {
      const onset = onsetBefore(observance, time + shift(observance))
      if (onset === undefined) continue
      const at = onset - shift(observance)
      if (last === undefined || at > last.onset) last = { observance, onset: at }
    }
    return last
  }

  return {
    name: null,
    instantOf: (wall) => {
      const time = Date.parse(`${wall}Z`)
      const last = lastBefore(time, () => 0)
      const offset = last?.observance.to ?? earliest.from
      const skipped = last === undefined ? 0 : last.observance.to - last.observance.from
      if (last !== undefined && time < last.onset + skipped) return null
      return new Date(time - offset).toISOString() as Instant
    },
    wallOf: (at) => {
      const time = Date.parse(at)
      const offset = lastBefore(time, ({ from }) => from)?.observance.to ?? earliest.from
      return new Date(time + offset).toISOString().slice(0, 19)
    },
  }
}

function onsetBefore({ firstWall, inYear }: Observance, time: number): number | undefined {
  if (time < firstWall) return undefined
  if (inYear === undefined) return firstWall
  const year = new Date(time).getUTCFullYear()
  const onsets = [inYear(year), inYear(year - 1)]
  return onsets.find((onset) => onset !== undefined && onset >= firstWall && onset <= time) ?? firstWall
}

const dayMs = 86_400_000
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

function readObservance(properties: readonly Property[]): Observance[] | undefined {
  const from = offsetMs(valueOf(properties, 'TZOFFSETFROM'))
  const to = offsetMs(valueOf(properties, 'TZOFFSETTO'))
  const firstWall = wallMs(valueOf(properties, 'DTSTART'))
  if (from === undefined || to === undefined || firstWall === undefined) return undefined
  const rule = valueOf(properties, 'RRULE')
  const extra = properties.filter(({ name }) => name === 'RDATE').flatMap(({ value }) => value.split(',').map(wallMs))
  const once = extra
    .filter((wall) => wall !== undefined)
    .map((wall) => ({ firstWall: wall, from, to, inYear: undefined }))
  if (rule === undefined) return [{ firstWall, from, to, inYear: undefined }, ...once]
  const inYear = yearly(rule, firstWall)
  return inYear && [{ firstWall, from, to, inYear }, ...once]
}

const partsOfYearly = new Set(['FREQ', 'BYMONTH', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'WKST', 'INTERVAL'])

/** The forms of yearly rules in which changes of clocks are written; undefined for all others. */
function yearly(rule: string, firstWall: number): Observance['inYear'] {
  const parts = new Map(
    rule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  )
  if (parts.get('FREQ') !== 'YEARLY' || [...parts.keys()].some((name) => !partsOfYearly.has(name))) return undefined
  if ((parts.get('INTERVAL') ?? '1') !== '1') return undefined
  const first = new Date(firstWall)
  const month = Number(parts.get('BYMONTH') ?? first.getUTCMonth() + 1) - 1
  const byDay = /^([+-]?\d)?(SU|MO|TU|WE|TH|FR|SA)$/.exec(parts.get('BYDAY') ?? '')
  const monthDays = parts.get('BYMONTHDAY')?.split(',').map(Number)
  if ((parts.has('BYDAY') && byDay === null) || !(month >= 0 && month < 12)) return undefined
  const until = wallMs(parts.get('UNTIL')) ?? Infinity
  const timeOfDay = firstWall % dayMs < 0 ? (firstWall % dayMs) + dayMs : firstWall % dayMs
  return (year) => {
    const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
    const all = Array.from({ length }, (_, index) => index + 1)
    const onWeekday =
      byDay === null
        ? all
        : all.filter((day) => weekdays[new Date(Date.UTC(year, month, day)).getUTCDay()] === byDay[2])
    const ordinal = Number(byDay?.[1] ?? 0)
    const fitting = onWeekday.filter(
      (day) => monthDays?.includes(day) ?? (byDay !== null || day === first.getUTCDate()),
    )
    const day = ordinal === 0 ? fitting[0] : fitting.at(ordinal > 0 ? ordinal - 1 : ordinal)
    if (day === undefined) return undefined
    const onset = Date.UTC(year, month, day) + timeOfDay
    return onset <= until + dayMs ? onset : undefined
  }
}

function offsetMs(text: string | undefined): number | undefined {
  const match = /^([+-])(\d{2})(\d{2})(\d{2})?$/.exec(text ?? '')
  if (match === null) return undefined
  const seconds = Number(match[2]) * 3_600 + Number(match[3]) * 60 + Number(match[4] ?? 0)
  return (match[1] === '-' ? -seconds : seconds) * 1_000
}

function wallMs(text: string | undefined): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2}))?Z?$/i.exec(text ?? '')
  if (match === null) return undefined
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0))
  const date = new Date(0)
  // Date.UTC takes the year 16 for 1916; Outlook begins its zones in 1601.
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second)
  return date.getTime()
}
