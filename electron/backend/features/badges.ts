import { z } from 'zod'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { findIssuer, issuerFrom, issuerOf, newIssuer } from '../exports/records/badge-issuer.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf } from '../handler.ts'
import { readFileWithin } from '../imports/read-file.ts'
import { lockKey, unlockKey } from '../sealing.ts'
import type { Secrets } from '../secrets.ts'

/** What scrypt takes, and takes no longer for than a few seconds. */
const Cost = z
  .int()
  .min(2)
  .max(2 ** 20)
  .refine((cost) => Number.isInteger(Math.log2(cost)))

/** The key as it goes to another machine. */
const KeyFile = z.object({
  format: z.literal('baton-badge-key'),
  version: z.literal(1),
  issuer: z.object({ did: z.string(), name: z.string() }),
  key: z.object({ cost: Cost, salt: z.string(), sealed: z.string() }),
})
type KeyFile = z.infer<typeof KeyFile>

export const badges: HandlersOf<'badges'> = {
  issuer: async (_, { db, app }) => {
    const { id, name } = await getWorkspace(db)
    return { name, did: findIssuer(app.secrets(id))?.did ?? null }
  },

  saveKey: async ({ passphrase, grant }, { app, read, path, signal }) => {
    const { id, name } = await read(getWorkspace)
    const { did, seed } = issuerOf(app.secrets(id))
    const key = await lockKey(seed, passphrase, placeOf(did))
    const file: KeyFile = { format: 'baton-badge-key', version: 1, issuer: { did, name }, key }
    const bytes = new TextEncoder().encode(`${JSON.stringify(file, null, 2)}\n`)
    await writeFileWhole(path(grant, 'write'), bytes, { signal, progress: () => undefined })
    return { did }
  },

  loadKey: async ({ passphrase, grant, inPlaceOfAnother }, { app, read, path, signal }) => {
    const { id } = await read(getWorkspace)
    const secrets = app.secrets(id)
    const { issuer, key } = keyFileIn(await readFileWithin(path(grant, 'read'), signal))
    const seed = await unlockKey(key, passphrase, placeOf(issuer.did))
    if (seed === undefined) throw new RefusedError('wrong-passphrase', wordsForWrongPassphrase)
    const { did } = issuerFrom(seed.toString('base64'))
    // What is to be replaced need not be readable any more.
    const present = inPlaceOfAnother ? undefined : findIssuer(secrets)
    if (present !== undefined && present.did !== did) throw new RefusedError('conflict', wordsForAnother)
    secrets.keepSecret('badges', seed.toString('base64'))
    return { did }
  },

  newKey: async ({ inPlaceOf }, { app, read }) => {
    const { id } = await read(getWorkspace)
    const secrets = app.secrets(id)
    if (readableIn(secrets) !== inPlaceOf) throw new RefusedError('conflict', wordsForChanged)
    const { did } = newIssuer(secrets)
    return { did }
  },
}

/** Null: there is none, or none that can be read. */
function readableIn(secrets: Secrets): string | null {
  try {
    return findIssuer(secrets)?.did ?? null
  } catch (error) {
    if (error instanceof RefusedError && error.code === 'secrets-locked') return null
    throw error
  }
}

function placeOf(did: string): string {
  return `badge key of ${did}`
}

function keyFileIn(bytes: Uint8Array): KeyFile {
  try {
    return KeyFile.parse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
  } catch {
    throw new RefusedError('file-not-understood', 'This file holds no key for badges. Choose one that Baton saved.')
  }
}

const wordsForWrongPassphrase = 'This is not the passphrase that the key was saved with, or the file was changed since.'
const wordsForChanged = 'Badges are signed with another key by now. Look at it, then make a new one.'
const wordsForAnother =
  'This workspace signs badges with another key on this machine. Save that key first; what it signed stays valid, but it would sign no more.'
