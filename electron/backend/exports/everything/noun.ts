import { type CsvCell, csvLine } from '../csv.ts'

/** What JSON holds. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

/**
 * What a field is called in JSON; its title in CSV, which imports know it by where there is one for it; and what a row has
 * there.
 */
export type Column<Row> = readonly [name: string, title: string, valueOf: (row: Row) => Plain]

/** One noun of the workspace: a table in CSV and the same in JSON. */
export interface Noun {
  /** Of its two files, without ending. */
  file: string
  /** One line for whoever opens the archive. */
  about: string
  header: string
  /** Rows as each of the two files holds them, part by part. */
  parts: () => AsyncIterable<readonly NounRow[]>
}

export interface NounRow {
  csv: () => string
  json: () => string
}

/** Ties columns to where rows come from, so that what reads the one need not know the other's type. */
export function noun<Row>(
  file: string,
  about: string,
  parts: () => AsyncIterable<readonly Row[]>,
  columns: readonly Column<Row>[],
): Noun {
  async function* rows() {
    for await (const part of parts()) {
      yield part.map((row) => ({
        csv: () => csvLine(columns.map(([, , valueOf]) => cellOf(valueOf(row)))),
        json: () => JSON.stringify(Object.fromEntries(columns.map(([name, , valueOf]) => [name, valueOf(row)]))),
      }))
    }
  }
  return { file, about, header: csvLine(columns.map(([, title]) => title)), parts: rows }
}

/** Lists of words read as words; what has parts of its own stays JSON. */
function cellOf(value: Plain): CsvCell {
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (value === null || typeof value !== 'object') return value
  const isWords = Array.isArray(value) && value.every((word) => typeof word === 'string')
  return isWords ? value.join('; ') : JSON.stringify(value)
}
