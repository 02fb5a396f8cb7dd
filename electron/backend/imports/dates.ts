import { type Day, type Instant, clockIn, instantAt, isDay } from '../../../shared/domain/times.ts'
import type { DateOrder, Reading } from './source.ts'

/** What a text says, or in words why it says nothing. */
export type Reads<Value> = { ok: true; value: Value } | { ok: false; reason: string }

interface DateText {
  first: number
  second: number
  third: number
  /** Null when the text itself leaves the order open. */
  order: DateOrder | null
  rest: string
}

const numeric = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)/
const named = /^(?:\p{L}+\.?,\s*)?(?:(\d{1,2})\.?[-\s]+(\p{L}+)\.?|(\p{L}+)\.?\s+(\d{1,2})),?[-\s]+(\d{4})(?!\d)/u
const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/

/** The first three letters of month names in the languages that exports come in; they are all different. */
const months = [
  ['jan', 'ene', 'gen'],
  ['feb', 'fev', 'fév'],
  ['mar', 'mär', 'maa', 'mrz'],
  ['apr', 'abr', 'avr'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'ago', 'aoû', 'aou'],
  ['sep', 'set'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic', 'déc'],
]

/** No date is longer, and patterns take long for texts that are. */
const longestDate = 100

function splitDate(text: string): DateText | undefined {
  if (text.length > longestDate) return undefined
  const plain = compact.exec(text)
  if (plain !== null) return dateText(plain[1], plain[2], plain[3], 'year-first', text.slice(plain[0].length))
  const match = numeric.exec(text)
  if (match !== null) {
    const [all, first = '', separator, second, third = ''] = match
    const isYearFirst = first.length > 2
    if (isYearFirst && third.length > 2) return undefined
    // Dots stand between day and month wherever dates are written with dots.
    const order = isYearFirst ? 'year-first' : separator === '.' ? 'day-first' : null
    return dateText(first, second, third, order, text.slice(all.length))
  }
  const words = named.exec(text)
  if (words === null) return undefined
  const month = monthOf(words[2] ?? words[3] ?? '')
  if (month === undefined) return undefined
  const day = words[1] ?? words[4]
  return dateText(words[5], String(month), day, 'year-first', text.slice(words[0].length))
}

function dateText(first = '', second = '', third = '', order: DateOrder | null = null, rest = ''): DateText {
  return { first: Number(first), second: Number(second), third: Number(third), order, rest }
}

function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().normalize('NFC')
  const index = months.findIndex((names) => names.some((start) => name.startsWith(start)))
  return index === -1 ? undefined : index + 1
}

/**
 * The order that all dates of a file agree on. `open` means that both readings fit and differ: only the user can say.
 * A date that fits neither decides nothing.
 */
export function orderOf(texts: Iterable<string>): DateOrder | 'open' {
  let dayFirst = 0
  let monthFirst = 0
  let either = 0
  for (const text of texts) {
    const date = splitDate(text.trim())
    if (date === undefined || date.order !== null) continue
    if (date.first > 12 && date.second <= 12) dayFirst += 1
    else if (date.second > 12 && date.first <= 12) monthFirst += 1
    else if (date.first !== date.second) either += 1
  }
  if (dayFirst === monthFirst) return dayFirst > 0 || either > 0 ? 'open' : 'year-first'
  return dayFirst > monthFirst ? 'day-first' : 'month-first'
}

/** Whether day and month of this text can be told apart only by knowing the order. */
export function isOpenDate(text: string): boolean {
  const date = splitDate(text.trim())
  return (
    date !== undefined && date.order === null && date.first <= 12 && date.second <= 12 && date.first !== date.second
  )
}

/** The day of a text that may have a time behind it. */
export function dayPart(text: string, order: DateOrder): Reads<Day> {
  const date = splitDate(text.trim())
  return date === undefined ? { ok: false, reason: 'is not a date' } : dayOf(date, order)
}

export function readDay(text: string, order: DateOrder): Reads<Day> {
  const date = splitDate(text.trim())
  // "2027-01-12 00:00:00" is how databases write a day.
  if (date === undefined || !/^(?:[T\s]+00:00(?::00(?:\.0+)?)?Z?)?$/i.test(date.rest)) {
    return { ok: false, reason: 'is not a date that Baton can read, such as 2027-01-31' }
  }
  return dayOf(date, order)
}

function dayOf(date: DateText, order: DateOrder): Reads<Day> {
  const { first, second, third } = date
  const parts = {
    'year-first': { year: first, month: second, day: third },
    'day-first': { year: third, month: second, day: first },
    'month-first': { year: third, month: first, day: second },
  }[date.order ?? order]
  const year = parts.year < 100 ? 2_000 + parts.year : parts.year
  const day = [String(year).padStart(4, '0'), two(parts.month), two(parts.day)].join('-')
  if (isDay(day)) return { ok: true, value: day as Day }
  if (parts.month < 1 || parts.month > 12) return { ok: false, reason: `has no month ${parts.month} in any year` }
  return { ok: false, reason: `is a day that does not exist: ${year}-${two(parts.month)} has no day ${parts.day}` }
}

const clockTime =
  /^[T\s,]*(\d{1,2})(?::(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*([ap])?\.?m?\.?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i

export interface WallTime {
  hour: number
  minute: number
  /** Minutes east of UTC when the text says so; null leaves the zone open. */
  offset: number | null
}

/** "14:30", "2:30 pm", "14:30:00+01:00". */
export function readClock(text: string): WallTime | undefined {
  if (text.length > longestDate) return undefined
  const match = clockTime.exec(text.trim())
  if (match === null) return undefined
  const [, hours = '', minutes, , half, zone] = match
  if (minutes === undefined && half === undefined) return undefined
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  const minute = Number(minutes ?? 0)
  if (hour > 23 || minute > 59 || (half !== undefined && Number(hours) > 12)) return undefined
  return { hour, minute, offset: offsetOf(zone) }
}

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null
  if (!/^[+-]/.test(zone)) return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))
  return zone.startsWith('-') ? -minutes : minutes
}

/** Whether the text is a date with a time of day but does not say in which zone. */
export function lacksZone(text: string): boolean {
  const date = splitDate(text.trim())
  const clock = readClock(date === undefined ? text : date.rest)
  return clock !== undefined && clock.offset === null
}

/** A moment: a date with a time, or milliseconds since 1970 as programs write them. */
export function readMoment(text: string, reading: Reading): Reads<Instant> {
  const trimmed = text.trim()
  if (/^\d{13}$/.test(trimmed)) return { ok: true, value: new Date(Number(trimmed)).toISOString() as Instant }
  const date = splitDate(trimmed)
  if (date === undefined)
    return { ok: false, reason: 'is not a date and time that Baton can read, such as 2027-01-31 14:30' }
  const clock = readClock(date.rest)
  if (clock === undefined) return { ok: false, reason: 'has no time of day, such as 14:30' }
  const day = dayOf(date, reading.dateOrder)
  return day.ok ? momentOn(day.value, clock, reading.timeZone) : day
}

/** The moment when clocks in the zone (or at the offset that the time names) show the time on that day. */
export function momentOn(day: Day, time: WallTime, timeZone: string): Reads<Instant> {
  const clock = `${two(time.hour)}:${two(time.minute)}`
  if (time.offset !== null) {
    const at = Date.parse(`${day}T${clock}:00Z`) - time.offset * 60_000
    return { ok: true, value: new Date(at).toISOString() as Instant }
  }
  const at = instantAt(timeZone, day, clock)
  if (clockIn(timeZone, at) === clock) return { ok: true, value: at }
  return { ok: false, reason: `does not exist: clocks in ${timeZone} are put forward over ${clock} on ${day}` }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
