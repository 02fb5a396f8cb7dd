import { setImmediate } from 'node:timers/promises'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { courseKey, coursesFor, CourseTarget } from '../../../shared/domain/courses.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordFilter, RecordTarget } from '../../../shared/domain/records.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listCourses } from '../db/courses.ts'
import { listRecordIds, type RecordsWanted, sumRecords } from '../db/records.ts'
import { findSkill } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { recordFormats } from '../exports/records/formats.ts'
import type { RecordToWrite } from '../exports/records/record-format.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { createRecordReader } from './training-records.ts'

/** Records read at a time: the backend answers others between, and a file of any length takes little memory. */
const atATime = 500
/** Nobody reads on after so many. */
const mostToList = 1_000

export const records: HandlersOf<'records'> = {
  list: async ({ filter, offset, limit }, { db }) => {
    const wanted = await wantedBy(db, filter)
    return await createRecordReader(wanted.timeZone)(db, await listRecordIds(db, wanted, { offset, limit }))
  },

  get: async ({ placementId }, { db }) => {
    const { time_zone: timeZone } = await getWorkspace(db)
    const [record] = await createRecordReader(timeZone)(db, [placementId])
    if (record === undefined) throw new RefusedError('not-found', 'This placement is not signed off any more.')
    return record
  },

  totals: async ({ filter }, { db }) => await sumRecords(db, await wantedBy(db, filter)),

  preflight: async ({ filter, target }, context) => {
    const { problems } = recordFormats[target]
    const found: { placementId: PlacementId; words: string[] }[] = []
    let [ready, rejected] = [0, 0]
    for await (const part of oldestFirst(filter, target, context)) {
      for (const { record, courses } of part) {
        const words = problems(record, courses)
        if (words.length === 0) ready += 1
        else rejected += 1
        if (words.length > 0 && rejected <= mostToList) found.push({ placementId: record.placementId, words })
      }
    }
    return { ready, rejected, problems: found }
  },

  export: async ({ filter, target, grant }, context) => {
    const { problems, write } = recordFormats[target]
    const { id: workspaceId, name: workspaceName } = await context.read(getWorkspace)
    let [written, rejected] = [0, 0]
    async function* fittingRecords() {
      for await (const part of oldestFirst(filter, target, context)) {
        const fitting = part.filter(({ record, courses }) => problems(record, courses).length === 0)
        written += fitting.length
        rejected += part.length - fitting.length
        yield fitting
      }
    }
    const { app, path, signal } = context
    const file = write(fittingRecords(), { workspaceId, workspaceName, secrets: app.secrets(workspaceId) })
    await writeFileWhole(path(grant, 'write'), file, { signal, progress: () => undefined })
    return { written, rejected }
  },
}

async function wantedBy(db: ReadHandle, { skillId, ...filter }: RecordFilter): Promise<RecordsWanted> {
  const { time_zone: timeZone } = await getWorkspace(db)
  return { ...filter, timeZone, skill: skillId && ((await findSkill(db, skillId)) ?? null) }
}

/** Each record with the courses that the target knows it by, all of one state, whatever is changed meanwhile. */
async function* oldestFirst(
  filter: RecordFilter,
  target: RecordTarget,
  context: Pick<TaskContext<{ done: number; of: number }>, 'snapshot' | 'signal' | 'progress'>,
): AsyncGenerator<RecordToWrite[]> {
  const { signal, progress } = context
  const snapshot = context.snapshot()
  try {
    const { wanted, ids, codes } = await snapshot.read(async (db) => {
      const asked = await wantedBy(db, filter)
      const all = await listRecordIds(db, asked, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
      const courseTarget = CourseTarget.safeParse(target)
      const courses = courseTarget.success ? await listCourses(db, courseTarget.data) : []
      return {
        wanted: asked,
        ids: all.toReversed(),
        codes: new Map(courses.map(({ about, code }) => [courseKey(about), code])),
      }
    })
    const readRecords = createRecordReader(wanted.timeZone)
    for (let start = 0; start < ids.length; start += atATime) {
      signal.throwIfAborted()
      progress({ done: start, of: ids.length })
      const part = await snapshot.read(async (db) => await readRecords(db, ids.slice(start, start + atATime)))
      yield part.map((record) => ({ record, courses: coursesFor(record, codes) }))
      // SQLite answers at once: without a turn of the event loop nobody else would be heard, and nobody could cancel.
      await setImmediate()
    }
    signal.throwIfAborted()
    progress({ done: ids.length, of: ids.length })
  } finally {
    await snapshot.end()
  }
}
