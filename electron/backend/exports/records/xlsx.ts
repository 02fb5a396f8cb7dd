import { longestCell, xlsxBytes } from '../xlsx.ts'
import { recordColumns } from './columns.ts'
import type { RecordFormat, RecordToWrite } from './record-format.ts'

/** Every field, for Excel. */
export const xlsx: RecordFormat = {
  hasCourses: false,
  problems: (record) =>
    recordColumns
      .filter(({ cellOf }) => String(cellOf(record)).length > longestCell)
      .map(({ title }) => `${title} is longer than a cell of Excel, which holds ${longestCell} characters.`),
  write: (parts) => xlsxBytes('Training records', recordColumns, rowsOf(parts)),
}

async function* rowsOf(parts: AsyncIterable<readonly RecordToWrite[]>) {
  for await (const part of parts) yield part.map(({ record }) => recordColumns.map(({ cellOf }) => cellOf(record)))
}
