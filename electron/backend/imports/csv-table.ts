import Papa from 'papaparse'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ImportOptions } from '../../../shared/contract/imports.ts'
import { plainCell } from '../exports/safe-cell.ts'
import { countOf } from '../features/words.ts'
import { plainWord } from './field.ts'
import { limits, quoted } from './source.ts'

export type Delimiter = NonNullable<ImportOptions['delimiter']>

export interface TableRow {
  /** Line of the file on which the row begins, from 1. */
  line: number
  /** As many as the header has. */
  cells: string[]
  problems: string[]
}

export interface Table {
  header: string[]
  rows: TableRow[]
  delimiter: Delimiter
  notes: string[]
}

const delimiters: readonly Delimiter[] = [',', ';', '\t', '|']
/** More than the widest header needs. */
const headerCharacters = 256 * 1024
const announced = /^sep=([,;\t|])[ \t]*(?:\n|$)/i

/**
 * Reads CSV as programs really write it. `known` are the plain words of headers that are looked for: they decide
 * between delimiters when several would do. Throws `file-not-understood` or `file-too-large`.
 */
export function readCsvTable(text: string, known: ReadonlySet<string>, wanted?: Delimiter): Table {
  const lines = text.replace(/\r\n?/g, '\n')
  const announcement = announced.exec(lines)
  const body = announcement === null ? lines : lines.slice(announcement[0].length)
  const firstLine = announcement === null ? 1 : 2
  const delimiter = wanted ?? (announcement?.[1] as Delimiter | undefined) ?? likeliestDelimiter(body, known)

  refuseEndlessRow(body, delimiter, firstLine)
  // A header that is far too wide is found without reading the rest.
  const [start] = parse(body.slice(0, headerCharacters), delimiter, firstLine, 1)
  if (start === undefined) throw new RefusedError('file-not-understood', 'This file is empty.')
  refuseTooManyColumns(start.cells)
  const [head = start, ...rows] = parse(body, delimiter, firstLine)
  const header = head.cells.map((cell) => cell.trim())
  // Spreadsheets leave trailing delimiters behind cleared columns.
  while (header.length > 1 && header.at(-1) === '' && rows.every((row) => isBlank(row.cells[header.length - 1]))) {
    header.pop()
  }
  refuseTooManyColumns(header)
  if (head.problems.length > 0) {
    throw new RefusedError(
      'file-not-understood',
      `The header in line ${head.line} cannot be read: ${head.problems.join(' ')}`,
    )
  }

  const notes: string[] = []
  const repeated = header.filter((title, index) => title !== '' && header.indexOf(title) !== index)
  for (const title of new Set(repeated)) {
    notes.push(`Several columns are called ${quoted(title)}. The first one is used unless you choose another.`)
  }

  const footer = footerOf(rows, header.length)
  if (footer.length > 0) {
    const [first, last] = [footer[0], footer.at(-1)]
    const where =
      first?.line === last?.line ? `Line ${first?.line} looks` : `Lines ${first?.line} to ${last?.line} look`
    notes.push(
      `${where} like the footer of a report and ${footer.length === 1 ? 'was' : 'were'} left out: ${quoted(first?.cells[0] ?? '')}`,
    )
  }

  const kept = rows.slice(0, rows.length - footer.length)
  return { header, rows: kept.map((row) => fitted(row, header.length)), delimiter, notes }
}

function refuseTooManyColumns(header: readonly string[]): void {
  if (header.length <= limits.columns) return
  throw new RefusedError(
    'file-too-large',
    `This file has more than ${limits.columns} columns, the most that Baton reads. Remove those that are not needed.`,
  )
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === ''
}

/** Rows that are not blank, with their lines. */
function parse(text: string, delimiter: Delimiter, firstLine: number, most = limits.rows + 1): TableRow[] {
  const rows: TableRow[] = []
  let line = firstLine
  let at = 0
  let isTooLong = false
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    step: ({ data, errors, meta }, parser) => {
      const from = line
      line += lineBreaksIn(text, at, meta.cursor)
      at = meta.cursor
      const problems = [...new Set(errors.map(({ code }) => problemOf(code)))].filter((words) => words !== undefined)
      if (problems.length === 0 && data.every(isBlank)) return
      if (rows.length === most) {
        isTooLong = true
        parser.abort()
        return
      }
      if (data.some((cell) => cell.length > limits.cell)) {
        problems.push(`It has a cell of more than ${limits.cell.toLocaleString('en')} characters.`)
      }
      rows.push({ line: from, cells: data.map(readCell), problems })
    },
  })
  if (isTooLong && most > limits.rows) {
    throw new RefusedError(
      'file-too-large',
      `This file has more than ${countOf(limits.rows, 'row', 'rows')}, the most that Baton reads. Split it and import the parts one after the other.`,
    )
  }
  return rows
}

function readCell(cell: string): string {
  return plainCell(cell.length > limits.cell ? cell.slice(0, 200) : cell)
}

/** A row that never ends would keep the parser busy for long: most often a quotation mark is not closed. */
function refuseEndlessRow(text: string, delimiter: Delimiter, firstLine: number): void {
  const separator = delimiter.charCodeAt(0)
  let line = firstLine
  let rowLine = firstLine
  let rowStart = 0
  let isQuoted = false
  let isCellStart = true
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 10) line += 1
    if (isQuoted) {
      if (code === 34 && text.charCodeAt(index + 1) === 34) index += 1
      else if (code === 34) isQuoted = false
    } else if (code === 34 && isCellStart) {
      isQuoted = true
    } else if (code === 10) {
      rowStart = index + 1
      rowLine = line
    }
    isCellStart = !isQuoted && (code === 10 || code === separator)
    if (index - rowStart <= limits.row) continue
    throw new RefusedError(
      'file-not-understood',
      `The row that begins in line ${rowLine} goes on for more than ${limits.row.toLocaleString('en')} characters. Perhaps a quotation mark in it is never closed.`,
    )
  }
}

function problemOf(code: string): string | undefined {
  if (code === 'MissingQuotes') {
    return 'A quotation mark is opened here and never closed, so everything after it could not be read.'
  }
  if (code === 'InvalidQuotes') return 'A quotation mark stands in the middle of a cell.'
  return undefined
}

function lineBreaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let index = from; index < to; index += 1) if (text.charCodeAt(index) === 10) count += 1
  return count
}

/** Delimiters are told apart by known headers, then by rows of equal length, then by the number of columns. */
function likeliestDelimiter(text: string, known: ReadonlySet<string>): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: -1 }
  for (const delimiter of delimiters) {
    const [head, ...rows] = parse(text.slice(0, 64 * 1024), delimiter, 1, 30)
    if (head === undefined) continue
    const hits = head.cells.filter((cell) => known.has(plainWord(cell))).length
    const even = rows.filter((row) => row.cells.length === head.cells.length).length / Math.max(1, rows.length)
    const score =
      hits * 1_000 + (head.cells.length > 1 ? even * 500 : 0) + Math.min(head.cells.length, limits.columns) / 1_000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Trailing rows in which only the first cell is filled, of a table with at least three columns. */
function footerOf(rows: readonly TableRow[], width: number): TableRow[] {
  if (width < 3) return []
  let start = rows.length
  while (start > 0) {
    const row = rows[start - 1]
    if (row === undefined || row.problems.length > 0) break
    if (row.cells.length >= width || isBlank(row.cells[0]) || !row.cells.slice(1).every(isBlank)) break
    start -= 1
  }
  return rows.slice(start)
}

function fitted(row: TableRow, width: number): TableRow {
  const { line, problems } = row
  const cells = row.cells.slice(0, width)
  while (cells.length < width) cells.push('')
  if (problems.length > 0 || row.cells.slice(width).every(isBlank)) return { line, cells, problems }
  const words = `This row has ${row.cells.length} cells, the header only ${width}. Perhaps a text with the delimiter in it lacks quotation marks.`
  return { line, cells, problems: [words] }
}
