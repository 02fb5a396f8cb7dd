import { RefusedError } from '../../../shared/contract/errors.ts'
import { isAhead } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { listActivitiesById, listActivitiesOfHost } from '../db/activities.ts'
import { erasePerson, isErased } from '../db/erasure.ts'
import { eraseFileNames, followExports } from '../db/erased-exports.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getChainHead } from '../db/history.ts'
import { getPerson } from '../db/people.ts'
import { listPlacementsOfPerson } from '../db/rotations.ts'
import { followLabels, followTraces, listMentions, startTraces, type Traces } from '../db/traces.ts'
import type { TaskContext } from '../handler.ts'
import { backUp } from '../open-workspace.ts'
import { openDatabase } from '../transactions.ts'
import { countOf } from './words.ts'

type Context = Pick<TaskContext<unknown>, 'app' | 'read' | 'commit' | 'now' | 'signal'>

/** Backs up first: the backups, which still hold the person, go by their rotation. */
export async function erase(personId: PersonId, context: Context): Promise<{ mentions: string[] }> {
  const { app, read, now } = context
  await read(async (db) => {
    await refuseWhileNeeded(db, personId, now())
  })
  await backUp(app, 'erasure')
  return await eraseWithoutBackup(personId, context)
}

/** For whoever has backed up. */
export async function eraseWithoutBackup(
  personId: PersonId,
  { app, read, commit, now, signal }: Context,
): Promise<{ mentions: string[] }> {
  const database = openDatabase(app)
  const { traces, head } = await findTraces(read, personId, signal)
  await commit('Erase somebody', async (db, newId) => {
    await refuseWhileNeeded(db, personId, now())
    if ((await getChainHead(db)).head !== head) {
      throw new RefusedError('conflict', 'Something was changed meanwhile, so nothing was erased. Try again.')
    }
    await eraseFileNames(db, traces.names)
    await erasePerson(db, personId, now())
    db.deletes({
      entries: traces.entries,
      table: 'erasure',
      tell: async (entries) => {
        await db.insert('erasure', { id: newId(), person_id: personId, erased_at: now(), entries })
      },
    })
  })
  app.keys.lock()
  await database.emptyLog()
  return { mentions: await read(async (db) => await listMentions(db, personId, traces.names)) }
}

/** Throws `conflict` for somebody of whom only the hours are left. */
export async function refuseErased(db: ReadHandle, personId: PersonId): Promise<void> {
  if (!(await isErased(db, personId))) return
  throw new RefusedError('conflict', 'This person was erased. Only what they did still counts, without a name.')
}

/** Others have to be told first. */
export async function refuseWhileNeeded(db: ReadHandle, personId: PersonId, now: Instant): Promise<void> {
  const { name, archivedAt, timeZone } = await getPerson(db, personId)
  await refuseErased(db, personId)
  if (archivedAt === null) throw new RefusedError('conflict', `Archive ${name} first: nobody who is planned is erased.`)
  const hosted = (await listActivitiesOfHost(db, personId)).filter((activity) => isAhead(activity, timeZone, now))
  const open = (await listPlacementsOfPerson(db, personId)).filter(({ status }) => status === 'published')
  const joined = await listActivitiesById(db, [...new Set(open.map(({ activityId }) => activityId))])
  const ahead = [...hosted, ...joined.filter((activity) => isAhead(activity, timeZone, now))]
  if (ahead.length === 0) return
  const what = countOf(ahead.length, 'activity', 'activities')
  throw new RefusedError(
    'conflict',
    `${name} still hosts or joins ${what} to come. Give them to somebody else, publish that, then erase.`,
  )
}

/** Piece by piece, because a history is long. */
async function findTraces(
  read: TaskContext<unknown>['read'],
  personId: PersonId,
  signal: AbortSignal,
): Promise<{ traces: Traces; head: string }> {
  const traces = startTraces(personId)
  let seen = 0
  for (;;) {
    signal.throwIfAborted()
    const next = await read(async (db) => await followTraces(db, traces, seen))
    if (next === null) break
    seen = next
  }
  return await read(async (db) => {
    // What came while others were answered.
    for (let last: number | null = seen; last !== null;) last = await followTraces(db, traces, last)
    await followLabels(db, traces)
    await followExports(db, traces)
    return { traces, head: (await getChainHead(db)).head }
  })
}
