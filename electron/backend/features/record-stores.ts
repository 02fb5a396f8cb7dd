import path from 'node:path'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { lockWorkspace } from '../db/file-lock.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { App } from '../app.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { findStoreSettings, keepStoreSettings } from '../record-store-settings.ts'
import { createStoreClient } from '../record-store/store-client.ts'
import { postRecords } from './record-posts.ts'
import { findNews } from './record-thread.ts'

export const recordStores: HandlersOf<'recordStores'> = {
  get: async (_, { db, app }) => {
    const settings = findStoreSettings(app.dataFolder, (await getWorkspace(db)).id)
    if (settings === undefined) return null
    const { address, key, sendsByItself, lastSentAt, problem, refused } = settings
    return { address, host: new URL(address).host, key, sendsByItself, lastSentAt, problem, refused }
  },

  set: async ({ address, key, secret, sendsByItself }, { app, read }) => {
    refuseNoUrl(address)
    const { id } = await read(getWorkspace)
    const before = findStoreSettings(app.dataFolder, id)
    const isSame = before?.address === address
    if (secret !== undefined) app.secrets(id).keepSecret('record-store', secret)
    // A secret is for the store that it was entered for.
    else if (!isSame || app.secrets(id).findSecret('record-store') === undefined) expectSecret(app, id, isSame)
    keepStoreSettings(app.dataFolder, id, {
      address,
      key,
      sendsByItself,
      lastSentAt: isSame ? before.lastSentAt : null,
      problem: null,
      refused: isSame ? before.refused : 0,
      inFlight: before?.inFlight ?? {},
    })
    app.onChanged(['exports'])
    return {}
  },

  test: async ({ address, key, secret }, { app, read, signal }) => {
    refuseNoUrl(address)
    const { id } = await read(getWorkspace)
    const isSame = findStoreSettings(app.dataFolder, id)?.address === address
    const client = createStoreClient({ address, key, secret: secret ?? expectSecret(app, id, isSame) })
    const answer = await client.test(signal)
    if (answer.kind !== 'good') throw new RefusedError('not-allowed', answer.words)
    return { words: `${client.host} is a learning record store, and takes this key and secret.` }
  },

  forget: async (_, { app, read }) => {
    const { id } = await read(getWorkspace)
    app.secrets(id).forgetSecret('record-store')
    keepStoreSettings(app.dataFolder, id, undefined)
    app.onChanged(['exports'])
    return {}
  },

  preview: async ({ filter }, context) => {
    const { settings } = await expectStore(context)
    const wanted = { filter, address: settings.address, without: new Set<PlacementId>(), mostParcels: 0 }
    return (await findNews(wanted, context)).counts
  },

  post: async ({ filter }, context) =>
    await context.app.posting(async () => {
      const { workspaceId, settings } = await expectStore(context)
      const secret = expectSecret(context.app, workspaceId, true)
      const client = createStoreClient({ address: settings.address, key: settings.key, secret })
      const release = lockPosting(context.app.dataFolder, workspaceId)
      try {
        return await postRecords({ filter, workspaceId, settings, client }, context)
      } finally {
        release()
      }
    }),
}

async function expectStore({ app, read }: Pick<TaskContext<unknown>, 'app' | 'read'>) {
  const { id: workspaceId } = await read(getWorkspace)
  const settings = findStoreSettings(app.dataFolder, workspaceId)
  if (settings === undefined) throw new RefusedError('not-found', 'No learning record store was set up yet.')
  return { workspaceId, settings }
}

/** The command line may be sending too, beside the open app. */
function lockPosting(dataFolder: string, workspaceId: string): () => void {
  try {
    return lockWorkspace(path.join(dataFolder, `sending-${workspaceId}`))
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    throw new RefusedError(
      'conflict',
      'Records are being sent from here already, beside this. Wait until that is done.',
    )
  }
}

/** What the environment gives is for whatever store is asked for; what is kept is for the one that was set. */
function expectSecret(app: App, workspaceId: string, isSame: boolean): string {
  const given = process.env['BATON_RECORD_STORE_SECRET']
  const isGiven = given !== undefined && given !== ''
  const secret = isSame || isGiven ? app.secrets(workspaceId).findSecret('record-store') : undefined
  if (secret !== undefined) return secret
  const fields = [{ path: 'secret', message: 'must be given' }]
  throw new RefusedError('invalid-input', 'The store asks for a secret. Enter the one that it gave out.', fields)
}

function refuseNoUrl(address: string): void {
  if (URL.canParse(address)) return
  const fields = [{ path: 'address', message: 'is no address' }]
  throw new RefusedError('invalid-input', undefined, fields)
}
