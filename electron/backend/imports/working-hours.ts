import { type ClockTime, ClockTime as ClockTimeSchema, WorkingHours } from '../../../shared/domain/times.ts'
import { type Reads, readClock } from './dates.ts'

/** English and German; the first two letters tell them apart. */
const dayNames = [['mo'], ['tu', 'di'], ['we', 'mi'], ['th', 'do'], ['fr'], ['sa'], ['su', 'so']]
const shown = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "Mon–Fri 09:00–17:00; Sat 10:00–12:00"; times without days mean Monday to Friday, "Mon 9-12, 13-17" has two spans. */
export function readWorkingHours(text: string): Reads<WorkingHours> {
  const wrong = { ok: false as const, reason: 'is not working hours that Baton can read, such as Mon-Fri 09:00-17:00' }
  // Patterns take long for texts that no hours need.
  if (text.length > 500) return wrong
  const hours: WorkingHours = []
  let days = [1, 2, 3, 4, 5]
  for (const part of text.replaceAll(/[–—]/g, '-').split(/[;,\n]/)) {
    const match =
      /^\s*(?:(\p{L}+)\.?(?:\s*-\s*(\p{L}+)\.?)?)?\s*:?\s*(\d[\d:.]*)\s*-\s*(\d[\d:.]*)\s*(?:h|uhr)?\s*$/iu.exec(part)
    if (match === null) return wrong
    const [, first, last, from = '', to = ''] = match
    if (first !== undefined) {
      const start = weekdayNamed(first)
      const end = last === undefined ? start : weekdayNamed(last)
      if (start === undefined || end === undefined || end < start) return wrong
      days = Array.from({ length: end - start + 1 }, (_, index) => start + index)
    }
    const span = { from: clockOf(from), to: clockOf(to) }
    for (const weekday of days) hours.push({ weekday, from: span.from ?? '', to: span.to ?? '' })
  }
  const result = WorkingHours.safeParse(hours)
  return result.success ? { ok: true, value: sorted(result.data) } : wrong
}

/** The same text for the same hours, readable by `readWorkingHours`. */
export function workingHoursText(hours: WorkingHours): string {
  const days = shown.map((_, index) => {
    const spans = hours.filter((span) => span.weekday === index + 1)
    return sorted(spans)
      .map((span) => `${span.from}-${span.to}`)
      .join(', ')
  })
  const parts: string[] = []
  for (let start = 0; start < 7; start += 1) {
    const spans = days[start]
    let end = start
    while (end < 6 && days[end + 1] === spans) end += 1
    if (spans !== '') parts.push(`${shown[start]}${end > start ? `-${shown[end]}` : ''} ${spans}`)
    start = end
  }
  return parts.join('; ')
}

function sorted(hours: WorkingHours): WorkingHours {
  return hours.toSorted((one, other) => one.weekday - other.weekday || one.from.localeCompare(other.from))
}

function weekdayNamed(name: string): number | undefined {
  const start = name.toLowerCase().slice(0, 2)
  const index = dayNames.findIndex((names) => names.includes(start))
  return index === -1 ? undefined : index + 1
}

function clockOf(text: string): ClockTime | undefined {
  if (/^24(?:[:.]00)?$/.test(text)) return '24:00'
  const time = readClock(/[:.]/.test(text) ? text.replace('.', ':') : `${text}:00`)
  if (time === undefined) return undefined
  const clock = `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`
  return ClockTimeSchema.safeParse(clock).success ? clock : undefined
}
