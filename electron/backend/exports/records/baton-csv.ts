import { byteOrderMark, csvLine } from '../csv.ts'
import { cellsOf, cellsOfWithdrawn, changeColumn, changeWords, recordColumns } from './columns.ts'
import { lineFormat, type RecordFileContext, type RecordFormat, type RecordToWrite } from './record-format.ts'

const titles = recordColumns.map(({ title }) => title)

/** Every field, for spreadsheets. */
export const batonCsv = batonFormat(byteOrderMark)

/** For programs, which take the byte order mark for a part of the first title. */
export const batonCsvPlain = batonFormat('')

function batonFormat(mark: string): RecordFormat {
  const all = lineFormat(mark + csvLine(titles), (record) => csvLine(cellsOf(record)))
  return {
    hasCourses: false,
    problems: () => [],
    tells: all.tells,
    takesBack: 'everything',
    write: (parts, context) =>
      context.extent === 'changes' ? writeChanges(parts, context) : all.write(parts, context),
  }

  /** What each line is comes first; what is withdrawn has no more cells than are still known. */
  async function* writeChanges(parts: AsyncIterable<readonly RecordToWrite[]>, context: RecordFileContext) {
    const { withdrawn = () => [] } = context
    yield mark + csvLine([changeColumn.title, ...titles])
    for await (const part of parts) {
      const lines = part.map(({ record, courses, text = all.tells(record, courses, context), told }) => {
        return `"${changeWords[told?.deed ?? 'sent']}",${text}`
      })
      yield lines.join('')
    }
    yield withdrawn()
      .map((each) => csvLine([changeWords.withdrawn, ...cellsOfWithdrawn(each)]))
      .join('')
  }
}
