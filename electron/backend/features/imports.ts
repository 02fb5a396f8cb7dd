import { RefusedError } from '../../../shared/contract/errors.ts'
import type { ImportPreview } from '../../../shared/contract/imports.ts'
import { rememberImportMapping } from '../db/import-mappings.ts'
import { csvBytes } from '../exports/csv.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import { type ImportTask, type OpenedSource, openSource } from '../imports/open-source.ts'
import { openImporter, takeRows } from '../imports/take-rows.ts'
import { backUp } from '../open-workspace.ts'
import { countOf } from './words.ts'

export const imports: HandlersOf<'imports'> = {
  preview: async (input, task) => {
    const opened = await openSource(input, task)
    const { importer, taken } = await compare(opened, task)
    const { format, options, columns, fields, questions, notes } = opened.source
    return {
      fileName: opened.fileName,
      format,
      options,
      columns,
      fields,
      questions,
      notes: [...notes, ...importer.notes()],
      ...taken,
      digest: opened.digest,
    }
  },

  apply: async ({ digest, leaveOutErrors, ...input }, task) => {
    const opened = await openSource(input, task)
    refuseOpenQuestions(opened)
    if (opened.digest !== digest) {
      const words = 'The file, or how it is to be read, has changed since the preview. Look at the preview again.'
      throw new RefusedError('conflict', words)
    }
    const { counts } = (await compare(opened, task)).taken
    if (counts.error > 0 && !leaveOutErrors) {
      const words = `${countOf(counts.error, 'row', 'rows')} cannot be used. Correct the file, or import the rest without them.`
      throw new RefusedError('invalid-input', words)
    }
    const changes = counts.new + counts.changed
    if (changes === 0) return counts
    await backUp(task.app, 'import')
    if (task.signal.aborted) throw new RefusedError('cancelled')
    return await write(opened, changes, task)
  },

  saveErrors: async ({ into, ...input }, task) => {
    const opened = await openSource(input, task)
    const lines: string[][] = []
    await compare(opened, task, (cells, reasons) => lines.push([...cells, reasons.join(' ')]))
    const bytes = csvBytes([...opened.source.header, 'Reason'], lines)
    await writeFileWhole(task.path(into, 'write'), bytes, task)
    return { rows: lines.length }
  },
}

/** What importing would do, against what is there now. Changes nothing. */
async function compare(
  opened: OpenedSource,
  task: ImportTask,
  onError?: (cells: readonly string[], reasons: readonly string[]) => void,
) {
  const importer = await task.read(
    async (db) => await openImporter(db, opened, { now: task.now(), newId: task.app.newId }),
  )
  const taken = await takeRows(importer, opened.source.rows, task, (row, { reasons }) => onError?.(row.cells, reasons))
  return { importer, taken }
}

/** Compares again inside the transaction, so that nothing that happened since the preview is lost. */
async function write(opened: OpenedSource, changes: number, task: ImportTask): Promise<ImportPreview['counts']> {
  const { kind, source, fileName } = opened
  const label = `Import ${countOf(changes, kind.noun.one, kind.noun.many)} from ${fileName}`
  return await task.commit(label, async (db, newId) => {
    const importer = await openImporter(db, opened, { now: task.now(), newId })
    const { counts } = await takeRows(importer, source.rows, task)
    await importer.write(db)
    if (source.options.mapping !== undefined && source.format === 'csv') {
      const { headerHash, options } = source
      const entry = { kind: kind.name, headerHash, mapping: options.mapping ?? {}, usedAt: task.now() }
      await rememberImportMapping(db, entry, newId)
    }
    return counts
  })
}

function refuseOpenQuestions({ source }: OpenedSource): void {
  const [question] = source.questions
  if (question !== undefined) throw new RefusedError('invalid-input', `Before the import: ${question.words}`)
}
