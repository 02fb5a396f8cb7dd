import { z } from 'zod'
import { ChangeGroupId } from '../domain/ids.ts'
import { Instant } from '../domain/times.ts'
import { command, query, topics } from './procedure.ts'

/** A command that was carried out, as people know it: "Move Ann to Tuesday call". */
export const ChangeGroup = z.object({
  id: ChangeGroupId,
  label: z.string(),
  at: Instant,
  kind: z.enum(['do', 'undo', 'redo']),
  changes: z.int(),
})
export type ChangeGroup = z.infer<typeof ChangeGroup>

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
    output: z.object({ entries: z.int(), head: z.string(), firstBroken: z.int().nullable() }),
    reads: ['history'],
  }),
}
