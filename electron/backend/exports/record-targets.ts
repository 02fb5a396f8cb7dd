import type { RecordTarget, TrainingRecord } from '../../../shared/domain/records.ts'
import { byteOrderMark, csvLine } from './csv.ts'
import { recordColumns } from './record-columns.ts'

/** How records are written for somebody: what comes first, and what each record adds. */
export interface RecordFormat {
  header: string
  lineOf: (record: TrainingRecord) => string
}

const header = csvLine(recordColumns.map(({ title }) => title))
const lineOf = (record: TrainingRecord) => csvLine(recordColumns.map(({ cellOf }) => cellOf(record)))

export const recordTargets: Record<RecordTarget, RecordFormat> = {
  /** For spreadsheets. */
  'baton-csv': { header: byteOrderMark + header, lineOf },
  /** For programs, which take the byte order mark for a part of the first title. */
  'baton-csv-plain': { header, lineOf },
}
