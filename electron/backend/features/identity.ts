import { getPerson, listPeople } from '../db/people.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { findIdentity, keepIdentity } from '../identities.ts'

export const identity: HandlersOf<'identity'> = {
  get: async (_, { db, app }) => {
    const personId = findIdentity(app.dataFolder, (await getWorkspace(db)).id)
    // Whoever was archived, or went with a restored backup, uses it no more.
    const isThere = (await listPeople(db, { includeArchived: false })).some(({ id }) => id === personId)
    return { personId: isThere ? personId : null }
  },

  choose: async ({ personId }, { app, read }) => {
    const workspaceId = await read(async (db) => {
      if (personId !== null) await getPerson(db, personId)
      return (await getWorkspace(db)).id
    })
    app.keys.lock()
    keepIdentity(app.dataFolder, workspaceId, personId)
    app.onChanged(['identity', 'seals', 'reflections', 'drafts'])
    return {}
  },
}
