import { z } from 'zod'
import { RecordViewId } from './ids.ts'
import { RecordFilter } from './records.ts'
import { Name } from './text.ts'

export const RecordViewDraft = z.object({ name: Name, filter: RecordFilter })
export type RecordViewDraft = z.infer<typeof RecordViewDraft>

/** Which records somebody comes back to. What its filter names may be gone by now: then no record fits. */
export const RecordView = RecordViewDraft.extend({ id: RecordViewId })
export type RecordView = z.infer<typeof RecordView>
