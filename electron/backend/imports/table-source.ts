import { createHash } from 'node:crypto'
import type { ImportOptions, ImportQuestion } from '../../../shared/contract/imports.ts'
import type { Table } from './csv-table.ts'
import { dayPart, isOpenDate, lacksZone, orderOf } from './dates.ts'
import type { Kind } from './kind.ts'
import { type Field, plainWord } from './field.ts'
import { type Source, type SourceRow } from './source.ts'

/** Field name → column; null is a field that was left out on purpose. */
export type Mapping = Record<string, number | null>

/** Under which a mapping is remembered: the same headers in the same order, however they are capitalised. */
export function hashOfHeader(header: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify(header.map(plainWord)))
    .digest('hex')
}

/**
 * Rows of a table under the field names of a kind. The user's mapping wins over the remembered one, that over what
 * the headers seem to say. What cannot be decided becomes a question.
 */
export function tableSource(
  table: Table,
  kind: Kind,
  options: ImportOptions,
  remembered: Mapping | undefined,
  workspaceZone: string,
): Source {
  const columns = mapColumns(table.header, kind.fields, [options.mapping, remembered])
  const column = (field: string) => columns.get(field) ?? null
  const questions = columnQuestions(kind, column)

  const dated = kind.fields.filter((field) => field.is !== 'text' && column(field.name) !== null)
  const order =
    options.dateOrder ??
    orderOf(
      textsIn(
        table,
        dated.map((field) => column(field.name)),
      ),
    )
  if (order === 'open')
    questions.push(
      dateOrderQuestion(
        table,
        dated.map((field) => column(field.name)),
      ),
    )

  const timed = dated.filter((field) => field.is === 'time').map((field) => column(field.name))
  if (options.timeZone === undefined && hasZonelessTime(table, timed, column('timeZone'))) {
    questions.push({
      about: 'time-zone',
      words: 'The times in this file do not say in which time zone they are. Which one is it?',
      suggestion: workspaceZone,
    })
  }

  const decided: ImportOptions = {
    ...options,
    mapping: Object.fromEntries(kind.fields.map((field) => [field.name, column(field.name)])),
    delimiter: table.delimiter,
  }
  if (order !== 'open') decided.dateOrder = order
  return {
    format: 'csv',
    options: decided,
    header: table.header,
    headerHash: hashOfHeader(table.header),
    columns: table.header.map((header, index) => ({
      header: header === '' ? `Column ${index + 1}` : header,
      samples: samples(table, index),
    })),
    fields: kind.fields.map(({ name, label, isRequired }) => ({ name, label, isRequired, column: column(name) })),
    questions,
    notes: [...table.notes],
    rows: table.rows.map(({ line, cells, problems }) => rowOf(line, cells, problems, columns)),
    reading: { dateOrder: order === 'open' ? 'day-first' : order, timeZone: options.timeZone ?? workspaceZone },
  }
}

function rowOf(line: number, cells: string[], problems: string[], columns: ReadonlyMap<string, number>): SourceRow {
  // A row may have hundreds of cells and a file many rows: they are looked up, not copied.
  const get = (field: string) => {
    const column = columns.get(field)
    return column === undefined ? undefined : cells[column]
  }
  return { line, values: { get, has: (field) => columns.has(field) }, problems, skipped: null, cells }
}

function mapColumns(
  header: readonly string[],
  fields: readonly Field[],
  decisions: readonly (Readonly<Mapping> | undefined)[],
): Map<string, number> {
  const columns = new Map<string, number>()
  const undecided: Field[] = []
  for (const field of fields) {
    const decision = decisions.find((mapping) => mapping !== undefined && Object.hasOwn(mapping, field.name))?.[
      field.name
    ]
    if (decision === undefined) undecided.push(field)
    else if (decision !== null && decision < header.length) columns.set(field.name, decision)
  }
  const words = header.map(plainWord)
  const taken = new Set(columns.values())
  for (const field of undecided) {
    const known = headersOf(field).map((word) => words.findIndex((title, index) => title === word && !taken.has(index)))
    const column = known.find((index) => index !== -1)
    if (column === undefined) continue
    columns.set(field.name, column)
    taken.add(column)
  }
  return columns
}

/** What Baton itself calls the field comes first: its own exports are read as they are. */
export function headersOf({ name, label, headers }: Field): string[] {
  return [plainWord(label), plainWord(name), ...headers]
}

function columnQuestions(kind: Kind, column: (field: string) => number | null): ImportQuestion[] {
  const questions: ImportQuestion[] = kind.fields
    .filter((field) => field.isRequired && column(field.name) === null)
    .map(({ name, label }) => ({ about: 'column', words: `Which column holds “${label}”? It is needed.`, field: name }))
  for (const set of kind.oneOf) {
    if (set.some((field) => column(field) !== null)) continue
    const labels = kind.fields.filter((field) => set.includes(field.name)).map((field) => `“${field.label}”`)
    const words = `Which column holds ${labels.slice(0, -1).join(', ')} or ${labels.at(-1)}? One of them is needed.`
    questions.push({ about: 'column', words, field: set[0] ?? '' })
  }
  return questions
}

function* textsIn(table: Table, columns: readonly (number | null)[]): Generator<string> {
  for (const column of columns) {
    if (column === null) continue
    for (const { cells } of table.rows) yield cells[column] ?? ''
  }
}

function dateOrderQuestion(table: Table, columns: readonly (number | null)[]): ImportQuestion {
  const texts = new Set<string>()
  for (const text of textsIn(table, columns)) {
    if (isOpenDate(text)) texts.add(text.trim())
    if (texts.size === 3) break
  }
  const shown = (text: string, order: 'day-first' | 'month-first') => {
    const day = dayPart(text, order)
    return day.ok ? day.value : 'no such day'
  }
  return {
    about: 'date-order',
    words: 'Does the day or the month come first in the dates of this file? Both would fit.',
    examples: [...texts].map((text) => ({
      text,
      dayFirst: shown(text, 'day-first'),
      monthFirst: shown(text, 'month-first'),
    })),
  }
}

function hasZonelessTime(table: Table, columns: readonly (number | null)[], zoneColumn: number | null): boolean {
  return table.rows.some(({ cells }) => {
    if (zoneColumn !== null && (cells[zoneColumn] ?? '').trim() !== '') return false
    return columns.some((column) => column !== null && lacksZone(cells[column] ?? ''))
  })
}

function samples(table: Table, column: number): string[] {
  const found: string[] = []
  for (const { cells } of table.rows) {
    const cell = (cells[column] ?? '').trim()
    if (cell !== '') found.push(cell.slice(0, 200))
    if (found.length === 3) break
  }
  return found
}
