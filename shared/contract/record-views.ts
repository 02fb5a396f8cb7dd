import { z } from 'zod'
import { RecordViewId } from '../domain/ids.ts'
import { RecordView, RecordViewDraft } from '../domain/record-views.ts'
import { command, query } from './procedure.ts'

/** Filters of the training records, saved under a name. */
export const recordViews = {
  list: query({
    summary: 'Saved views of the training records, by name',
    input: z.object({}),
    output: z.array(RecordView),
    reads: ['recordViews'],
  }),
  add: command({
    summary: 'Save a filter of the training records under a name',
    input: RecordViewDraft,
    output: z.object({ id: RecordViewId }),
    changes: ['recordViews'],
  }),
  edit: command({
    summary: 'Rename a saved view, or save another filter in it',
    input: z.object({ id: RecordViewId, view: RecordViewDraft }),
    output: z.object({}),
    changes: ['recordViews'],
  }),
  remove: command({
    summary: 'Delete a saved view; the records stay',
    input: z.object({ id: RecordViewId }),
    output: z.object({}),
    changes: ['recordViews'],
  }),
}
