import type { InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { RecordedTable } from './schema.ts'

/** What stands in place of the label of an entry without content, by the table whose row tells why it has none. */
export const labelsOfDeletions = {
  erasure: 'About somebody who was erased',
  retention_run: 'Deleted after the time that it was kept for',
} as const

/** What an erased person is called where something of theirs still counts. */
export const erasedName = 'Somebody who was erased'

/** Both ends included. */
export type Range = [from: number, to: number]

export async function isErased(db: ReadHandle, personId: PersonId): Promise<boolean> {
  return (await findErasedAt(db, personId)) !== undefined
}

/** When; undefined for somebody who was not. */
export async function findErasedAt(db: ReadHandle, personId: PersonId): Promise<Instant | undefined> {
  const row = await db.selectFrom('erasure').select('erased_at').where('person_id', '=', personId).executeTakeFirst()
  return row?.erased_at as Instant | undefined
}

/** In the order in which they were erased. */
export async function listErased(db: ReadHandle): Promise<{ personId: PersonId; erasedAt: Instant }[]> {
  const rows = await db.selectFrom('erasure').select(['person_id', 'erased_at']).orderBy('id').execute()
  return rows.map((row) => ({ personId: row.person_id as PersonId, erasedAt: row.erased_at as Instant }))
}

/** Neighbours in one range each. */
export function rangesOf(entries: readonly number[]): Range[] {
  const ranges: Range[] = []
  for (const entry of entries.toSorted((one, other) => one - other)) {
    const last = ranges.at(-1)
    if (last !== undefined && entry <= last[1] + 1) last[1] = entry
    else ranges.push([entry, entry])
  }
  return ranges
}

/**
 * Takes what somebody wrote and all that tells who they are out of the rows. Their placements stay, without names, so that
 * hours and counts stay true; so do their answers to alignment checks, which nobody can tell apart, and what they signed
 * off, which others need as evidence.
 */
export async function erasePerson(db: WriteHandle, personId: PersonId, at: Instant): Promise<void> {
  for (const [table, rows] of rowsOf(db, personId)) {
    const ids = (await rows.execute()).map(({ id }) => id)
    if (ids.length > 0) await db.remove(table, ids)
  }
  await eraseJudgements(db, personId)
  await erasePlacements(db, personId)
  await eraseInvitationsFrom(db, personId)
  await db.update('person', personId, {
    name: erasedName,
    email: null,
    team: null,
    job_title: null,
    hr_id: null,
    working_hours: '[]',
    starts_on: null,
    leaves_on: null,
    archived_at: at,
  })
}

type Rows = { execute: () => Promise<{ id: string }[]> }

/** What goes as a whole, in an order that leaves no row referring to one that is gone. */
function rowsOf(db: ReadHandle, personId: PersonId): [RecordedTable, Rows][] {
  const reflections = db.selectFrom('reflection').select('id').where('author_id', '=', personId)
  // Their own, and what hosts have begun to write about them.
  const placements = db.selectFrom('placement').select('id').where('person_id', '=', personId)
  const drafts = db
    .selectFrom('form_draft')
    .select('id')
    .where((eb) => eb.or([eb('author_id', '=', personId), eb('subject_id', 'in', placements)]))
  const pairs = db
    .selectFrom('excluded_pair')
    .select('id')
    .where((eb) => eb.or([eb('one_person_id', '=', personId), eb('other_person_id', '=', personId)]))
  return [
    [
      'reflection_addendum',
      db.selectFrom('reflection_addendum').select('id').where('reflection_id', 'in', reflections),
    ],
    ['reflection', reflections],
    ['reflection_draft', db.selectFrom('reflection_draft').select('id').where('author_id', '=', personId)],
    ['form_draft', drafts],
    ['seal', db.selectFrom('seal').select('id').where('person_id', '=', personId)],
    ['digest_key', db.selectFrom('digest_key').select('id').where('person_id', '=', personId)],
    ['time_off', db.selectFrom('time_off').select('id').where('person_id', '=', personId)],
    ['busy_time', db.selectFrom('busy_time').select('id').where('person_id', '=', personId)],
    ['preference', db.selectFrom('preference').select('id').where('person_id', '=', personId)],
    ['skill_level', db.selectFrom('skill_level').select('id').where('person_id', '=', personId)],
    ['level_change', db.selectFrom('level_change').select('id').where('person_id', '=', personId)],
    ['invitation', db.selectFrom('invitation').select('id').where('person_id', '=', personId)],
    ['excluded_pair', pairs],
    // What somebody is asked for by is about them, and their name may be its name.
    ['record_view', db.selectFrom('record_view').select('id').where('filter', 'like', `%"${personId}"%`)],
  ]
}

/** What hosts said of the person, and what the person said of others. That somebody was there stays. */
async function eraseJudgements(db: WriteHandle, personId: PersonId): Promise<void> {
  const own = db.selectFrom('placement').select('id').where('person_id', '=', personId)
  const aboutThem = await db.selectFrom('sign_off').select('id').where('placement_id', 'in', own).execute()
  for (const { id } of aboutThem) {
    await db.update('sign_off', id, { levels_shown: '[]', observation: null, agreement: null })
  }
  const byThem = await db.selectFrom('sign_off').select('id').where('by_person_id', '=', personId).execute()
  for (const { id } of byThem) await db.update('sign_off', id, { by_person_id: null, observation: null })
  const changes = await db.selectFrom('level_change').select('id').where('by_person_id', '=', personId).execute()
  for (const { id } of changes) await db.update('level_change', id, { by_person_id: null })
}

/** What nobody signed off did not take place; and words of vetoes go, of the person and by the person. */
async function erasePlacements(db: WriteHandle, personId: PersonId): Promise<void> {
  const hosted = db.selectFrom('activity').select('id').where('host_id', '=', personId)
  const rows = await db
    .selectFrom('placement')
    .selectAll()
    .where((eb) => eb.or([eb('person_id', '=', personId), eb('activity_id', 'in', hosted)]))
    .execute()
  for (const { id, person_id: participant, status, veto_reason: reason } of rows) {
    const isOpen = participant === personId && (status === 'proposed' || status === 'published')
    await db.update('placement', id, {
      status: isOpen ? 'cancelled' : status,
      veto_reason: reason === null ? null : vetoWithoutWords,
    })
  }
}

/** A veto stays one. */
const vetoWithoutWords = 'Said by somebody who was erased, or about them'

/** What others were sent names the person as their host. */
async function eraseInvitationsFrom(db: WriteHandle, personId: PersonId): Promise<void> {
  const rows = await db.selectFrom('invitation').select(['id', 'sent']).execute()
  for (const { id, sent } of rows) {
    const details = JSON.parse(sent) as InvitationDetails
    if (details.hostId !== personId) continue
    await db.update('invitation', id, { sent: JSON.stringify({ ...details, hostName: erasedName }) })
  }
}
