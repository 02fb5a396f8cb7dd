import type { CycleId, PersonId } from '../../../shared/domain/ids.ts'
import { Months, RetentionKind, type RetentionPeriods } from '../../../shared/domain/retention.ts'
import { type Day, dayIn, type Instant, type TimeZone } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { labelsOfDeletions } from './erasure.ts'
import { listExportsToForget } from './forgotten-exports.ts'
import { emptiedContent, emptiedSeal } from './reflections.ts'
import type { RecordedTable } from './schema.ts'

export async function listPeriods(db: ReadHandle): Promise<RetentionPeriods> {
  const rows = await db.selectFrom('retention_period').selectAll().execute()
  const months = new Map(rows.map((row) => [row.kind, Months.parse(row.months)]))
  const periods = RetentionKind.options.map((kind) => [kind, months.get(kind) ?? null])
  return Object.fromEntries(periods) as RetentionPeriods
}

export async function setPeriod(
  db: WriteHandle,
  kind: RetentionKind,
  months: number | null,
  newId: () => string,
): Promise<void> {
  const row = await db.selectFrom('retention_period').select('id').where('kind', '=', kind).executeTakeFirst()
  if (row === undefined && months !== null) await db.insert('retention_period', { id: newId(), kind, months })
  else if (row !== undefined && months !== null) await db.update('retention_period', row.id, { months })
  else if (row !== undefined) await db.remove('retention_period', row.id)
}

export interface DueItem {
  /** `change`: what was done at once, by the id of its group. */
  table: RecordedTable | 'change'
  id: string
  /** From when on its period counts. */
  day: Day
  /** Null where nobody is named. */
  personId: PersonId | null
  cycleId: CycleId | null
}

export interface Cutoff {
  /** What counts from an earlier day is due. */
  day: Day
  /** When that day begins in the workspace's time zone. */
  at: Instant
  timeZone: TimeZone
}

type Reader = (db: ReadHandle, cutoff: Cutoff) => Promise<DueItem[]>

/** What of a kind is older than the cutoff; each entry once, the oldest first. */
export const listDue: Record<RetentionKind, Reader> = {
  reflections: async (db, { day }) => {
    const written = await db
      .selectFrom('reflection')
      .innerJoin('placement', 'placement.id', 'reflection.placement_id')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .select(['reflection.id', 'cycle.id as cycle_id', 'cycle.ends_on'])
      .where('cycle.ends_on', '<', day)
      .where((eb) =>
        eb.or([
          eb('reflection.content', '!=', emptiedContent),
          eb.and([eb('reflection.content', 'is', null), eb('reflection.sealed', '!=', emptiedSeal)]),
        ]),
      )
      .execute()
    const added = await db
      .selectFrom('reflection_addendum')
      .innerJoin('reflection', 'reflection.id', 'reflection_addendum.reflection_id')
      .innerJoin('placement', 'placement.id', 'reflection.placement_id')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .select(['reflection_addendum.id', 'cycle.id as cycle_id', 'cycle.ends_on'])
      .where('cycle.ends_on', '<', day)
      .execute()
    // Kept beside what was submitted, with the same words.
    const typed = await db
      .selectFrom('reflection_draft')
      .innerJoin('placement', 'placement.id', 'reflection_draft.placement_id')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .select(['reflection_draft.id', 'cycle.id as cycle_id', 'cycle.ends_on'])
      .where('cycle.ends_on', '<', day)
      .execute()
    return oldestFirst([
      ...written.map((row) => ofCycle('reflection', row)),
      ...added.map((row) => ofCycle('reflection_addendum', row)),
      ...typed.map((row) => ofCycle('reflection_draft', row)),
    ])
  },

  observations: async (db, { day }) => {
    const rows = await db
      .selectFrom('sign_off')
      .innerJoin('placement', 'placement.id', 'sign_off.placement_id')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .select(['sign_off.id', 'cycle.id as cycle_id', 'cycle.ends_on'])
      .where('cycle.ends_on', '<', day)
      .where('sign_off.observation', 'is not', null)
      .execute()
    return oldestFirst(rows.map((row) => ofCycle('sign_off', row)))
  },

  'alignment-answers': async (db, { day }) => {
    const rows = await db
      .selectFrom('alignment_answer')
      .innerJoin('cycle', 'cycle.id', 'alignment_answer.cycle_id')
      .select(['alignment_answer.id', 'cycle.id as cycle_id', 'cycle.ends_on'])
      .where('cycle.ends_on', '<', day)
      .execute()
    return oldestFirst(rows.map((row) => ofCycle('alignment_answer', row)))
  },

  'cancelled-placements': async (db, { day }) => {
    const rows = await db
      .selectFrom('placement')
      .innerJoin('cycle', 'cycle.id', 'placement.cycle_id')
      .select(['placement.id', 'cycle.id as cycle_id', 'cycle.ends_on', 'placement.person_id'])
      .where('cycle.ends_on', '<', day)
      .where('placement.status', '=', 'cancelled')
      .execute()
    return oldestFirst(
      rows.map((row) => Object.assign(ofCycle('placement', row), { personId: row.person_id as PersonId })),
    )
  },

  'busy-times': async (db, { at, timeZone }) => {
    const rows = await db.selectFrom('busy_time').selectAll().where('ends_at', '<', at).execute()
    return oldestFirst(
      rows.map((row) => ofPerson('busy_time', row.id, dayIn(timeZone, row.ends_at as Instant), row.person_id)),
    )
  },

  'time-off': async (db, { day }) => {
    const rows = await db.selectFrom('time_off').selectAll().where('ends_on', '<', day).execute()
    return oldestFirst(rows.map((row) => ofPerson('time_off', row.id, row.ends_on as Day, row.person_id)))
  },

  drafts: async (db, { at, timeZone }) => {
    const forms = await db.selectFrom('form_draft').select(['id', 'saved_at']).where('saved_at', '<', at).execute()
    const texts = await db
      .selectFrom('reflection_draft')
      .select(['id', 'saved_at'])
      .where('saved_at', '<', at)
      .execute()
    return oldestFirst([
      ...forms.map((row) => ofPerson('form_draft', row.id, dayIn(timeZone, row.saved_at as Instant), null)),
      ...texts.map((row) => ofPerson('reflection_draft', row.id, dayIn(timeZone, row.saved_at as Instant), null)),
    ])
  },

  disclosures: async (db, { at, timeZone }) => {
    const rows = await db.selectFrom('disclosure').selectAll().where('disclosed_at', '<', at).execute()
    return oldestFirst(
      rows.map((row) =>
        ofPerson('disclosure', row.id, dayIn(timeZone, row.disclosed_at as Instant), row.about_person_id),
      ),
    )
  },

  exports: async (db, { at, timeZone }) => {
    const rows = await listExportsToForget(db, at)
    return oldestFirst(
      rows.map((row) => ofPerson('record_export', row.id, dayIn(timeZone, row.exported_at as Instant), null)),
    )
  },

  // What people may still have to be told about stays: another invitation would be one too many, or come too early for calendars.
  invitations: async (db, { day, at, timeZone }) => {
    const rows = await db
      .selectFrom('invitation')
      .leftJoin('cycle', 'cycle.id', 'invitation.cycle_id')
      .leftJoin('placement', 'placement.id', 'invitation.placement_id')
      .select(['invitation.id', 'invitation.person_id', 'invitation.sent_at', 'cycle.ends_on'])
      .where((eb) =>
        eb.or([eb('cycle.ends_on', '<', day), eb.and([eb('cycle.id', 'is', null), eb('sent_at', '<', at)])]),
      )
      .where((eb) => {
        const isNotPlanned = eb.or([eb('placement.id', 'is', null), eb('placement.status', '=', 'cancelled')])
        const isOver = eb('placement.status', 'in', ['completed', 'missed'])
        return eb.or([isOver, eb.and([eb('is_cancelled', '=', 1), isNotPlanned])])
      })
      .execute()
    return oldestFirst(
      rows.map((row) =>
        ofPerson('invitation', row.id, (row.ends_on ?? dayIn(timeZone, row.sent_at as Instant)) as Day, row.person_id),
      ),
    )
  },

  'archived-people': async (db, { day, at, timeZone }) => {
    const rows = await db
      .selectFrom('person')
      .select(['id', 'leaves_on', 'archived_at'])
      .where('archived_at', '<', at)
      .where('id', 'not in', db.selectFrom('erasure').select('person_id'))
      .where((eb) => eb.or([eb('leaves_on', 'is', null), eb('leaves_on', '<', day)]))
      .execute()
    return oldestFirst(
      rows.map((row) =>
        ofPerson('person', row.id, (row.leaves_on ?? dayIn(timeZone, row.archived_at as Instant)) as Day, row.id),
      ),
    )
  },

  history: async (db, { at, timeZone }) => {
    const rows = await db
      .selectFrom('change')
      .select((eb) => ['group_id', eb.fn.max('at').as('at')])
      .where('at', '<', at)
      .where('table_name', 'not in', Object.keys(labelsOfDeletions))
      .where((eb) => eb.or([eb('before', 'is not', null), eb('after', 'is not', null)]))
      .groupBy('group_id')
      .execute()
    return oldestFirst(
      rows.map((row) => ({
        table: 'change',
        id: row.group_id,
        day: dayIn(timeZone, row.at as Instant),
        personId: null,
        cycleId: null,
      })),
    )
  },
}

function ofCycle(table: RecordedTable, row: { id: string; cycle_id: string; ends_on: string }): DueItem {
  return { table, id: row.id, day: row.ends_on as Day, personId: null, cycleId: row.cycle_id as CycleId }
}

function ofPerson(table: RecordedTable, id: string, day: Day, personId: string | null): DueItem {
  return { table, id, day, personId: personId as PersonId | null, cycleId: null }
}

function oldestFirst(items: readonly DueItem[]): DueItem[] {
  return items.toSorted((one, other) => {
    const [first, second] = [`${one.day} ${one.id}`, `${other.day} ${other.id}`]
    if (first === second) return 0
    return first < second ? -1 : 1
  })
}
