import type { CsvCell } from '../csv.ts'
import { longestCell, xlsxBytes } from '../xlsx.ts'
import { cellsOf, cellsOfWithdrawn, changeColumn, changeWords, recordColumns } from './columns.ts'
import type { RecordFileContext, RecordFormat, RecordToWrite } from './record-format.ts'

const sheet = 'Training records'

/** Every field, for Excel. */
export const xlsx: RecordFormat = {
  hasCourses: false,
  problems: (record) =>
    recordColumns
      .filter(({ cellOf }) => String(cellOf(record)).length > longestCell)
      .map(({ title }) => `${title} is longer than a cell of Excel, which holds ${longestCell} characters.`),
  tells: (record) => JSON.stringify(cellsOf(record)),
  takesBack: 'everything',
  write: (parts, context) =>
    context.extent === 'changes'
      ? xlsxBytes(sheet, [changeColumn, ...recordColumns], changesOf(parts, context))
      : xlsxBytes(sheet, recordColumns, rowsOf(parts)),
}

async function* rowsOf(parts: AsyncIterable<readonly RecordToWrite[]>) {
  for await (const part of parts) yield part.map(({ record }) => cellsOf(record))
}

async function* changesOf(
  parts: AsyncIterable<readonly RecordToWrite[]>,
  { withdrawn = () => [] }: Pick<RecordFileContext, 'withdrawn'>,
) {
  for await (const part of parts) {
    yield part.map(({ record, told }) => lineOf(changeWords[told?.deed ?? 'sent'], cellsOf(record)))
  }
  yield withdrawn().map((each) => lineOf(changeWords.withdrawn, cellsOfWithdrawn(each)))
}

function lineOf(deed: string, cells: readonly CsvCell[]): CsvCell[] {
  return [deed, ...cells]
}
