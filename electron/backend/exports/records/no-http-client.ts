import { Bug } from '../../log.ts'

/** Stands in the build for what JSON-LD would fetch contexts with: badges bring theirs along (`badge-contexts.ts`). */
export const httpClient = {
  get: async (): Promise<never> => {
    throw new Bug('Nothing is fetched for a badge.')
  },
}
