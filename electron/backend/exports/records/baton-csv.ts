import { byteOrderMark, csvLine } from '../csv.ts'
import { recordColumns } from './columns.ts'
import type { RecordFormat } from './record-format.ts'

const header = csvLine(recordColumns.map(({ title }) => title))

const common = {
  hasCourses: false,
  problems: () => [],
  linesOf: (record) => csvLine(recordColumns.map(({ cellOf }) => cellOf(record))),
} satisfies Partial<RecordFormat>

/** Every field, for spreadsheets. */
export const batonCsv: RecordFormat = { ...common, header: byteOrderMark + header }

/** For programs, which take the byte order mark for a part of the first title. */
export const batonCsvPlain: RecordFormat = { ...common, header }
