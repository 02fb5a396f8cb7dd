import { z } from 'zod'
import { Instant } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

/** Calendars that people subscribe to, in a folder of this machine: what they were told last, always. */
export const FeedState = z.object({
  folderName: z.string(),
  /** Since when the files have said what they say. Null: they were never written. */
  upToDateSince: Instant.nullable(),
  files: z.int(),
  /** Why they are behind what was published, and what to do. Null: they are not. */
  problem: z.string().nullable(),
})
export type FeedState = z.infer<typeof FeedState>

const progress = z.object({})

export const feeds = {
  get: query({
    summary: 'How the calendar feeds of the open workspace stand on this machine; null when no folder was chosen',
    input: z.object({}),
    output: FeedState.nullable(),
    reads: ['feeds'],
  }),
  choose: task({
    summary: 'Keep calendar feeds in a folder: one for everybody, one a team and one a person, true after each change',
    input: z.object({ grant: Grant }),
    output: FeedState,
    changes: ['feeds'],
    progress,
  }),
  write: task({
    summary: 'Bring the calendar feeds up to date now, when their folder could not be reached before',
    input: z.object({}),
    output: FeedState,
    changes: ['feeds'],
    progress,
  }),
  stop: task({
    summary: 'Keep calendar feeds no longer, and take the files away unless they shall stay as they are',
    input: z.object({ keepFiles: z.boolean() }),
    output: z.object({}),
    changes: ['feeds'],
    progress,
  }),
}
