import { z } from 'zod'
import { query } from './procedure.ts'

/** What this machine keeps for workspaces and shows to nobody: the key of badges, the password of a record store. */
export const secrets = {
  state: query({
    summary: 'Who holds the key to what Baton keeps secret on this machine: its keychain, or a file',
    input: z.object({}),
    output: z.object({
      keeper: z.enum(['keychain', 'keychain-closed', 'keychain-unasked', 'file']),
      words: z.string(),
    }),
    reads: ['secrets'],
  }),
}
