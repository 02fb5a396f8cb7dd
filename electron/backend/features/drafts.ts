import { deleteFormDraft, findFormDraft, saveFormDraft } from '../db/form-drafts.ts'
import { getPerson } from '../db/people.ts'
import type { HandlersOf } from '../handler.ts'

export const drafts: HandlersOf<'drafts'> = {
  get: async (key, { db }) => {
    await getPerson(db, key.authorId)
    return (await findFormDraft(db, key)) ?? null
  },

  save: async (saved, { commit, now }) => {
    await commit('Keep a draft', async (db, newId) => {
      await getPerson(db, saved.authorId)
      await saveFormDraft(db, { ...saved, savedAt: now() }, newId)
    })
    return {}
  },

  discard: async (key, { commit }) => {
    await commit('Discard a draft', async (db) => {
      await deleteFormDraft(db, key)
    })
    return {}
  },
}
