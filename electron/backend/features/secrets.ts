import type { HandlersOf } from '../handler.ts'
import { wordsForKeeper } from '../machine-key.ts'

export const secrets: HandlersOf<'secrets'> = {
  state: async (_, { app }) => {
    const keeper = app.machineKey.keeper()
    return { keeper, words: wordsForKeeper[keeper] }
  },
}
