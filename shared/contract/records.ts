import { z } from 'zod'
import { RecordFilter, RecordTarget, TrainingRecord } from '../domain/records.ts'
import { PlacementId } from '../domain/ids.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

const count = z.int().min(0)
const reads = ['placements', 'people', 'calls', 'projects', 'cycles', 'skills', 'reflections', 'workspace'] as const
const filter = RecordFilter.default({})
const progress = z.object({ done: count, of: count })

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
    summary: 'Which of the training records that fit a filter a target would not take, and why',
    input: z.object({ filter, target: RecordTarget }),
    output: z.object({
      ready: count,
      rejected: count,
      /** Of the first thousand that are rejected. */
      problems: z.array(z.object({ placementId: PlacementId, words: z.array(z.string()) })),
    }),
    changes: [],
    progress,
  }),
  export: task({
    summary: 'Write the training records that fit a filter and that the target would take into a file, oldest first',
    input: z.object({ filter, target: RecordTarget, grant: Grant }),
    output: z.object({ written: count, rejected: count }),
    changes: [],
    progress,
  }),
}
