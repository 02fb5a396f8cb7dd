import { z } from 'zod'
import { PersonId, RecordExportId } from './ids.ts'
import { RecordFilter, RecordTarget } from './records.ts'
import { Instant } from './times.ts'

/** `changes`: only what is new, corrected or no record any more, compared with what the target was sent before. */
export const ExportExtent = z.enum(['all', 'changes'])
export type ExportExtent = z.infer<typeof ExportExtent>

/** What an export did about a record: `corrected` ones were sent otherwise before, `withdrawn` ones are records no more. */
export const RecordDeed = z.enum(['sent', 'corrected', 'withdrawn'])
export type RecordDeed = z.infer<typeof RecordDeed>

const count = z.int().min(0)

/** Training records that were handed over at once. */
export const RecordExport = z.object({
  id: RecordExportId,
  target: RecordTarget,
  /** Without its folder. Null: posted to a store. */
  fileName: z.string().nullable(),
  /** Where it was posted to. Null: written into a file. */
  store: z.string().nullable(),
  extent: ExportExtent,
  filter: RecordFilter,
  /** Whoever used the machine. Null: that was not said. */
  byPersonId: PersonId.nullable(),
  at: Instant,
  sent: count,
  corrected: count,
  withdrawn: count,
  /** Records that the target would not have taken. */
  rejected: count,
  /** Of the bytes of the file. Null: posted to a store. */
  sha256: z.string().nullable(),
  /** The end of the chain of changes when the records were read. */
  history: z.object({ entries: count, head: z.string() }),
})
export type RecordExport = z.infer<typeof RecordExport>
