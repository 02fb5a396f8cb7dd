import type { PersonId } from '../../../shared/domain/ids.ts'
import { Preference, wishKey } from '../../../shared/domain/preferences.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { PreferenceRow } from './schema.ts'

export interface Wish {
  personId: PersonId
  preference: Preference
}

/** In the order in which they were entered. Private: for the person and the planner alone. */
export async function listPreferences(db: ReadHandle, personId: PersonId): Promise<Preference[]> {
  return (await listRows(db, personId)).map(toPreference)
}

/** Of everybody, for the planner. */
export async function listWishes(db: ReadHandle): Promise<Wish[]> {
  const rows = await db.selectFrom('preference').selectAll().orderBy('id').execute()
  return rows.map((row) => ({ personId: row.person_id as PersonId, preference: toPreference(row) }))
}

/** Replaces what the person had said; what stays the same is no change. */
export async function setPreferences(
  db: WriteHandle,
  personId: PersonId,
  preferences: readonly Preference[],
  newId: () => string,
): Promise<void> {
  const before = new Map((await listRows(db, personId)).map((row) => [wishKey(toPreference(row)), row]))
  const added: PreferenceRow[] = []
  for (const preference of preferences) {
    const { subject, value, feeling } = preference
    const row = before.get(wishKey(preference))
    before.delete(wishKey(preference))
    if (row === undefined) added.push({ id: newId(), person_id: personId, subject, value, feeling })
    else await db.update('preference', row.id, { value, feeling })
  }
  const gone = [...before.values()].map(({ id }) => id)
  if (gone.length > 0) await db.remove('preference', gone)
  if (added.length > 0) await db.insert('preference', added)
}

async function listRows(db: ReadHandle, personId: PersonId): Promise<PreferenceRow[]> {
  return await db.selectFrom('preference').selectAll().where('person_id', '=', personId).orderBy('id').execute()
}

function toPreference({ subject, value, feeling }: PreferenceRow): Preference {
  // Which values a subject may have is known to the schema alone.
  return Preference.parse({ subject, value, feeling })
}
