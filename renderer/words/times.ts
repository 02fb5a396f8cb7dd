import { clockIn, type Day, dayIn, type Instant, type TimeZone } from '../../shared/domain/times.ts'

const formats = new Map<string, Intl.DateTimeFormat>()

function format(timeZone: string, options: Intl.DateTimeFormatOptions, at: Date): string {
  const key = `${timeZone} ${JSON.stringify(options)}`
  // Making a format costs far more than using it, and tables ask for thousands.
  const made = formats.get(key) ?? new Intl.DateTimeFormat('en-GB', { ...options, timeZone })
  formats.set(key, made)
  return made.format(at).replaceAll(',', '').replace('Sept', 'Sep')
}

function noon(day: Day): Date {
  return new Date(`${day}T12:00:00Z`)
}

/** `Tue 14 Oct` */
export function dayWords(day: Day): string {
  return format('UTC', { weekday: 'short', day: 'numeric', month: 'short' }, noon(day))
}

/** `14 Oct`, with the year when it is another one than now. */
export function dayShortWords(day: Day, now: Date = new Date()): string {
  if (!day.startsWith(String(now.getFullYear()))) return dayYearWords(day)
  return format('UTC', { day: 'numeric', month: 'short' }, noon(day))
}

/** `14 Oct 2026` */
export function dayYearWords(day: Day): string {
  return format('UTC', { day: 'numeric', month: 'short', year: 'numeric' }, noon(day))
}

/** `14 Oct – 9 Nov` */
export function daySpanWords(from: Day, to: Day): string {
  if (from === to) return dayWords(from)
  const short = { day: 'numeric', month: 'short' } as const
  return `${format('UTC', short, noon(from))} – ${format('UTC', short, noon(to))}`
}

/** `30 Nov – 8 Jan 2027`: of what may be of any year, each day with its year when it is another one than now. */
export function daySpanYearWords(from: Day, to: Day, now: Date = new Date()): string {
  return `${dayShortWords(from, now)} – ${dayShortWords(to, now)}`
}

/** `10:00–10:30` */
export function clockSpanIn(from: Instant, to: Instant, zone: TimeZone): string {
  return `${clockIn(zone, from)}–${clockIn(zone, to)}`
}

/** `Tue 14 Oct, 10:00–10:30` */
export function spanWords(from: Instant, to: Instant, zone: TimeZone): string {
  return `${dayWords(dayIn(zone, from))}, ${clockSpanIn(from, to, zone)}`
}

/** `Tue 14 Oct, 10:00`, with the year when it is another one than now. */
export function momentWords(instant: Instant, zone: TimeZone, now: Date = new Date()): string {
  const day = dayIn(zone, instant)
  const isThisYear = day.startsWith(String(now.getFullYear()))
  return `${isThisYear ? dayWords(day) : dayYearWords(day)}, ${clockIn(zone, instant)}`
}

/** `just now`, `20 minutes ago`, `3 days ago`; the day itself after two weeks. */
export function agoWords(instant: Instant, zone: TimeZone, now: Date = new Date()): string {
  const minutes = Math.floor((now.getTime() - Date.parse(instant)) / 60_000)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return minutes === 1 ? 'a minute ago' : `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  if (hours < 24) return hours === 1 ? 'an hour ago' : `${hours} hours ago`
  const days = Math.floor(hours / 24)
  if (days < 14) return days === 1 ? 'yesterday' : `${days} days ago`
  return dayYearWords(dayIn(zone, instant))
}

/** Every zone that this machine knows, with its distance from UTC now: `Europe/Berlin (UTC+1)`. */
export function timeZoneOptions(): { value: TimeZone; label: string }[] {
  return ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))
}

/** "Tue 14, 10:00" */
export function dayAndClock(at: Instant, timeZone: TimeZone): string {
  return `${weekdayWords(dayIn(timeZone, at))}, ${clockIn(timeZone, at)}`
}

/** "14 Oct" */
export function dateWords(day: Day): string {
  return dayWords(day).split(' ').slice(1).join(' ')
}

/** "Tue 14" */
export function weekdayWords(day: Day): string {
  return dayWords(day).split(' ').slice(0, 2).join(' ')
}
