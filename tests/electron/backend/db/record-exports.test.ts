import { expect, test } from 'vitest'
import { createHeldPacker, type HeldRecord } from '../../../../electron/backend/db/held-records.ts'
import {
  addHeldRecords,
  findRecordExport,
  insertRecordExport,
  listHeldRecords,
  readTold,
} from '../../../../electron/backend/db/record-exports.ts'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import type { PersonId, PlacementId, RecordExportId } from '../../../../shared/domain/ids.ts'
import type { RecordDeed, RecordExport } from '../../../../shared/domain/record-exports.ts'
import { startTestBackend } from '../../../support/backend.ts'

const store = 'https://store.example'

function held(from: number, to: number, deed: RecordDeed = 'sent'): HeldRecord[] {
  return Array.from({ length: to - from }, (_, index) => {
    const placementId = `placement ${from + index}` as PlacementId
    return { placementId, deed, digest: deed === 'withdrawn' ? null : `digest ${from + index} ${deed}` }
  })
}

test('an export that goes on batch by batch is counted and read as one, in order, and names each person once', async () => {
  const { app } = await startTestBackend()
  const database = openDatabase(app)
  const [ann, bo] = ['ann', 'bo'] as PersonId[]
  if (ann === undefined || bo === undefined) throw new Error('Both are there.')
  const first = held(0, 501)
  const begun: RecordExport = {
    id: app.newId() as string as RecordExportId,
    target: 'xapi',
    fileName: null,
    store,
    extent: 'changes',
    filter: {},
    byPersonId: null,
    at: app.now(),
    sent: first.length,
    corrected: 0,
    withdrawn: 0,
    rejected: 0,
    sha256: null,
    history: { entries: 0, head: '0'.repeat(64) },
  }
  const inOne = async <Result>(work: Parameters<typeof write<Result>>[3]) =>
    await write(app, database, 'recordStores.post', async (db) => {
      db.label('Post training records')
      return await work(db)
    })
  await inOne(async (db) => {
    await insertRecordExport(db, begun, { held: createHeldPacker(first), people: new Set([ann]) }, app.newId)
  })
  const batches = [
    { held: held(501, 504), people: new Set([ann, bo]) },
    { held: [...held(0, 2, 'corrected'), ...held(2, 3, 'withdrawn')], people: new Set([bo]) },
    { held: [], people: new Set<PersonId>() },
  ]
  let done = begun
  for (const batch of batches) done = await inOne(async (db) => await addHeldRecords(db, done, batch, app.newId))

  expect(done).toEqual({ ...begun, sent: 504, corrected: 2, withdrawn: 1 })
  const all = [...first, ...batches.flatMap((batch) => batch.held)]
  await database.read(async (db) => {
    expect(await findRecordExport(db, begun.id)).toEqual(done)
    expect(await listHeldRecords(db, begun.id, { offset: 0, limit: 1_000 })).toEqual(all)
    // Across what was noted at once, and across batches.
    expect(await listHeldRecords(db, begun.id, { offset: 499, limit: 4 })).toEqual(all.slice(499, 503))
    expect(await listHeldRecords(db, begun.id, { offset: 503, limit: 2 })).toEqual(all.slice(503, 505))
    const told = await readTold(db, { target: 'xapi', store })
    expect(told.size).toBe(504)
    const of = (index: number) => told.get(`placement ${index}` as PlacementId)
    expect(of(1)).toEqual({ last: 'digest 1 corrected', takenBack: ['digest 1 sent'] })
    expect(of(2)).toEqual({ last: null, takenBack: ['digest 2 sent'] })
    expect(of(503)).toEqual({ last: 'digest 503 sent', takenBack: [] })
    const people = await db.selectFrom('record_export_person').select('person_id').orderBy('person_id').execute()
    expect(people.map((row) => row.person_id)).toEqual(['ann', 'bo'])
  })
})
