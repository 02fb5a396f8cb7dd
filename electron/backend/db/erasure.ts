import type { InvitationDetails } from '../../../shared/domain/invitations.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { ChangeRow, RecordedTable, Schema } from './schema.ts'

/** What stands in place of a label that named somebody who was erased. */
export const erasedLabel = 'About somebody who was erased'

/** What an erased person is called where something of theirs still counts. */
export const erasedName = 'Somebody who was erased'

/** Both ends included. */
export type Range = [from: number, to: number]

export async function isErased(db: ReadHandle, personId: PersonId): Promise<boolean> {
  const row = await db.selectFrom('erasure').select('id').where('person_id', '=', personId).executeTakeFirst()
  return row !== undefined
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

/** The words by which somebody is known, now and in lines of the history seen so far. */
export interface Traces {
  /** Of the person, and of rows about them whose own lines do not name them: placements and reflections. */
  ids: Set<string>
  names: Set<string>
  /** `seq` of lines to take the content from. */
  entries: Set<number>
}

export function startTraces(personId: PersonId): Traces {
  return { ids: new Set([personId]), names: new Set(), entries: new Set() }
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

/** Goes on through the history from oldest to newest. Returns the last `seq` seen; null at the end. */
export async function followTraces(db: ReadHandle, traces: Traces, after: number): Promise<number | null> {
  const rows = await db
    .selectFrom('change')
    .select(['seq', 'table_name', 'row_id', 'before', 'after'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(2_000)
    .execute()
  for (const row of rows) {
    const content = `${row.before ?? ''}${row.after ?? ''}`
    const isAbout = traces.ids.has(row.row_id) || (content.match(uuid) ?? []).some((id) => traces.ids.has(id))
    if (!isAbout) continue
    traces.entries.add(row.seq)
    if (row.table_name === 'person') noteNames(traces, row)
    if (row.table_name === 'placement' || row.table_name === 'reflection') noteOwn(traces, row)
  }
  return rows.at(-1)?.seq ?? null
}

type Line = Pick<ChangeRow, 'row_id' | 'before' | 'after'>

function noteNames(traces: Traces, { row_id: id, before, after }: Line): void {
  if (!traces.ids.has(id)) return
  for (const text of [before, after]) {
    const row = JSON.parse(text ?? 'null') as Schema['person'] | null
    for (const word of [row?.name, row?.email]) if (word !== undefined && word !== null) traces.names.add(word)
  }
}

/** Placements of others on activities of this person name the activity, and are no trace. */
function noteOwn(traces: Traces, { row_id: id, before, after }: Line): void {
  const row = JSON.parse(after ?? before ?? 'null') as Partial<Schema['placement'] & Schema['reflection']> | null
  if (traces.ids.has(row?.person_id ?? row?.author_id ?? '')) traces.ids.add(id)
}

/** Adds the lines of every step whose label names the person. */
export async function followLabels(db: ReadHandle, traces: Traces): Promise<void> {
  const isNamed = matcherOf(traces.names)
  const groups = await db.selectFrom('change').select(['group_id', 'label']).distinct().execute()
  const named = groups.filter(({ label }) => isNamed(label)).map(({ group_id: id }) => id)
  for (let start = 0; start < named.length; start += 1_000) {
    const lines = await db
      .selectFrom('change')
      .select('seq')
      .where('group_id', 'in', named.slice(start, start + 1_000))
      // Names nobody, whatever they are called, and says which entries have no content.
      .where('table_name', '!=', 'erasure')
      .execute()
    for (const { seq } of lines) traces.entries.add(seq)
  }
}

/** Finds whole words, so that Ann is not found in Annual. */
function matcherOf(names: ReadonlySet<string>): (text: string) => boolean {
  const escaped = [...names].map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (escaped.length === 0) return () => false
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return (text) => words.test(text)
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
    ['time_off', db.selectFrom('time_off').select('id').where('person_id', '=', personId)],
    ['busy_time', db.selectFrom('busy_time').select('id').where('person_id', '=', personId)],
    ['preference', db.selectFrom('preference').select('id').where('person_id', '=', personId)],
    ['skill_level', db.selectFrom('skill_level').select('id').where('person_id', '=', personId)],
    ['level_change', db.selectFrom('level_change').select('id').where('person_id', '=', personId)],
    ['invitation', db.selectFrom('invitation').select('id').where('person_id', '=', personId)],
    ['excluded_pair', pairs],
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

/** Where others still write of the person by name, in words. Sealed text cannot be searched. */
export async function listMentions(db: ReadHandle, names: ReadonlySet<string>): Promise<string[]> {
  const isNamed = matcherOf(names)
  const activities = await db.selectFrom('activity').select(['title', 'notes']).execute()
  const reflections = await db.selectFrom('reflection').select('content').execute()
  const addenda = await db.selectFrom('reflection_addendum').select('content').execute()
  const signOffs = await db.selectFrom('sign_off').select('observation').execute()
  const vetoes = await db.selectFrom('placement').select('veto_reason').execute()
  const count = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null && isNamed(text)).length
  const counted: [words: string, times: number][] = [
    ['titles of activities', count(activities.map(({ title }) => title))],
    ['notes of activities', count(activities.map(({ notes }) => notes))],
    ['reflections of others', count([...reflections, ...addenda].map(({ content }) => content))],
    ['observations of hosts', count(signOffs.map(({ observation }) => observation))],
    ['reasons of vetoes', count(vetoes.map(({ veto_reason: reason }) => reason))],
  ]
  return counted.flatMap(([words, times]) => (times === 0 ? [] : [`${times} in ${words}`]))
}
