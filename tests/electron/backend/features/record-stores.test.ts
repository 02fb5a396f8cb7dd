import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { lockWorkspace } from '../../../../electron/backend/db/file-lock.ts'
import type { PlacementId } from '../../../../shared/domain/ids.ts'
import { personDraft } from '../../../support/drafts.ts'
import { type RecordStore, storeKey, storeSecret } from '../../../support/http-record-store.ts'
import { startRecordStore } from '../../../support/record-store.ts'
import { startSignedOff } from '../../../support/signed-off-team.ts'
import { XapiStatements } from '../../../support/xapi-statements.ts'

/** Ann, who has two records, and Mia, who has none yet, are known by HR ids. */
async function startWithStore(options: Parameters<typeof startRecordStore>[0] = {}) {
  const team = await startSignedOff()
  const { call, ann, mia, tom, annOnDemo, annOnPitch, miaOnDemo } = team
  for (const [id, name, hrId] of [
    [ann, 'Ann Berg', 'HR-1'],
    [mia, 'Mia Roth', 'HR-2'],
  ] as const) {
    await call('people.edit', { id, person: personDraft({ name, function: 'marketing', hrId }) })
  }
  const store = await startRecordStore(options)
  const access = { address: store.address, key: storeKey, secret: storeSecret }
  const set = async () => await call('recordStores.set', access)
  const post = async () => await call('recordStores.post', {})
  const sign = async (id: PlacementId, attendance: 'attended' | 'missed', observation: string | null = null) =>
    await call('placements.signOff', { id, attendance, byPersonId: tom, observation })
  const change = {
    correct: async (words = 'Corrected') => await sign(annOnDemo, 'attended', words),
    withdraw: async () => await sign(annOnPitch, 'missed'),
    addNew: async () => await sign(miaOnDemo, 'attended'),
  }
  return { ...team, store, access, set, post, ...change }
}

const told = ({ statements }: RecordStore) =>
  statements().map(({ actor, object, result }) => {
    const observation = Object.entries(result?.extensions ?? {}).find(([name]) => name.endsWith('/observation'))?.[1]
    return `${actor.name}: ${object.definition?.name?.['und']}, ${JSON.stringify(observation)}`
  })

describe('setting a store up', () => {
  test('nothing is sent anywhere before somebody has done so', async () => {
    const { call, post, store } = await startWithStore()
    expect(await call('recordStores.get', {})).toBeNull()
    await expect(post()).rejects.toMatchObject({ code: 'not-found' })
    expect(store.requests).toEqual([])
  })

  test('sends nothing yet, and tells all but the secret', async () => {
    const { call, set, store, access } = await startWithStore()
    await set()
    const { address } = store
    const host = new URL(address).host
    expect(await call('recordStores.get', {})).toEqual({
      address,
      host,
      key: storeKey,
      sendsByItself: false,
      lastSentAt: null,
      problem: null,
      refused: 0,
    })
    expect(store.requests).toEqual([])
    await call('recordStores.forget', {})
    expect(await call('recordStores.get', {})).toBeNull()
    const { secret: _secret, ...without } = access
    await expect(call('recordStores.set', without)).rejects.toMatchObject({ fields: [{ path: 'secret' }] })
  })

  test.each([
    'http://lrs.example.com/xapi',
    'http://127.0.0.1.example.com/xapi',
    'https://key:secret@lrs.example.com',
    'https://lrs.example.com/xapi?x=1',
    'ftp://lrs.example.com',
    'lrs.example.com',
  ])('takes no address such as %s', async (address) => {
    const { call, access } = await startWithStore()
    await expect(call('recordStores.set', { ...access, address })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'address' }],
    })
  })

  test('takes an address with what people copy along', async () => {
    const { call, access, store } = await startWithStore()
    await call('recordStores.set', { ...access, address: ` ${store.address}/statements/ ` })
    expect(await call('recordStores.get', {})).toMatchObject({ address: store.address })
  })

  test('does not give one store the secret of another', async () => {
    const { call, set, store, access } = await startWithStore()
    await set()
    const other = await startRecordStore()
    const { secret: _secret, ...without } = { ...access, address: other.address }
    for (const name of ['recordStores.set', 'recordStores.test'] as const) {
      await expect(call(name, without)).rejects.toMatchObject({ fields: [{ path: 'secret' }] })
    }
    expect(other.requests).toEqual([])
    expect(await call('recordStores.get', {})).toMatchObject({ address: store.address })
  })

  test('can be tried first, without sending anything', async () => {
    const { call, access, store } = await startWithStore()
    const { words } = await call('recordStores.test', access)
    expect(words).toMatch(/is a learning record store, and takes this key and secret\.$/)
    await expect(call('recordStores.test', { ...access, secret: 'wrong' })).rejects.toMatchObject({
      words: expect.stringMatching(/does not know this key and secret/),
    })
    const elsewhere = `${store.address}/elsewhere`
    await expect(call('recordStores.test', { ...access, address: elsewhere })).rejects.toMatchObject({
      words: expect.stringMatching(/no learning record store at this address/),
    })
    expect(store.posted).toEqual([])
    await store.close()
    await expect(call('recordStores.test', access)).rejects.toMatchObject({
      words: expect.stringMatching(/^Nothing answers at this address|was cut/),
    })
  })
})

describe('posting', () => {
  test('tells what is new, corrected or withdrawn, each once', async () => {
    const { call, set, post, store, correct, withdraw, addNew } = await startWithStore()
    await set()
    const nothing = { sent: 0, corrected: 0, withdrawn: 0, rejected: 0 }
    expect(await call('recordStores.preview', {})).toEqual({ ...nothing, sent: 2 })
    const ended = { refused: [], waiting: 0, problem: null }
    expect(await post()).toEqual({ ...nothing, ...ended, sent: 2 })
    expect(told(store)).toEqual(['Ann Berg: Past demo, "=Asked well"', 'Ann Berg: Past pitch, undefined'])
    expect(XapiStatements.safeParse(store.statements()).success).toBe(true)
    expect(await post()).toEqual({ ...nothing, ...ended })

    await correct()
    await withdraw()
    await addNew()
    expect(await post()).toEqual({ ...nothing, ...ended, sent: 1, corrected: 1, withdrawn: 1 })
    expect(told(store).toSorted()).toEqual(['Ann Berg: Past demo, "Corrected"', 'Mia Roth: Past demo, undefined'])
    expect(store.voided()).toHaveLength(2)
    expect(await call('recordStores.preview', {})).toEqual(nothing)
    expect(await call('recordStores.get', {})).toMatchObject({ lastSentAt: expect.any(String), problem: null })
  })

  test('is in the history of exports, as one export a time', async () => {
    const { call, set, post, correct, store } = await startWithStore()
    await set()
    await post()
    await correct()
    await post()
    expect((await call('records.exports', {})).exports).toMatchObject([
      { target: 'xapi', store: store.address, fileName: null, sha256: null, sent: 0, corrected: 1 },
      { target: 'xapi', store: store.address, fileName: null, sha256: null, sent: 2, corrected: 0 },
    ])
  })

  test('goes on rightly through corrections that are taken back, and records that come and go', async () => {
    const { call, set, post, store, correct, withdraw, tom, annOnPitch } = await startWithStore()
    await set()
    await post()
    for (let round = 0; round < 3; round += 1) {
      await correct(round % 2 === 0 ? 'One' : 'Two')
      await (round % 2 === 0
        ? withdraw()
        : call('placements.signOff', { id: annOnPitch, attendance: 'attended', byPersonId: tom }))
      expect((await post()).problem).toBeNull()
      expect(store.statements()).toHaveLength(round % 2 === 0 ? 1 : 2)
    }
    expect(told(store)).toEqual(['Ann Berg: Past demo, "One"'])
  })

  test('does not tell twice what the store took although its answer was lost', async () => {
    for (const saysConflictToTheSame of [true, false]) {
      const { set, post, store, correct } = await startWithStore({ saysConflictToTheSame })
      await set()
      store.faults = [{ kind: 'cut', when: 'after' }]
      expect(await post()).toMatchObject({ sent: 2, problem: null })
      await correct()
      store.faults = [{ kind: 'cut', when: 'after' }]
      expect(await post()).toMatchObject({ corrected: 1, problem: null })
      expect(told(store).toSorted()).toEqual(['Ann Berg: Past demo, "Corrected"', 'Ann Berg: Past pitch, undefined'])
    }
  })

  test('finds out first what became of what was on its way when it was cut off, also when that has changed since', async () => {
    const { call, set, post, store, correct } = await startWithStore()
    await set()
    await post()
    await correct('One')
    // Taken, but nobody hears of it, now or on asking.
    store.faults = [{ kind: 'cut', when: 'after' }, ...Array.from({ length: 9 }, () => never)]
    expect(await post()).toMatchObject({ corrected: 0, waiting: 1, problem: expect.stringContaining('allow') })
    expect(await call('recordStores.get', {})).toMatchObject({ problem: expect.stringContaining('allow') })
    store.faults = []
    await correct('Two')
    expect(await post()).toMatchObject({ corrected: 2, problem: null })
    expect(told(store).toSorted()).toEqual(['Ann Berg: Past demo, "Two"', 'Ann Berg: Past pitch, undefined'])
  })

  test('voids what a history that was lost with a restored backup told the store, and tells its own', async () => {
    const { call, set, post, store, correct, annOnPitch } = await startWithStore()
    await set()
    const { id } = await call('workspace.backUp', {})
    await correct('Told before the backup was restored')
    await post()
    await call('workspace.restore', { backupId: id })
    expect(await post()).toMatchObject({ sent: 1, corrected: 1, problem: null, refused: [] })
    expect(told(store).toSorted()).toEqual(['Ann Berg: Past demo, "=Asked well"', 'Ann Berg: Past pitch, undefined'])
    expect(annOnPitch).not.toBe('')
  })

  test('sends the others when the store refuses one, and says why', async () => {
    const { call, set, post, store, addNew, annOnPitch } = await startWithStore()
    await addNew()
    await set()
    store.refuse = (one) =>
      'result' in one && one.object.definition?.name?.['und'] === 'Past pitch' ? 'No pitches.' : undefined
    expect(await post()).toEqual({
      sent: 2,
      corrected: 0,
      withdrawn: 0,
      rejected: 0,
      waiting: 0,
      problem: null,
      refused: [{ placementId: annOnPitch, words: 'No pitches.' }],
    })
    expect(await call('recordStores.get', {})).toMatchObject({ refused: 1 })
    store.refuse = () => undefined
    expect(await post()).toMatchObject({ sent: 1, refused: [] })
  })

  test('tries again while the store cannot answer, and waits as long as it asks for', async () => {
    const { set, post, store } = await startWithStore()
    await set()
    store.faults = [
      { kind: 'status', status: 503, headers: { 'retry-after': '0' } },
      { kind: 'status', status: 429, headers: { 'retry-after': new Date().toUTCString() } },
      { kind: 'cut', when: 'before' },
    ]
    expect(await post()).toMatchObject({ sent: 2, problem: null })
    expect(store.posted).toHaveLength(4)
  })

  const welcome = '<html>Welcome to our network</html>'
  test.each([
    ['asks for an hour', { status: 503, headers: { 'retry-after': '3600' } }, 'cannot answer at the moment'],
    ['does not allow it', { status: 403 }, 'does not allow this key'],
    ['sends on to another', { status: 302, headers: { location: 'http://127.0.0.1:9/' } }, 'sends on to another'],
    ['is the page of a network', { status: 200, body: welcome }, 'not as a learning record store'],
    ['answers without end', { status: 200, body: ' '.repeat(2_000_000) }, 'not as a learning record store'],
  ])('leaves everything waiting when the store %s', async (_, what, words) => {
    const fault = { kind: 'status', ...what } as const
    const { set, post, store } = await startWithStore()
    await set()
    store.faults = Array.from({ length: 9 }, () => fault)
    expect(await post()).toMatchObject({ sent: 0, waiting: 2, problem: expect.stringContaining(words) })
    store.faults = []
    expect(await post()).toMatchObject({ sent: 2, problem: null })
  })

  test('can be stopped while the store is silent', async () => {
    const { call, set, store } = await startWithStore()
    await set()
    store.faults = [{ kind: 'silent' }]
    const stopping = new AbortController()
    const posting = call('recordStores.post', {}, { signal: stopping.signal })
    await expect.poll(() => store.posted.length).toBe(1)
    stopping.abort()
    expect(await posting).toMatchObject({ sent: 0, waiting: 2, problem: expect.stringContaining('You stopped it') })
  })

  test('of two at once sends everything once', async () => {
    const { set, post, store } = await startWithStore()
    await set()
    const both = await Promise.all([post(), post()])
    expect(both.map(({ sent }) => sent)).toEqual([2, 0])
    expect(store.posted).toHaveLength(1)
  })

  test('is refused while another process sends from this machine, and goes on once that is done', async () => {
    const { set, post, store, dataFolder } = await startWithStore()
    await set()
    const [workspaceId = ''] = Object.keys(
      JSON.parse(readFileSync(path.join(dataFolder, 'record-stores.json'), 'utf8')) as object,
    )
    const release = lockWorkspace(path.join(dataFolder, `sending-${workspaceId}`))
    await expect(post()).rejects.toMatchObject({ code: 'conflict' })
    expect(store.posted).toEqual([])
    release()
    expect(await post()).toMatchObject({ sent: 2 })
  })

  test('leaves no secret and no name in what the machine keeps beside the workspace, but in its keeping of secrets', async () => {
    const { set, post, store, dataFolder, file } = await startWithStore()
    await set()
    store.faults = [{ kind: 'status', status: 400, body: JSON.stringify({ message: 'No Ann Berg' }) }, never]
    await post()
    for (const name of readdirSync(dataFolder).filter((each) => each !== 'backups')) {
      expect([name, readFileSync(path.join(dataFolder, name), 'utf8')]).toEqual([
        name,
        expect.not.stringMatching(/zanzibar-quartet-secret|Ann Berg|HR-1/),
      ])
    }
    expect(readFileSync(file).includes(storeSecret)).toBe(false)
  })
})

const never = { kind: 'status', status: 403 } as const
