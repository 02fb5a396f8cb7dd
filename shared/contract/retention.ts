import { z } from 'zod'
import { Months, RetentionKind, RetentionPeriods } from '../domain/retention.ts'
import { Day } from '../domain/times.ts'
import { command, query, task } from './procedure.ts'

const count = z.int().min(0)
/** Stands for all that is due, as it was looked at. */
const state = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ format: 'sha256' })

/** What of one kind has been kept for longer than its period. */
const Due = z.object({
  kind: RetentionKind,
  months: Months,
  entries: count,
  /** By name; of what is private, nobody. */
  people: z.array(z.string()),
  cycles: z.array(z.string()),
  /** The days by which the oldest and the newest count. Null: nothing is due. */
  oldest: Day.nullable(),
  newest: Day.nullable(),
})
export type Due = z.infer<typeof Due>

/** How long each kind of data is kept. Nothing is deleted by itself: somebody looks at what is due, and says so. */
export const retention = {
  get: query({
    summary: 'How many months each kind of data is kept; null: until somebody deletes it',
    input: z.object({}),
    output: RetentionPeriods,
    reads: ['retention'],
  }),
  set: command({
    summary: 'Set how many months a kind of data is kept, or null: until somebody deletes it; deletes nothing yet',
    input: z.object({ kind: RetentionKind, months: Months.nullable() }),
    output: z.object({}),
    changes: ['retention'],
  }),
  preview: query({
    summary: 'What has been kept for longer than its period, by kind, and what tells whether that is still so',
    input: z.object({}),
    output: z.object({ state, kinds: z.array(Due) }),
    reads: [
      'retention',
      'workspace',
      'people',
      'cycles',
      'placements',
      'reflections',
      'drafts',
      'alignment',
      'calls',
      'projects',
      'disclosures',
      'exports',
      'publications',
    ],
  }),
  apply: task({
    summary: 'Delete what a preview showed, after a backup: content goes, also from history; no undo',
    input: z.object({ state }),
    output: z.object({ deleted: z.array(z.object({ kind: RetentionKind, entries: count })) }),
    changes: [
      'retention',
      'people',
      'preferences',
      'skills',
      'placements',
      'reflections',
      'drafts',
      'seals',
      'alignment',
      'publications',
      'disclosures',
      'exports',
      'workspace',
    ],
    progress: z.object({ done: count, of: count }),
  }),
}
