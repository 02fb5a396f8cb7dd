import type { PersonId } from '../../../shared/domain/ids.ts'
import { labelsOfDeletions } from './erasure.ts'
import type { ReadHandle } from './handles.ts'
import type { ChangeRow, Schema } from './schema.ts'

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

export type SeenLine = Pick<
  ChangeRow,
  'seq' | 'group_id' | 'at' | 'command' | 'label' | 'table_name' | 'row_id' | 'before' | 'after'
>

/**
 * Goes on through the history from oldest to newest. Returns the last `seq` seen; null at the end. `see` is told of every
 * line, and whether its content is about the person.
 */
export async function followTraces(
  db: ReadHandle,
  traces: Traces,
  after: number,
  see?: (line: SeenLine, isAbout: boolean) => void,
): Promise<number | null> {
  const rows = await db
    .selectFrom('change')
    .select(['seq', 'group_id', 'at', 'command', 'label', 'table_name', 'row_id', 'before', 'after'])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(2_000)
    .execute()
  for (const row of rows) {
    const content = `${row.before ?? ''}${row.after ?? ''}`
    const isAbout = traces.ids.has(row.row_id) || (content.match(uuid) ?? []).some((id) => traces.ids.has(id))
    if (isAbout) {
      traces.entries.add(row.seq)
      if (row.table_name === 'person') noteNames(traces, row)
      if (row.table_name === 'placement' || row.table_name === 'reflection') noteOwn(traces, row)
    }
    see?.(row, isAbout)
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
      .where('table_name', 'not in', Object.keys(labelsOfDeletions))
      .execute()
    for (const { seq } of lines) traces.entries.add(seq)
  }
}

/** Finds whole words, so that Ann is not found in Annual. */
export function matcherOf(names: ReadonlySet<string>): (text: string) => boolean {
  const escaped = [...names].map((name) => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  if (escaped.length === 0) return () => false
  const words = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
  return (text) => words.test(text)
}

/** Where others write of the person by name, in words. Sealed text cannot be searched. */
export async function listMentions(db: ReadHandle, personId: PersonId, names: ReadonlySet<string>): Promise<string[]> {
  const isNamed = matcherOf(names)
  const activities = await db.selectFrom('activity').select(['title', 'notes']).execute()
  const ofOthers = db.selectFrom('reflection').where('author_id', '!=', personId)
  const reflections = await ofOthers.select('content').execute()
  const addenda = await db
    .selectFrom('reflection_addendum')
    .select('content')
    .where('reflection_id', 'in', ofOthers.select('id'))
    .execute()
  const signOffs = await db
    .selectFrom('sign_off')
    .select('observation')
    .where((eb) => eb.or([eb('by_person_id', 'is', null), eb('by_person_id', '!=', personId)]))
    .execute()
  const views = await db.selectFrom('record_view').select('name').execute()
  const vetoes = await db.selectFrom('placement').select('veto_reason').execute()
  const count = (texts: readonly (string | null)[]) => texts.filter((text) => text !== null && isNamed(text)).length
  const counted: [words: string, times: number][] = [
    ['titles of activities', count(activities.map(({ title }) => title))],
    ['notes of activities', count(activities.map(({ notes }) => notes))],
    ['reflections of others', count([...reflections, ...addenda].map(({ content }) => content))],
    ['observations of hosts', count(signOffs.map(({ observation }) => observation))],
    ['reasons of vetoes', count(vetoes.map(({ veto_reason: reason }) => reason))],
    ['names of saved views', count(views.map(({ name }) => name))],
  ]
  return counted.flatMap(([words, times]) => (times === 0 ? [] : [`${times} in ${words}`]))
}
