import { z } from 'zod'
import { SalesCall, SalesCallDraft } from '../domain/activities.ts'
import { ActivityId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'

const nothing = z.object({})
const ids = z.object({ ids: z.array(ActivityId).min(1).max(5_000) })

export const calls = {
  list: query({
    summary: 'All sales calls, by start',
    input: z.object({ includeArchived: z.boolean().default(false) }),
    output: z.array(SalesCall),
    reads: ['calls'],
  }),
  add: command({
    summary: 'Add a sales call',
    input: SalesCallDraft,
    output: z.object({ id: ActivityId }),
    changes: ['calls'],
  }),
  edit: command({
    summary: 'Change a sales call',
    input: z.object({ id: ActivityId, call: SalesCallDraft }),
    output: nothing,
    changes: ['calls'],
  }),
  cancel: command({ summary: 'Mark sales calls as cancelled', input: ids, output: nothing, changes: ['calls'] }),
  reinstate: command({ summary: 'Take back a cancellation', input: ids, output: nothing, changes: ['calls'] }),
  archive: command({ summary: 'Archive sales calls', input: ids, output: nothing, changes: ['calls'] }),
  restore: command({ summary: 'Bring archived sales calls back', input: ids, output: nothing, changes: ['calls'] }),
}
