import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { query, task } from './procedure.ts'

/** Who sits at this machine. Kept beside the workspace, not in it: the same file is opened by many. */
export const identity = {
  get: query({
    summary: 'Who uses the open workspace on this machine; null when nobody said so',
    input: z.object({}),
    output: z.object({ personId: PersonId.nullable() }),
    reads: ['identity', 'people'],
  }),
  choose: task({
    summary: 'Say who uses the open workspace on this machine, or null: nobody in particular; locks what was unlocked',
    input: z.object({ personId: PersonId.nullable() }),
    output: z.object({}),
    changes: ['identity', 'seals', 'reflections', 'drafts'],
    progress: z.object({}),
  }),
}
