import { z } from 'zod'
import { PlacementId } from '../domain/ids.ts'
import { RecordFilter } from '../domain/records.ts'
import { StoreAddress, StoreKey, StoreSecret } from '../domain/record-stores.ts'
import { Instant } from '../domain/times.ts'
import { query, task } from './procedure.ts'

const count = z.int().min(0)
const nothing = z.object({})
const filter = RecordFilter.default({})
const counts = { sent: count, corrected: count, withdrawn: count, rejected: count }
const progress = z.object({ done: count, of: count })
/** `secret`: left out for the one that is kept already. */
const access = { address: StoreAddress, key: StoreKey, secret: StoreSecret.optional() }

/** The learning record store that a workspace's records are sent to from this machine, once somebody has set one up. */
export const recordStores = {
  get: query({
    summary:
      'The learning record store of the open workspace on this machine and how it stands; null when none was set',
    input: nothing,
    output: z
      .object({
        address: z.string(),
        host: z.string(),
        key: z.string(),
        sendsByItself: z.boolean(),
        /** When it last took something. Null: never. */
        lastSentAt: Instant.nullable(),
        /** Why what waited last was not sent, and what to do. Null: it was. */
        problem: z.string().nullable(),
        /** Records that it would not take the last time. */
        refused: count,
      })
      .nullable(),
    reads: ['exports', 'workspace'],
  }),
  set: task({
    summary: 'Say to which learning record store records go from this machine, and whether by themselves',
    input: z.object({ ...access, sendsByItself: z.boolean().default(false) }),
    output: nothing,
    changes: ['exports'],
    progress: nothing,
  }),
  test: task({
    summary: 'Ask a learning record store whether it would take records, without sending any',
    input: z.object(access),
    output: z.object({ words: z.string() }),
    changes: [],
    progress: nothing,
  }),
  forget: task({
    summary: 'Send nothing to the learning record store any more, and forget its key and secret',
    input: nothing,
    output: nothing,
    changes: ['exports'],
    progress: nothing,
  }),
  preview: task({
    summary: 'How many of the records that fit a filter the store does not know yet, or knows otherwise',
    input: z.object({ filter }),
    output: z.object(counts),
    changes: [],
    progress,
  }),
  post: task({
    summary: 'Send the learning record store what is new, corrected or no record any more, and note what it took',
    input: z.object({ filter }),
    output: z.object({
      ...counts,
      /** What the store itself would not take, and why: the first thousand. */
      refused: z.array(z.object({ placementId: PlacementId, words: z.string() })),
      /** What is still to be sent, besides what was refused. */
      waiting: count,
      /** Why it ended before everything was sent. Null: it did not. */
      problem: z.string().nullable(),
    }),
    changes: ['exports'],
    progress,
  }),
}
