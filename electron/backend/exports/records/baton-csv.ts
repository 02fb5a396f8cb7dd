import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import { recordColumns } from './columns.ts'
import { type RecordFormat, writeLines } from './record-format.ts'

const header = csvLine(recordColumns.map(({ title }) => title))
const lineOf = (record: TrainingRecord) => csvLine(recordColumns.map(({ cellOf }) => cellOf(record)))
const common = { hasCourses: false, problems: () => [] }

/** Every field, for spreadsheets. */
export const batonCsv: RecordFormat = { ...common, write: writeLines(byteOrderMark + header, lineOf) }

/** For programs, which take the byte order mark for a part of the first title. */
export const batonCsvPlain: RecordFormat = { ...common, write: writeLines(header, lineOf) }
