import type { PersonId } from '../../../shared/domain/ids.ts'
import type { App } from '../app.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { findIdentity, keepIdentity } from '../identities.ts'

export const identity: HandlersOf<'identity'> = {
  get: async (_, { db, app }) => ({ personId: await findPersonHere(db, app) }),

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

/** Who uses the open workspace on this machine; null: nobody said so. */
export async function findPersonHere(db: ReadHandle, app: Pick<App, 'dataFolder'>): Promise<PersonId | null> {
  const personId = findIdentity(app.dataFolder, (await getWorkspace(db)).id)
  // Whoever was archived, or went with a restored backup, uses it no more.
  const isThere = (await listPeople(db, { includeArchived: false })).some(({ id }) => id === personId)
  return isThere ? personId : null
}
