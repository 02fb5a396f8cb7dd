import Papa from 'papaparse'
import { safeCell } from './safe-cell.ts'

export type CsvCell = string | number | null

/** What spreadsheets know UTF-8 by. */
export const byteOrderMark = '\uFEFF'

/** One line as spreadsheets expect it: CRLF, every text quoted and kept from being a formula. Null is an empty cell. */
export function csvLine(cells: readonly CsvCell[]): string {
  const safe = cells.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))
  return `${Papa.unparse([safe], { quotes: (cell) => typeof cell === 'string' })}\r\n`
}

/** A whole table, UTF-8 with a byte order mark. */
export function csvBytes(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + [header, ...rows].map((row) => csvLine(row)).join(''))
}
