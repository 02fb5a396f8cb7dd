import { z } from 'zod'
import { ExportExtent, RecordDeed, RecordExport } from '../domain/record-exports.ts'
import { RecordFilter, RecordTarget, TrainingRecord } from '../domain/records.ts'
import { PlacementId, RecordExportId } from '../domain/ids.ts'
import { Instant } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

const count = z.int().min(0)
const reads = ['placements', 'people', 'calls', 'projects', 'cycles', 'skills', 'reflections', 'workspace'] as const
const filter = RecordFilter.default({})
const progress = z.object({ done: count, of: count })
const page = z.object({ offset: count.default(0), limit: z.int().min(1).max(1_000).default(200) })
/** Null: that was not said, or they are no longer there. */
const somebody = z.string().nullable()

/** The training records that HR keeps and hands over. */
export const records = {
  list: query({
    summary: 'Some of the training records that fit a filter, those first that ended last',
    input: z.object({
      filter,
      offset: count.default(0),
      limit: z.int().min(1).max(1_000).default(200),
    }),
    output: z.array(TrainingRecord),
    reads,
  }),
  get: query({
    summary: 'The training record of a placement that was signed off',
    input: z.object({ placementId: PlacementId }),
    output: TrainingRecord,
    reads,
  }),
  totals: query({
    summary: 'How many training records fit a filter, of how many people, with how many hours',
    input: z.object({ filter }),
    output: z.object({ records: count, people: count, hours: z.number().min(0) }),
    reads,
  }),
  preflight: task({
    summary: 'Which of the training records that fit a filter a target would not take and why, and what is new to it',
    input: z.object({ filter, target: RecordTarget }),
    output: z.object({
      ready: count,
      rejected: count,
      /** Of the first thousand that are rejected. */
      problems: z.array(z.object({ placementId: PlacementId, words: z.array(z.string()) })),
      /** Of what is ready, against what the target was sent before. */
      changes: z.object({
        /** When it was sent something last. Null: never. */
        since: Instant.nullable(),
        sent: count,
        corrected: count,
        withdrawn: count,
      }),
      /** What the target cannot be told is no longer as it was sent: the first thousand, each in words. */
      byHand: z.array(z.object({ placementId: PlacementId, words: z.string() })),
    }),
    changes: [],
    progress,
  }),
  export: task({
    summary:
      'Write the training records that fit a filter and that the target would take into a file, oldest first, and keep what was written',
    input: z.object({ filter, target: RecordTarget, extent: ExportExtent.default('all'), grant: Grant }),
    /** How many records were written, how many of them are corrected, and how many were withdrawn. */
    output: z.object({ written: count, corrected: count, withdrawn: count, rejected: count }),
    changes: ['exports'],
    progress,
  }),
  exports: query({
    summary: 'Some of the exports of training records, newest first, and how many there are',
    input: page,
    output: z.object({ count, exports: z.array(RecordExport.extend({ by: somebody })) }),
    reads: ['exports', 'people'],
  }),
  exported: query({
    summary: 'Some of the records that an export held, in the order of its file',
    input: page.extend({ exportId: RecordExportId }),
    output: z.object({
      export: RecordExport.extend({ by: somebody }),
      /** Whether it was kept for as long as is set: nobody is told any more whose records it held. */
      isForgotten: z.boolean(),
      records: z.array(
        z.object({
          placementId: PlacementId,
          deed: RecordDeed,
          /** As they are called now. Null: the placement is no longer there. */
          about: z.object({ person: z.string(), activity: z.string() }).nullable(),
          /** Whether it is a record now. */
          isRecord: z.boolean(),
        }),
      ),
    }),
    reads: ['exports', ...reads],
  }),
}
