import Papa from 'papaparse'
import { safeCell } from './safe-cell.ts'

export type CsvCell = string | number | null

/**
 * Rows as spreadsheets expect them: UTF-8 with a byte order mark, CRLF, every text quoted and kept from being a formula.
 * Null is an empty cell.
 */
export function csvBytes(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell)))
  const text = Papa.unparse(lines, { newline: '\r\n', quotes: (cell) => typeof cell === 'string' })
  return new TextEncoder().encode(`\uFEFF${text}\r\n`)
}
