import type { ImportPreview, ImportRow } from '../../../shared/contract/imports.ts'
import type { ReadHandle } from '../db/handles.ts'
import type { Importer, Outcome, Setting } from './kind.ts'
import type { ImportTask, OpenedSource } from './open-source.ts'
import { breathe, type SourceRow } from './source.ts'

export interface Taken {
  counts: ImportPreview['counts']
  /** At most 1,000, those that need a look first. */
  rows: ImportRow[]
}

const mostRows = 1_000
const chunk = 500
/** What cannot be used may be called anything. */
const longestTitle = 200

export async function openImporter(
  db: ReadHandle,
  { kind, source, timeZone }: OpenedSource,
  setting: Pick<Setting, 'now' | 'newId'>,
): Promise<Importer> {
  return await kind.open(db, { ...setting, timeZone, source })
}

/** Gives every row to the importer, telling how far it is. Throws `cancelled`. */
export async function takeRows(
  importer: Importer,
  rows: readonly SourceRow[],
  task: Pick<ImportTask, 'progress' | 'signal'>,
  onError?: (row: SourceRow, outcome: ImportRow) => void,
): Promise<Taken> {
  const counts = { new: 0, changed: 0, same: 0, error: 0, skipped: 0 }
  const shown: Record<ImportRow['status'], ImportRow[]> = { error: [], new: [], changed: [], skipped: [], same: [] }
  for (const [index, row] of rows.entries()) {
    if (index % chunk === 0) {
      task.progress({ done: index, of: rows.length })
      await breathe(task.signal)
    }
    const taken = row.problems.length > 0 ? unreadable(row) : importer.take(row)
    const outcome: ImportRow = { line: row.line, ...taken, title: taken.title.slice(0, longestTitle) }
    counts[outcome.status] += 1
    if (shown[outcome.status].length < mostRows) shown[outcome.status].push(outcome)
    if (outcome.status === 'error') onError?.(row, outcome)
  }
  task.progress({ done: rows.length, of: rows.length })
  const { error, new: added, changed, skipped, same } = shown
  const news = [...added, ...changed].sort((one, other) => one.line - other.line)
  return { counts, rows: [...error, ...news, ...skipped, ...same].slice(0, mostRows) }
}

/** A row that the reader of its format could make nothing of. */
function unreadable({ values, cells, problems }: SourceRow): Outcome {
  const title = values.get('title') ?? values.get('name') ?? cells.find((cell) => cell !== '') ?? ''
  return { status: 'error', title, changes: [], reasons: [...problems] }
}
