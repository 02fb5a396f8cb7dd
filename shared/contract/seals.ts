import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { query, task } from './procedure.ts'

const nothing = z.object({})

/** Compared as people see it: keyboards make the same letters in different ways. */
export const Passphrase = z.string().min(8, 'must have at least 8 characters').max(1_000).normalize('NFKC')
const opener = [z.object({ passphrase: Passphrase }), z.object({ recoveryCode: z.string().min(1).max(200) })] as const

/** The lock on somebody's private reflections. Its key is in memory alone, for one person at a time. */
export const seals = {
  state: query({
    summary: 'Whether somebody’s private reflections have a passphrase, and are unlocked',
    input: z.object({ personId: PersonId }),
    output: z.object({ state: z.enum(['none', 'locked', 'unlocked']) }),
    reads: ['seals'],
  }),
  create: task({
    summary: 'Choose the passphrase of private reflections; the recovery code is told this once and opens them too',
    input: z.object({ personId: PersonId, passphrase: Passphrase }),
    output: z.object({ recoveryCode: z.string() }),
    changes: ['seals', 'reflections', 'drafts'],
    progress: nothing,
  }),
  unlock: task({
    summary: 'Open private reflections until they are locked, somebody else opens theirs, or the workspace closes',
    input: z.object({ personId: PersonId, by: z.union(opener) }),
    output: nothing,
    changes: ['seals', 'reflections', 'drafts'],
    progress: nothing,
  }),
  lock: task({
    summary: 'Forget the key of whoever unlocked',
    input: nothing,
    output: nothing,
    changes: ['seals', 'reflections', 'drafts'],
    progress: nothing,
  }),
  changePassphrase: task({
    summary:
      'Choose another passphrase; the recovery code stays, and nothing is sealed anew. Undo does not take it back',
    input: z.object({ personId: PersonId, by: z.union(opener), passphrase: Passphrase }),
    output: nothing,
    changes: ['seals', 'reflections', 'drafts'],
    progress: nothing,
  }),
}
