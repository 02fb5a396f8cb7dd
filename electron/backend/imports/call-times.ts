import type { Instant } from '../../../shared/domain/times.ts'
import type { Cells } from './cells.ts'
import { lacksZone, momentOn, readClock, readDay, readMoment, type Reads } from './dates.ts'
import type { Reading } from './source.ts'

export interface CallTimes {
  startsAt: Instant
  endsAt: Instant
  /** The zone that the file names for this call; null when it names none. */
  timeZone: string | null
  /** Whether the times stand in the file as clocks show them, to be read in some zone. */
  isWallTime: boolean
  /** Nothing in the row says when the call ends. */
  isEndGuessed: boolean
}

const usualMinutes = 30

/** When the call of a row is; undefined after saying why that cannot be read. */
export function callTimes(cells: Cells, reading: Reading): CallTimes | undefined {
  const timeZone = cells.zone('timeZone')
  const zoned = { ...reading, timeZone: timeZone ?? reading.timeZone }
  const begin = cells.text('startsAt')
  if (begin === null) {
    cells.missing('startsAt')
    return undefined
  }
  const startsAt = said(cells, 'startsAt', timeOf(begin, cells.text('startsOn'), zoned))
  if (startsAt === undefined) return undefined
  const endsAt = endOf(cells, startsAt, zoned)
  if (endsAt === undefined) return undefined
  if (endsAt < startsAt) {
    cells.reasons.push('It ends before it begins.')
    return undefined
  }
  const isEndGuessed = !['endsAt', 'durationMinutes', 'durationMs'].some((field) => cells.text(field) !== null)
  return { startsAt, endsAt, timeZone, isWallTime: lacksZone(begin), isEndGuessed }
}

/** A whole moment in one cell, or a time of day whose day stands in another. */
function timeOf(text: string, day: string | null, reading: Reading): Reads<Instant> {
  const clock = readClock(text)
  if (clock === undefined || day === null) return readMoment(text, reading)
  const on = readDay(day, reading.dateOrder)
  return on.ok
    ? momentOn(on.value, clock, reading.timeZone)
    : { ok: false, reason: `stands beside ${day}, which ${on.reason}` }
}

function endOf(cells: Cells, startsAt: Instant, reading: Reading): Instant | undefined {
  const end = cells.text('endsAt')
  if (end !== null) {
    return said(
      cells,
      'endsAt',
      timeOf(end, cells.text('endsOn') ?? cells.text('startsOn') ?? cells.text('startsAt'), reading),
    )
  }
  const field = cells.text('durationMinutes') === null ? 'durationMs' : 'durationMinutes'
  const minutes = cells.text(field) === null ? usualMinutes : minutesIn(cells, field)
  if (minutes === undefined) return undefined
  return new Date(Date.parse(startsAt) + minutes * 60_000).toISOString() as Instant
}

/** "45", "45 min", "0:45", "00:45:00", or milliseconds. */
function minutesIn(cells: Cells, field: string): number | undefined {
  const text = cells.text(field) ?? ''
  const parts = /^(\d{1,3}):(\d{2})(?::(\d{2}))?$/.exec(text)
  const given = parts === null ? cells.number(field) : Number(parts[1]) * 60 + Number(parts[2])
  if (given === null) return undefined
  const minutes = field === 'durationMs' && parts === null ? given / 60_000 : given
  if (minutes >= 0 && minutes <= 24 * 60) return minutes
  cells.fail(field, 'is not a length that a call can have')
  return undefined
}

function said(cells: Cells, field: string, read: Reads<Instant>): Instant | undefined {
  if (read.ok) return read.value
  cells.fail(field, read.reason)
  return undefined
}
