import { tzOffset } from '@date-fns/tz'

/** Minutes since 1970-01-01T00:00Z. */
export type Minute = number
/** Days since 1970-01-01. */
export type DayNumber = number
/** ISO weeks (Monday to Sunday) since that of 1970-01-01. */
export type WeekNumber = number

/** From one minute until just before another. */
export interface Span {
  from: Minute
  to: Minute
}

/** What a time zone adds to UTC, in minutes, from each moment on; sorted, the first for all time before too. */
export interface Zone {
  name: string
  offsets: readonly { from: Minute; minutes: number }[]
}

export const minutesPerDay = 1_440

export function dayNumber(day: string): DayNumber {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000
}

/** The minute that a moment lies in. */
export function minuteFrom(instant: string): Minute {
  return Math.floor(Date.parse(instant) / 60_000)
}

/** The first minute that is not before a moment. */
export function minuteTo(instant: string): Minute {
  return Math.ceil(Date.parse(instant) / 60_000)
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

export function weekOf(day: DayNumber): WeekNumber {
  return Math.floor((day + 3) / 7)
}

/** The Monday that a week begins with. */
export function mondayOf(week: WeekNumber): DayNumber {
  return week * 7 - 3
}

function offsetAt(zone: Zone, minute: Minute): number {
  let offset = zone.offsets[0]?.minutes ?? 0
  for (const change of zone.offsets) {
    if (change.from > minute) break
    offset = change.minutes
  }
  return offset
}

/** What the clock on the wall shows, as minutes since 1970-01-01 there. */
export function wallMinute(zone: Zone, minute: Minute): number {
  return minute + offsetAt(zone, minute)
}

export function dayIn(zone: Zone, minute: Minute): DayNumber {
  return Math.floor(wallMinute(zone, minute) / minutesPerDay)
}

/** The moment at which the clock on the wall shows this; a time that the clock skips counts as an hour later. */
export function minuteAt(zone: Zone, day: DayNumber, minuteOfDay: number): Minute {
  const wall = day * minutesPerDay + minuteOfDay
  const guess = wall - offsetAt(zone, wall)
  return wall - offsetAt(zone, guess)
}

/** Looks up, between two days, when the zone's clock changes. The zone is an IANA name. */
export function zoneBetween(name: string, firstDay: DayNumber, lastDay: DayNumber): Zone {
  const minutesAt = (minute: Minute) => tzOffset(name, new Date(minute * 60_000))
  let from = (firstDay - 1) * minutesPerDay
  const offsets = [{ from, minutes: minutesAt(from) }]
  const end = (lastDay + 2) * minutesPerDay
  while (from < end) {
    const next = Math.min(from + 7 * minutesPerDay, end)
    const before = minutesAt(from)
    if (minutesAt(next) !== before) {
      let [low, high] = [from, next]
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2)
        if (minutesAt(middle) === before) low = middle
        else high = middle
      }
      offsets.push({ from: high, minutes: minutesAt(high) })
    }
    from = next
  }
  return { name, offsets }
}

/** Whether one of the sorted, disjoint spans shares a moment with this stretch. */
export function touches(spans: readonly Span[], from: Minute, to: Minute): boolean {
  const span = spans[firstEndingAfter(spans, from)]
  return span !== undefined && span.from < to
}

/** Whether one of the sorted, disjoint spans holds all of this stretch. */
export function covers(spans: readonly Span[], from: Minute, to: Minute): boolean {
  const span = spans[firstEndingAfter(spans, from)]
  return span !== undefined && span.from <= from && to <= span.to
}

function firstEndingAfter(spans: readonly Span[], minute: Minute): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.to ?? 0) > minute) high = middle
    else low = middle + 1
  }
  return low
}

/** Sorted and disjoint; spans that touch become one. */
export function merged(spans: readonly Span[]): Span[] {
  const result: Span[] = []
  for (const span of spans.toSorted((one, other) => one.from - other.from)) {
    const last = result.at(-1)
    if (last !== undefined && span.from <= last.to) last.to = Math.max(last.to, span.to)
    else result.push({ ...span })
  }
  return result
}

const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "2026-11-24", as rows name it. */
export function dayName(day: DayNumber): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** "24 Nov" */
export function dayWords(day: DayNumber): string {
  const date = new Date(day * 86_400_000)
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`
}

/** "Tue 24 Nov, 10:00" as the clock shows it there. */
export function timeWords(zone: Zone, minute: Minute): string {
  const wall = wallMinute(zone, minute)
  const day = Math.floor(wall / minutesPerDay)
  const ofDay = wall - day * minutesPerDay
  const pad = (number: number) => String(number).padStart(2, '0')
  return `${weekdayNames[weekdayOf(day) - 1]} ${dayWords(day)}, ${pad(Math.floor(ofDay / 60))}:${pad(ofDay % 60)}`
}
