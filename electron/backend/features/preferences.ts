import { getPerson } from '../db/people.ts'
import { listPreferences, setPreferences } from '../db/preferences.ts'
import type { HandlersOf } from '../handler.ts'

export const preferences: HandlersOf<'preferences'> = {
  get: async ({ personId }, { db }) => {
    await getPerson(db, personId)
    return await listPreferences(db, personId)
  },

  set: async ({ personId, preferences: wishes }, { db, newId, label }) => {
    await getPerson(db, personId)
    await setPreferences(db, personId, wishes, newId)
    // Without a name: that somebody has wishes at all is for nobody else to read.
    label('Change private wishes')
    return {}
  },
}
