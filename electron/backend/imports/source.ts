import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ImportOptions, ImportPreview, ImportQuestion } from '../../../shared/contract/imports.ts'

/** What Baton reads at most; the numbers are named to the user when a file is refused. */
export const limits = {
  bytes: 50 * 1024 * 1024,
  rows: 200_000,
  columns: 500,
  cell: 100_000,
  row: 2_000_000,
  events: 50_000,
}

/** One row of a table or one event of a calendar, whatever the format it came in. */
export interface SourceRow {
  /** Line of the file (tables) or number of the event (calendars), from 1. */
  line: number
  /** Texts by field name. A field that the file does not have is absent; an empty cell is ''. */
  values: Pick<ReadonlyMap<string, string>, 'get' | 'has'>
  /** Why the reader could make nothing of it. */
  problems: readonly string[]
  /** Why it is left out although nothing is wrong with it; null when it is not. */
  skipped: string | null
  /** The cells as they stand in the file, for the list of rows that could not be used. */
  cells: readonly string[]
}

/** A file that was read: what every format hands to the kinds of import. */
export interface Source {
  format: ImportPreview['format']
  /** What was decided, by the user or by the reader; a question that is open leaves its option out. */
  options: ImportOptions
  header: readonly string[]
  headerHash: string
  columns: ImportPreview['columns']
  fields: ImportPreview['fields']
  questions: ImportQuestion[]
  notes: string[]
  rows: SourceRow[]
  /** How cells of this file are to be read. */
  reading: Reading
}

export interface Reading {
  dateOrder: DateOrder
  /** For times that name no zone. */
  timeZone: string
}

export type DateOrder = NonNullable<ImportOptions['dateOrder']>

/** How names are compared: without case and surplus blanks. */
export function nameKey(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
}

/** A text of the file as it may stand in a message. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return `“${line.length > 60 ? `${line.slice(0, 59)}…` : line}”`
}

/** Lets other messages in, such as the one that cancels. Throws `cancelled` when it was that. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve)
  })
  if (signal.aborted) throw new RefusedError('cancelled')
}
