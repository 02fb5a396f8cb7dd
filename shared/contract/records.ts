import { z } from 'zod'
import { RecordFilter, RecordTarget, TrainingRecord } from '../domain/records.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

const count = z.int().min(0)
const reads = ['placements', 'people', 'calls', 'projects', 'cycles', 'skills', 'reflections', 'workspace'] as const
const filter = RecordFilter.default({})

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
  totals: query({
    summary: 'How many training records fit a filter, of how many people, with how many hours',
    input: z.object({ filter }),
    output: z.object({ records: count, people: count, hours: z.number().min(0) }),
    reads,
  }),
  export: task({
    summary: 'Write the training records that fit a filter into a file, oldest first',
    input: z.object({ filter, target: RecordTarget, grant: Grant }),
    output: z.object({ records: count }),
    changes: [],
    progress: z.object({ done: count, of: count }),
  }),
}
