import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Due } from '../../../shared/contract/retention.ts'
import { monthsBefore, RetentionKind } from '../../../shared/domain/retention.ts'
import { dayIn, type Instant, instantAt } from '../../../shared/domain/times.ts'
import { listCycles } from '../db/cycles.ts'
import { expire, listEntriesOf } from '../db/expiry.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listPeople } from '../db/people.ts'
import { type DueItem, listDue, listPeriods, setPeriod } from '../db/retention.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { backUp } from '../open-workspace.ts'
import { openDatabase } from '../transactions.ts'
import { eraseWithoutBackup, refuseWhileNeeded } from './erase-person.ts'
import { countOf } from './words.ts'

/** Entries deleted at a time: others are answered between, and a cancel waits for no more. */
const usuallyAtATime = 500
/** Each person is erased in a transaction of their own; lines of the history only lose their content. */
const atATime: Partial<Record<RetentionKind, number>> = { 'archived-people': 1, history: 2_000 }

type Context = TaskContext<{ done: number; of: number }>

export const retention: HandlersOf<'retention'> = {
  get: async (_, { db }) => await listPeriods(db),

  set: async ({ kind, months }, { db, newId, label }) => {
    await setPeriod(db, kind, months, newId)
    const what = kindWords[kind]
    label(months === null ? `Keep ${what} until deleted` : `Keep ${what} for ${countOf(months, 'month', 'months')}`)
    return {}
  },

  preview: async (_, { db, now }) => {
    const due = await readDue(db, now())
    return { state: stateOf(due), kinds: await inWords(db, due) }
  },

  apply: async ({ state }, context) => {
    const { app, read, now, signal, progress } = context
    const database = openDatabase(app)
    const due = await read(async (db) => await readDue(db, now()))
    if (stateOf(due) !== state) throw isChanged()
    const of = due.reduce((sum, { items }) => sum + items.length, 0)
    if (of === 0) throw new RefusedError('conflict', 'Nothing is due any more.')
    await backUp(app, 'retention')
    const deleted: { kind: RetentionKind; entries: number }[] = []
    let done = 0
    try {
      for (const { kind, items } of due) {
        const before = done
        for (const part of partsOf(items, atATime[kind] ?? usuallyAtATime)) {
          // SQLite answers at once: without a turn of the event loop nobody else would be heard, and nobody could cancel.
          await setImmediate()
          signal.throwIfAborted()
          progress({ done, of })
          done += kind === 'archived-people' ? await erasePeople(part, context) : await deletePart(kind, part, context)
        }
        if (done > before) deleted.push({ kind, entries: done - before })
      }
    } finally {
      // Also what was deleted before a cancel: bytes of it may stand there.
      if (done > 0) await database.emptyLog()
    }
    progress({ done: of, of })
    return { deleted }
  },
}

const kindWords: Record<RetentionKind, string> = {
  reflections: 'reflections',
  observations: 'observations of hosts',
  'alignment-answers': 'answers to alignment checks',
  'cancelled-placements': 'cancelled placements',
  'busy-times': 'busy times',
  'time-off': 'days away',
  drafts: 'texts that were not sent',
  disclosures: 'notes of who looked',
  exports: 'what is known of exports',
  invitations: 'invitations',
  'archived-people': 'archived people',
  history: 'what the history says',
}

/** Whose entries these are is for nobody to read. */
const privateKinds: ReadonlySet<RetentionKind> = new Set(['reflections', 'alignment-answers', 'drafts'])

interface DueOfKind {
  kind: RetentionKind
  months: number
  items: DueItem[]
}

/** Of the kinds that have a period. */
async function readDue(db: ReadHandle, now: Instant): Promise<DueOfKind[]> {
  const periods = await listPeriods(db)
  const due: DueOfKind[] = []
  for (const kind of RetentionKind.options) {
    const months = periods[kind]
    if (months !== null) due.push({ kind, months, items: await readDueOf(db, kind, months, now) })
  }
  return due
}

async function readDueOf(db: ReadHandle, kind: RetentionKind, months: number, now: Instant): Promise<DueItem[]> {
  const { time_zone: timeZone } = await getWorkspace(db)
  const day = monthsBefore(dayIn(timeZone, now), months)
  const items = await listDue[kind](db, { day, at: instantAt(timeZone, day, '00:00'), timeZone })
  if (kind !== 'archived-people') return items
  const free: DueItem[] = []
  for (const item of items) if (await mayBeErased(db, item, now)) free.push(item)
  return free
}

/** Whom others still expect is not due before they were told. */
async function mayBeErased(db: ReadHandle, { personId }: DueItem, now: Instant): Promise<boolean> {
  if (personId === null) return false
  try {
    await refuseWhileNeeded(db, personId, now)
    return true
  } catch (error) {
    if (error instanceof RefusedError) return false
    throw error
  }
}

/** Stays the same for as long as the same is due. */
function stateOf(due: readonly DueOfKind[]): string {
  const told = due.map(({ kind, months, items }) => [kind, months, items.map(keyOf)])
  return createHash('sha256').update(JSON.stringify(told)).digest('hex')
}

function keyOf({ table, id, day }: DueItem): string {
  return `${table} ${id} ${day}`
}

async function inWords(db: ReadHandle, due: readonly DueOfKind[]): Promise<Due[]> {
  const people = new Map((await listPeople(db, { includeArchived: true })).map(({ id, name }) => [id, name]))
  const cycles = new Map((await listCycles(db)).map(({ id, name }) => [id, name]))
  return due.map(({ kind, months, items }) => {
    const personIds = privateKinds.has(kind) ? [] : items.flatMap(({ personId }) => personId ?? [])
    const cycleIds = items.flatMap(({ cycleId }) => cycleId ?? [])
    return {
      kind,
      months,
      entries: items.length,
      people: [...new Set(personIds)].map((id) => people.get(id) ?? '').toSorted(byName),
      cycles: [...new Set(cycleIds)].map((id) => cycles.get(id) ?? ''),
      oldest: items[0]?.day ?? null,
      newest: items.at(-1)?.day ?? null,
    }
  })
}

function byName(one: string, other: string): number {
  return one.localeCompare(other, 'en')
}

/** Of what was looked at, deletes what is still due. Returns how many entries went. */
async function deletePart(kind: RetentionKind, part: readonly DueItem[], { commit, now }: Context): Promise<number> {
  return await commit('Delete what was kept long enough', async (db, newId) => {
    const months = (await listPeriods(db))[kind]
    if (months === null) throw isChanged()
    const still = new Set((await readDueOf(db, kind, months, now())).map(keyOf))
    const items = part.filter((item) => still.has(keyOf(item)))
    if (items.length === 0) return 0
    const touched = await expire(db, items, newId)
    db.deletes({
      entries: await listEntriesOf(db, touched),
      table: 'retention_run',
      tell: async (entries) => {
        await db.insert('retention_run', { id: newId(), kind, deleted: items.length, deleted_at: now(), entries })
      },
    })
    return items.length
  })
}

async function erasePeople(part: readonly DueItem[], context: Context): Promise<number> {
  let erased = 0
  for (const { personId } of part) {
    if (personId === null) continue
    await eraseWithoutBackup(personId, context)
    erased += 1
  }
  return erased
}

function* partsOf<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size)
}

function isChanged(): RefusedError {
  return new RefusedError('conflict', 'What is due has changed since it was shown. Look at it again, then delete.')
}
