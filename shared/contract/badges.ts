import { z } from 'zod'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'
import { Passphrase } from './seals.ts'

const nothing = z.object({})
const did = z.string()

/** Who signs a workspace's Open Badges. The key stays on this machine; `records.export` makes the first one. */
export const badges = {
  issuer: query({
    summary: 'By whom the open workspace signs badges on this machine; no did before there is a key',
    input: nothing,
    output: z.object({ name: z.string(), did: did.nullable() }),
    reads: ['workspace', 'secrets'],
  }),
  saveKey: task({
    summary:
      'Save the key that badges are signed with, under a passphrase, so that another machine signs as the same issuer',
    input: z.object({ passphrase: Passphrase, grant: Grant }),
    output: z.object({ did }),
    changes: ['secrets'],
    progress: nothing,
  }),
  loadKey: task({
    summary: 'Sign badges on this machine with a key that was saved; in place of another one only when asked to',
    input: z.object({ passphrase: Passphrase, grant: Grant, inPlaceOfAnother: z.boolean().default(false) }),
    output: z.object({ did }),
    changes: ['secrets'],
    progress: nothing,
  }),
  newKey: task({
    summary: 'Sign badges with a new key from now on, as another issuer; what the old one signed stays valid',
    input: z.object({
      /** Whose key is to go, as it was shown. Null: there is none, or it cannot be read any more. */
      inPlaceOf: did.nullable(),
    }),
    output: z.object({ did }),
    changes: ['secrets'],
    progress: nothing,
  }),
}
