import { RefusedError } from '../../../shared/contract/errors.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { findFeedFolder } from '../feed-folders.ts'
import { toFeedState } from '../feed-keeper.ts'
import type { HandlersOf } from '../handler.ts'

export const feeds: HandlersOf<'feeds'> = {
  get: async (_, { db, app }) => {
    const known = findFeedFolder(app.dataFolder, (await getWorkspace(db)).id)
    return known === undefined ? null : toFeedState(known)
  },

  choose: async ({ grant }, { app, path }) => await app.feeds.choose(path(grant, 'folder')),

  write: async (_, { app }) => {
    const state = await app.feeds.update()
    if (state === null) throw new RefusedError('not-found', 'No folder was chosen for calendar feeds yet.')
    return state
  },

  stop: async ({ keepFiles }, { app }) => {
    await app.feeds.stop(keepFiles)
    return {}
  },
}
