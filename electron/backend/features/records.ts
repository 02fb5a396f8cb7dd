import { RefusedError } from '../../../shared/contract/errors.ts'
import { listRecordIds, sumRecords } from '../db/records.ts'
import { getWorkspace } from '../db/workspaces.ts'
import type { HandlersOf } from '../handler.ts'
import { wantedBy } from './record-comparison.ts'
import { listExports, showExport } from './record-exports.ts'
import { recordTasks } from './record-thread.ts'
import { createRecordReader } from './training-records.ts'

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

  ...recordTasks,

  exports: async (part, { db }) => await listExports(db, part),

  exported: async ({ exportId, ...part }, { db }) => await showExport(db, exportId, part),
}
