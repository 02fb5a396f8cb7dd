import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { RecordFilter, TrainingRecord } from '../../../shared/domain/records.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getChainHead } from '../db/history.ts'
import { listRecordIds, type RecordsWanted, sumRecords } from '../db/records.ts'
import { getSkill } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'
import { recordTargets } from '../exports/record-targets.ts'
import { writeFileWhole } from '../exports/write-files.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { createRecordReader } from './training-records.ts'

/** Records read at a time: the backend answers others between, and a file of any length takes little memory. */
const atATime = 500

export const records: HandlersOf<'records'> = {
  list: async ({ filter, offset, limit }, { db }) => {
    const wanted = await wantedBy(db, filter)
    return await createRecordReader(wanted.timeZone)(db, await listRecordIds(db, wanted, { offset, limit }))
  },

  totals: async ({ filter }, { db }) => await sumRecords(db, await wantedBy(db, filter)),

  export: async ({ filter, target, grant }, { read, path, signal, progress }) => {
    const { wanted, ids, head } = await read(async (db) => {
      const asked = await wantedBy(db, filter)
      const all = await listRecordIds(db, asked, { offset: 0, limit: Number.MAX_SAFE_INTEGER })
      return { wanted: asked, ids: all.toReversed(), head: (await getChainHead(db)).head }
    })
    const { header, lineOf } = recordTargets[target]
    const tell = (done: number) => {
      signal.throwIfAborted()
      progress({ done, of: ids.length })
    }
    async function* text() {
      let done = 0
      tell(done)
      yield header
      for await (const part of inParts(read, ids, wanted.timeZone, head)) {
        yield part.map(lineOf).join('')
        done += part.length
        tell(done)
      }
    }
    await writeFileWhole(path(grant, 'write'), text(), { signal, progress: () => undefined })
    return { records: ids.length }
  },
}

async function wantedBy(db: ReadHandle, { skillId, ...filter }: RecordFilter): Promise<RecordsWanted> {
  const { time_zone: timeZone } = await getWorkspace(db)
  return { ...filter, timeZone, skill: skillId === undefined ? undefined : await getSkill(db, skillId) }
}

/** Throws `conflict` when the workspace was changed meanwhile: half a file would tell the old, half the new. */
async function* inParts(
  read: TaskContext<unknown>['read'],
  ids: readonly PlacementId[],
  timeZone: string,
  head: string,
): AsyncGenerator<TrainingRecord[]> {
  const readRecords = createRecordReader(timeZone)
  for (let start = 0; start < ids.length; start += atATime) {
    yield await read(async (db) => {
      if ((await getChainHead(db)).head !== head) {
        throw new RefusedError('conflict', 'Something was changed while the file was written. Export it again.')
      }
      return await readRecords(db, ids.slice(start, start + atATime))
    })
  }
}
