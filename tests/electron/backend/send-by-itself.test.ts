import { expect, test } from 'vitest'
import { createSendingByItself } from '../../../electron/backend/send-by-itself.ts'
import { storeKey, storeSecret } from '../../support/http-record-store.ts'
import { startRecordStore } from '../../support/record-store.ts'
import { personDraft } from '../../support/drafts.ts'
import { startSignedOff } from '../../support/signed-off-team.ts'

const { signal } = new AbortController()
const busy = { kind: 'status', status: 503, headers: { 'retry-after': '3600' } } as const

/** Records that somebody may be told of, a store, and the way to look. */
async function startSending(sendsByItself: boolean) {
  const team = await startSignedOff()
  const { call, app, ann } = team
  await call('people.edit', { id: ann, person: personDraft({ name: 'Ann', function: 'marketing', hrId: 'HR-1' }) })
  const store = await startRecordStore()
  await call('recordStores.set', { address: store.address, key: storeKey, secret: storeSecret, sendsByItself })
  const sendByItself = createSendingByItself(app)
  const look = async (times = 1) => {
    for (let time = 0; time < times; time += 1) await sendByItself(signal)
  }
  return { ...team, store, look }
}

test('records are sent by themselves where somebody switched that on, and nowhere else', async () => {
  const off = await startSending(false)
  await off.look()
  expect(off.store.requests).toEqual([])
  const on = await startSending(true)
  await on.look()
  expect(on.store.statements()).toHaveLength(2)
  await on.call('placements.signOff', { id: on.annOnDemo, attendance: 'attended', byPersonId: on.tom })
  await on.look()
  expect(on.store.voided()).toHaveLength(1)
  await on.call('recordStores.forget', {})
  const { length } = on.store.requests
  await on.call('placements.signOff', { id: on.annOnDemo, attendance: 'missed', byPersonId: on.tom })
  await on.look()
  expect(on.store.requests).toHaveLength(length)
})

test('a store that takes nothing is asked more and more rarely, and again as before once it does', async () => {
  const { store, look, call } = await startSending(true)
  store.faults = [busy, busy, busy]
  const tries: number[] = []
  for (let time = 1; time <= 20; time += 1) {
    const before = store.posted.length
    await look()
    if (store.posted.length > before) tries.push(time)
  }
  expect(tries).toEqual([1, 3, 7, 15])
  expect(store.statements()).toHaveLength(2)
  expect(await call('recordStores.get', {})).toMatchObject({ problem: null })
})

test('nothing is looked for where no workspace is open', async () => {
  const { store, look, call } = await startSending(true)
  await call('workspace.close', {})
  await look()
  expect(store.requests).toEqual([])
})
