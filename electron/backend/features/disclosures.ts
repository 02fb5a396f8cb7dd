import { dayIn, instantAt } from '../../../shared/domain/times.ts'
import { insertDisclosure, isDisclosedSince, listDisclosed } from '../db/disclosures.ts'
import { listPlacementFacts } from '../db/former-records.ts'
import { listPeopleById } from '../db/people.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { findPersonHere } from './identity.ts'

export const disclosures: HandlersOf<'disclosures'> = {
  list: async (asked, { db }) => {
    const { count, entries } = await listDisclosed(db, asked)
    const ids = entries.flatMap(({ byPersonId, aboutPersonId }) => [byPersonId ?? [], aboutPersonId ?? []].flat())
    const names = new Map((await listPeopleById(db, [...new Set(ids)])).map(({ id, name }) => [id, name]))
    const nameOf = (id: (typeof ids)[number] | null) => (id === null ? null : (names.get(id) ?? null))
    return {
      count,
      entries: entries.map(({ id, kind, at, subject, byPersonId, aboutPersonId }) => {
        return { id, kind, at, subject, by: nameOf(byPersonId), about: nameOf(aboutPersonId) }
      }),
    }
  },

  note: async ({ placementId }, { app, read, commit, now }) => {
    const seen = await read(async (db) => {
      const [placement] = await listPlacementFacts(db, [placementId])
      const byPersonId = await findPersonHere(db, app)
      // What people see of themselves is no news to anybody.
      if (placement === undefined || placement.person.id === byPersonId) return undefined
      const { time_zone: zone } = await getWorkspace(db)
      const today = instantAt(zone, dayIn(zone, now()), '00:00')
      const what = { kind: 'record', byPersonId, aboutPersonId: placement.person.id, subjectId: placementId } as const
      return (await isDisclosedSince(db, what, today)) ? undefined : what
    })
    if (seen === undefined) return {}
    await commit('Look at a training record', async (db, newId) => {
      await insertDisclosure(db, { id: newId(), ...seen, at: now() })
    })
    return {}
  },
}
