import { safeCell } from './safe-cell.ts'

export type CsvCell = string | number | null

/** What spreadsheets know UTF-8 by. */
export const byteOrderMark = '\uFEFF'

/** One line as spreadsheets expect it: CRLF, every text quoted and kept from being a formula. Null is an empty cell. */
export function csvLine(cells: readonly CsvCell[]): string {
  let line = ''
  let separator = ''
  for (const cell of cells) {
    line += separator + csvCell(cell)
    separator = ','
  }
  return `${line}\r\n`
}

function csvCell(cell: CsvCell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = safeCell(cell)
  return `"${safe.includes('"') ? safe.replaceAll('"', '""') : safe}"`
}

/** A whole table, UTF-8 with a byte order mark. */
export function csvBytes(header: readonly string[], rows: readonly (readonly CsvCell[])[]): Uint8Array {
  return new TextEncoder().encode(byteOrderMark + [header, ...rows].map((row) => csvLine(row)).join(''))
}
