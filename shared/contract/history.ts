import { z } from 'zod'
import { ChangeGroupId } from '../domain/ids.ts'
import { Day, Instant } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { command, query, task, topics } from './procedure.ts'

/** A command that was carried out, as people know it: "Move Ann to Tuesday call". */
export const ChangeGroup = z.object({
  id: ChangeGroupId,
  label: z.string(),
  at: Instant,
  kind: z.enum(['do', 'undo', 'redo']),
  changes: z.int(),
})
export type ChangeGroup = z.infer<typeof ChangeGroup>

const entries = z.int().min(0)

/** What recomputing the hash chain came to. */
export const Verification = z.object({
  entries,
  head: z.string(),
  /** Number of the first entry that does not fit; null when all do. */
  firstBroken: z.int().nullable(),
  /** What that entry says of itself; null when it is missing or when nothing is broken. `at` is null when it is no moment. */
  about: z.object({ label: z.string(), at: Instant.nullable() }).nullable(),
  /** Entries that an erasure took the content from, up to the first broken one. */
  withoutContent: entries,
})
export type Verification = z.infer<typeof Verification>

/** What a proof that was kept elsewhere says about the workspace that is open. */
export const HeadCheck = z.object({
  /**
   * `kept`: begins with all that the proof knows. `cut`: has fewer entries than the proof knows. `rewritten`: has another
   * entry where the proof ends. `broken`: does not verify in itself.
   */
  outcome: z.enum(['kept', 'cut', 'rewritten', 'broken', 'other-workspace']),
  proof: z.object({ workspaceName: z.string(), entries, savedOn: Day }),
  /** Of the workspace that is open; null when the proof is of another one. */
  verification: Verification.nullable(),
})
export type HeadCheck = z.infer<typeof HeadCheck>

/** As few characters of a hash as may be typed: nobody finds another entry that begins with as many. */
export const leastOfHash = 16

/** What an entry that is named on a paper says about the workspace that is open. */
export const EntryCheck = z.object({
  /** As with `HeadCheck`. `mistyped`: what was typed begins as the entry here does, and goes on otherwise. */
  outcome: z.enum(['kept', 'cut', 'rewritten', 'mistyped', 'broken']),
  entry: z.int(),
  /** How many characters of the hash fit from the first one on. */
  fits: z.int(),
  /** What the entry says of itself; null when it is not there. */
  about: z.object({ label: z.string(), at: Instant.nullable() }).nullable(),
  verification: Verification,
})
export type EntryCheck = z.infer<typeof EntryCheck>

const step = z.object({ id: ChangeGroupId, label: z.string() }).nullable()

export const history = {
  state: query({
    summary: 'What the next undo and redo would do',
    input: z.object({}),
    output: z.object({ undo: step, redo: step, count: z.int() }),
    reads: ['history'],
  }),
  list: query({
    summary: 'What was done, newest first',
    input: z.object({ limit: z.int().min(1).max(1_000).default(100) }),
    output: z.array(ChangeGroup),
    reads: ['history'],
  }),
  undo: command({
    summary: 'Take the last change back',
    input: z.object({}),
    output: z.object({ label: z.string() }),
    changes: topics,
  }),
  redo: command({
    summary: 'Carry out again what was taken back last',
    input: z.object({}),
    output: z.object({ label: z.string() }),
    changes: topics,
  }),
  verify: query({
    summary: 'Recompute the hash chain of the history; names the first broken entry',
    input: z.object({}),
    output: Verification,
    reads: ['history'],
  }),
  checkEntry: query({
    summary: 'Verify the history and compare one entry with its hash as a paper bears it, or with how that begins',
    input: z.object({
      entry: z.int().min(1),
      hash: z
        .string()
        .regex(/^[0-9a-f]{16,64}$/)
        .meta({ format: 'sha256' }),
    }),
    output: EntryCheck,
    reads: ['history'],
  }),
  saveHead: task({
    summary:
      'Verify the history and write its length and its last hash into a file, to be kept elsewhere and checked later',
    input: z.object({ grant: Grant }),
    output: z.object({ entries }),
    changes: [],
    progress: z.object({}),
  }),
  checkHead: task({
    summary: 'Verify the history and compare it with a file that was written by saveHead',
    input: z.object({ grant: Grant }),
    output: HeadCheck,
    changes: [],
    progress: z.object({}),
  }),
}
