import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCalendar, unfold } from '../../../../electron/backend/imports/calendar-lines.ts'
import { calendarSource } from '../../../../electron/backend/imports/calendar-source.ts'
import { decodeText } from '../../../../electron/backend/imports/decode-text.ts'
import type { Source } from '../../../../electron/backend/imports/source.ts'
import type { ImportOptions } from '../../../../shared/contract/imports.ts'
import type { Instant } from '../../../../shared/domain/times.ts'

const folder = path.resolve(import.meta.dirname, '../../../fixtures/imports')

/** A calendar read with a window that takes in the whole of 2027, whatever the day of the test. */
export async function readCalendarText(text: string, options: ImportOptions = {}): Promise<Source> {
  const calendar = readCalendar(decodeText(unfold(new TextEncoder().encode(text))).text)
  if (calendar === undefined) throw new Error('The text is no calendar.')
  return await calendarSource(calendar, options, {
    window: { from: '2027-01-01T00:00:00.000Z' as Instant, to: '2027-12-31T00:00:00.000Z' as Instant },
    workspaceZone: 'Europe/Berlin',
    signal: new AbortController().signal,
  })
}

export async function readCalendarFixture(name: string, options: ImportOptions = {}): Promise<Source> {
  return await readCalendarText(readFileSync(path.join(folder, name), 'utf8'), options)
}

/** A calendar around events that are written as their own lines. */
export function calendarOf(...events: string[][]): string {
  const parts = events.map((event) => `BEGIN:VEVENT\r\n${event.join('\r\n')}\r\nEND:VEVENT\r\n`)
  return `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${parts.join('')}END:VCALENDAR\r\n`
}

export function linesOf(source: Source): string[] {
  return source.rows.map((row) => {
    const start = row.values.get('startsAt') ?? '-'
    const verdict = row.problems[0] ?? row.skipped ?? row.values.get('status') ?? ''
    return `${row.line} ${row.values.get('title')} ${start} ${verdict}`.trim()
  })
}
