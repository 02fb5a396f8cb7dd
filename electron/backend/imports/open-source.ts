import { createHash } from 'node:crypto'
import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Grant } from '../../../shared/contract/grant.ts'
import type { ImportKind, ImportOptions } from '../../../shared/contract/imports.ts'
import { addDays, dayIn, type Instant, instantAt } from '../../../shared/domain/times.ts'
import { listCycles } from '../db/cycles.ts'
import type { ReadHandle } from '../db/handles.ts'
import { findImportMapping } from '../db/import-mappings.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { TaskContext } from '../handler.ts'
import { readCalendar, unfold } from './calendar-lines.ts'
import { calendarSource } from './calendar-source.ts'
import { readCsvTable } from './csv-table.ts'
import { decodeText, type Encoding, refuseOtherFiles } from './decode-text.ts'
import type { Kind } from './kind.ts'
import { kinds } from './kinds.ts'
import { readFileWithin } from './read-file.ts'
import type { Source } from './source.ts'
import { hashOfHeader, headersOf, tableSource } from './table-source.ts'

export interface ImportInput {
  grant: Grant
  kind: ImportKind
  options: ImportOptions
}

export type ImportTask = Pick<
  TaskContext<{ done: number; of: number }>,
  'app' | 'now' | 'read' | 'commit' | 'progress' | 'signal' | 'path'
>

export interface OpenedSource {
  kind: Kind
  source: Source
  fileName: string
  timeZone: string
  /** Of the bytes and of everything that was decided about reading them. */
  digest: string
}

/** Reads a file as far as it can be read without comparing it with what is there. */
export async function openSource({ grant, kind: name, options }: ImportInput, task: ImportTask): Promise<OpenedSource> {
  const file = task.path(grant, 'read')
  const bytes = await readFileWithin(file, task.signal)
  refuseOtherFiles(bytes)
  const kind = kinds[name]
  const { timeZone, window } = await task.read(async (db) => await settingOf(db, task.now()))
  const { source, encoding } = isCalendar(bytes, options.encoding)
    ? await openCalendar(bytes, kind, options, { window, workspaceZone: timeZone, signal: task.signal })
    : await openTable(bytes, kind, options, timeZone, task)
  source.options = { ...source.options, encoding }
  if (encoding === 'windows-1252' && options.encoding === undefined && bytes.some((byte) => byte > 127)) {
    source.notes.push(
      'The file is not UTF-8 and was read as Windows-1252. If names look wrong, choose another encoding.',
    )
  }
  return { kind, source, fileName: path.basename(file), timeZone, digest: digestOf(bytes, name, source.options) }
}

async function openTable(bytes: Uint8Array, kind: Kind, options: ImportOptions, timeZone: string, task: ImportTask) {
  const { text, encoding } = decodeText(bytes, options.encoding)
  const known = new Set(kind.fields.flatMap(headersOf))
  const table = readCsvTable(text, known, options.delimiter)
  const remembered = await task.read(async (db) => await findImportMapping(db, kind.name, hashOfHeader(table.header)))
  return { source: tableSource(table, kind, options, remembered, timeZone), encoding }
}

async function openCalendar(
  bytes: Uint8Array,
  kind: Kind,
  options: ImportOptions,
  context: Parameters<typeof calendarSource>[2],
) {
  if (kind.name !== 'calls') {
    throw new RefusedError(
      'file-not-understood',
      `This is a calendar. It can be imported as sales calls, not as ${kind.noun.many}; those come as CSV.`,
    )
  }
  const { text, encoding } = decodeCalendar(bytes, options.encoding)
  const calendar = readCalendar(text)
  if (calendar === undefined) throw new RefusedError('file-not-understood')
  if (calendar.events.length === 0) throw new RefusedError('file-not-understood', 'This calendar has no events.')
  return { source: await calendarSource(calendar, options, context), encoding }
}

function isCalendar(bytes: Uint8Array, encoding: Encoding | undefined): boolean {
  return /^\s*BEGIN:VCALENDAR\s/i.test(decodeText(bytes.subarray(0, 4_096), encoding).text)
}

function decodeCalendar(bytes: Uint8Array, wanted: Encoding | undefined): { text: string; encoding: Encoding } {
  const { encoding } = decodeText(bytes.subarray(0, 4_096), wanted)
  if (!encoding.startsWith('utf-16')) return decodeText(unfold(bytes), wanted)
  const { text } = decodeText(bytes, encoding)
  return { text: text.replaceAll(/(?:\r\n|\n|\r)[ \t]/g, ''), encoding }
}

const weeksBefore = 4
const weeksAfter = 26

/** The workspace's zone, and the period in which repeating events are followed: around today and all cycles. */
async function settingOf(db: ReadHandle, now: Instant) {
  const { time_zone: timeZone } = await getWorkspace(db)
  const today = dayIn(timeZone, now)
  const cycles = await listCycles(db)
  const first = cycles.map((cycle) => cycle.startsOn).reduce((one, other) => (other < one ? other : one), today)
  const last = cycles.map((cycle) => cycle.endsOn).reduce((one, other) => (other > one ? other : one), today)
  const from = instantAt(timeZone, addDays(first, -7 * weeksBefore), '00:00')
  const to = instantAt(timeZone, addDays(last, 7 * weeksAfter), '00:00')
  return { timeZone, window: { from, to } }
}

function digestOf(bytes: Uint8Array, kind: ImportKind, options: ImportOptions): string {
  const hash = createHash('sha256').update(bytes)
  return hash.update(JSON.stringify([kind, sorted(options)])).digest('hex')
}

/** The same decisions give the same text, in whichever order they were made. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, part]) => part !== undefined)
  return entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, part]) => [key, sorted(part)])
}
