import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { expect, onTestFinished, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { storeKey, storeSecret } from '../../../support/http-record-store.ts'
import { fillWithRecords } from '../../../support/many-records.ts'
import { startRecordStore } from '../../../support/record-store.ts'

const records = 2_600

/** More records than the backend goes through itself. */
async function startWithMany() {
  const backend = await startTestBackend()
  const { call, grant, file, folder } = backend
  await call('workspace.close', {})
  fillWithRecords(file, { records, people: 40 })
  await call('workspace.open', { grant: grant(file, 'write') })
  const exportTo = async (name: string, extent: 'all' | 'changes' = 'all') => {
    const place = path.join(folder, name)
    const counts = await call('records.export', { target: 'baton-csv', extent, grant: grant(place, 'write') })
    return { counts, bytes: readFileSync(place) }
  }
  const unfinished = () => readdirSync(folder).filter((name) => name.includes('unfinished'))
  return { ...backend, exportTo, unfinished }
}

test('thousands of records are written oldest first, noted as they were written, and known the next time', async () => {
  const { call, exportTo } = await startWithMany()
  const { counts, bytes } = await exportTo('records.csv')
  expect(counts).toEqual({ written: records, corrected: 0, withdrawn: 0, rejected: 0 })
  const lines = Papa.parse<Record<string, string>>(bytes.toString('utf8').slice(1), {
    header: true,
    skipEmptyLines: true,
  }).data
  const newest = await call('records.list', { limit: 1_000 })
  expect(
    lines
      .map((line) => line['Record'])
      .toReversed()
      .slice(0, 1_000),
  ).toEqual(newest.map(({ placementId }) => placementId))
  const [noted] = (await call('records.exports', {})).exports
  expect(noted).toMatchObject({ sent: records, sha256: createHash('sha256').update(bytes).digest('hex') })
  expect((await call('records.preflight', { target: 'baton-csv' })).changes).toMatchObject({ sent: 0, corrected: 0 })
  expect((await exportTo('again.csv')).bytes.equals(bytes)).toBe(true)
  expect((await exportTo('changes.csv', 'changes')).counts.written).toBe(0)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('whoever asks or writes meanwhile is answered, and the file holds what was there at its beginning', async () => {
  const { call, exportTo, grant, folder } = await startWithMany()
  const { bytes } = await exportTo('before.csv')
  const file = path.join(folder, 'meanwhile.csv')
  const asked: Promise<unknown>[] = []
  const progress = () => {
    if (asked.length > 0) return
    asked.push(call('accounts.add', { name: 'Acme' }), call('cycles.list', {}), call('workspace.edit', renamed))
  }
  const renamed = { name: 'Renamed', timeZone: 'Pacific/Kiritimati' }
  await call('records.export', { target: 'baton-csv', grant: grant(file, 'write') }, { progress })
  expect(await Promise.all(asked)).toHaveLength(3)
  expect(readFileSync(file).equals(bytes)).toBe(true)
  expect((await exportTo('after.csv')).bytes.equals(bytes)).toBe(false)
  expect((await call('accounts.list', {})).map(({ name }) => name)).toEqual(['Acme'])
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('an export that is cancelled, or whose workspace is closed, leaves nothing behind', async () => {
  const { call, grant, folder, file, unfinished } = await startWithMany()
  const place = path.join(folder, 'records.csv')
  const cancelling = new AbortController()
  const begin = async (progress: () => void) =>
    await call(
      'records.export',
      { target: 'baton-csv', grant: grant(place, 'write') },
      { signal: cancelling.signal, progress },
    )
  let closing: Promise<unknown> | undefined
  const closed = begin(() => {
    closing ??= call('workspace.close', {})
  })
  await expect(closed).rejects.toMatchObject({ code: 'no-workspace' })
  await closing
  await call('workspace.open', { grant: grant(file, 'write') })
  const cancelled = begin(() => {
    cancelling.abort()
  })
  await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' })
  expect([readdirSync(folder).includes('records.csv'), unfinished()]).toEqual([false, []])
  expect((await call('records.exports', {})).count).toBe(0)
})

test('what cannot be written is refused in the same words as from the backend itself', async () => {
  const { call, grant, folder } = await startWithMany()
  const place = path.join(folder, 'gone', 'records.csv')
  await expect(call('records.export', { target: 'baton-csv', grant: grant(place, 'write') })).rejects.toMatchObject({
    code: 'file-unreadable',
    words: 'The folder is not there any more. Choose another folder.',
  })
  expect((await call('records.exports', {})).count).toBe(0)
})

test('an erasure waits for the end of an export, which is not kept when it may hold the person', async () => {
  const { call, grant, folder, unfinished } = await startWithMany()
  const [person] = await call('people.list', {})
  if (person === undefined) throw new Error('There are people.')
  let erasing: Promise<unknown> | undefined
  const erase = async () => {
    await call('people.archive', { ids: [person.id] })
    await call('people.erase', { id: person.id })
  }
  const exporting = call(
    'records.export',
    { target: 'baton-csv', grant: grant(path.join(folder, 'records.csv'), 'write') },
    {
      progress: () => {
        erasing ??= erase()
      },
    },
  )
  const [exported] = await Promise.allSettled([exporting])
  await erasing
  // Whichever of the two was first.
  const isKept = exported.status === 'fulfilled'
  expect(isKept ? 'kept' : exported.reason.code).toBe(isKept ? 'kept' : 'conflict')
  expect((await call('records.exports', {})).count).toBe(isKept ? 1 : 0)
  expect([readdirSync(folder).includes('records.csv'), unfinished()]).toEqual([isKept, []])
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('badges are signed in the thread with the key of the backend, which makes it at first use', async () => {
  const { call, grant, folder } = await startWithMany()
  expect((await call('badges.issuer', {})).did).toBeNull()
  const place = path.join(folder, 'badges.zip')
  const counts = await call('records.export', { target: 'open-badges', grant: grant(place, 'write') })
  expect(counts).toEqual({ written: 0, corrected: 0, withdrawn: 0, rejected: records })
  expect((await call('badges.issuer', {})).did).toMatch(/^did:key:z6Mk/)
})

test('what a store does not know of thousands of records is found in a thread, and told once', async () => {
  const { call } = await startWithMany()
  const store = await startRecordStore()
  await call('recordStores.set', { address: store.address, key: storeKey, secret: storeSecret })
  let threads = 0
  const count = () => {
    threads += 1
  }
  process.on('worker', count)
  onTestFinished(() => {
    process.off('worker', count)
  })
  expect(await call('recordStores.preview', {})).toEqual({ sent: records, corrected: 0, withdrawn: 0, rejected: 0 })
  expect(threads).toBe(1)
  const [one] = await call('records.list', { limit: 1 })
  if (one === undefined) throw new Error('There are records.')
  expect(await call('recordStores.post', {})).toMatchObject({ sent: records, waiting: 0, problem: null })
  // Once more when all was told, to see that nothing is left.
  expect(threads).toBe(3)
  expect(new Set(store.statements().map(({ id }) => id)).size).toBe(records)

  await call('placements.signOff', { id: one.placementId, attendance: 'partly', byPersonId: one.host.id })
  expect(await call('recordStores.preview', {})).toMatchObject({ sent: 0, corrected: 1 })
  expect(await call('recordStores.post', {})).toMatchObject({ sent: 0, corrected: 1, waiting: 0, problem: null })
  expect(await call('recordStores.preview', {})).toMatchObject({ sent: 0, corrected: 0 })
})
