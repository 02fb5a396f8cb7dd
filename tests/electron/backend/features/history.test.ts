import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { ChangedEvent } from '../../../../shared/contract/bridge.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { tamper } from '../../../support/workspace-files.ts'

test('what was done can be taken back and done again, by its name', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('accounts.add', { name: 'Acme' })
  await call('accounts.edit', { id, name: 'Acme Ltd', isOptedOut: true })
  const before = await call('history.state', {})
  expect(before.redo).toBeNull()

  const undone = await call('history.undo', {})
  expect(undone.label).toBe(before.undo?.label)
  expect(await call('accounts.list', {})).toEqual([{ id, name: 'Acme', isOptedOut: false }])
  expect((await call('history.state', {})).redo?.label).toBe(undone.label)

  await call('history.undo', {})
  expect(await call('accounts.list', {})).toEqual([])

  await call('history.redo', {})
  await call('history.redo', {})
  expect(await call('accounts.list', {})).toEqual([{ id, name: 'Acme Ltd', isOptedOut: true }])
  await expect(call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('undo and redo walk back and forth over many steps, and the trail keeps every one of them', async () => {
  const { call } = await startTestBackend()
  const names = ['A', 'B', 'C', 'D', 'E']
  for (const name of names) await call('accounts.add', { name })
  for (let step = 0; step < 4; step += 1) await call('history.undo', {})
  for (let step = 0; step < 3; step += 1) await call('history.redo', {})
  await call('history.undo', {})
  await call('history.undo', {})
  expect((await call('accounts.list', {})).map(({ name }) => name)).toEqual(['A', 'B'])
  const { undo, redo } = await call('history.state', {})
  expect([undo?.label, redo?.label]).toEqual(['Add B', 'Add C'])
  const trail = await call('history.list', {})
  expect(trail.slice(0, 5).map(({ label }) => label)).toEqual([
    'Undo: Add C',
    'Undo: Add D',
    'Redo: Add D',
    'Redo: Add C',
    'Redo: Add B',
  ])
  expect(trail).toHaveLength(1 + 5 + 4 + 3 + 2)
})

test('a new change after an undo leaves nothing to redo', async () => {
  const { call } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  await call('history.undo', {})
  await call('accounts.add', { name: 'B' })
  expect((await call('history.state', {})).redo).toBeNull()
  await expect(call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('undo and redo go on after a restart', async () => {
  const first = await startTestBackend()
  await first.call('accounts.add', { name: 'A' })
  await first.call('accounts.add', { name: 'B' })
  await first.call('history.undo', {})
  await first.stop()

  const { call, grant } = await startTestBackend({ file: first.file, workspace: 'none' })
  await call('workspace.open', { grant: grant(first.file, 'write') })
  expect((await call('history.state', {})).redo?.label).toBe('Add B')
  await call('history.undo', {})
  expect(await call('accounts.list', {})).toEqual([])
  await call('history.redo', {})
  await call('history.redo', {})
  expect((await call('accounts.list', {})).map(({ name }) => name)).toEqual(['A', 'B'])
})

test('making the workspace cannot be taken back', async () => {
  const { call } = await startTestBackend()
  expect(await call('history.state', {})).toMatchObject({ undo: null, redo: null })
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('undo tells the window to ask again for what it changed, and for nothing else', async () => {
  const { call, events } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  events.length = 0
  await call('history.undo', {})
  const changed = events.filter((event): event is ChangedEvent => event.type === 'changed')
  expect(changed.map(({ topics }) => topics)).toEqual([['accounts', 'history']])
})

test('the history verifies through the contract', async () => {
  const { call } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  await call('history.undo', {})
  expect(await call('history.verify', {})).toEqual({
    entries: 3,
    head: expect.stringMatching(/^[0-9a-f]{64}$/),
    firstBroken: null,
    about: null,
    withoutContent: 0,
  })
})

/** Goes on with the file of a backend that stopped, after somebody has been at it. */
async function reopened(file: string, sql?: string): Promise<TestBackend> {
  if (sql !== undefined) tamper(file, sql)
  const backend = await startTestBackend({ file, workspace: 'none' })
  await backend.call('workspace.open', { grant: backend.grant(file, 'write') })
  return backend
}

test('the first broken entry is told with what it says of itself, even where that is no moment any more', async () => {
  const { call, file, stop } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  await call('accounts.add', { name: 'B' })
  await stop()
  const changed = await reopened(file, "UPDATE change SET label = 'Add C' WHERE seq = 2")
  const [, { at } = { at: '' }] = await changed.call('history.list', {})
  expect(await changed.call('history.verify', {})).toMatchObject({ firstBroken: 2, about: { label: 'Add C', at } })
  await changed.stop()
  const dated = await reopened(file, "UPDATE change SET at = 'yesterday' WHERE seq = 2")
  expect(await dated.call('history.verify', {})).toMatchObject({ firstBroken: 2, about: { label: 'Add C', at: null } })
  await expect(dated.call('history.list', {})).rejects.toMatchObject({ code: 'conflict' })
})

/** A workspace with three entries and a proof of them. */
async function startWithProof() {
  const backend = await startTestBackend()
  await backend.call('accounts.add', { name: 'A' })
  await backend.call('accounts.add', { name: 'B' })
  const proof = path.join(backend.folder, 'proof.json')
  expect(await backend.call('history.saveHead', { grant: backend.grant(proof, 'write') })).toEqual({ entries: 3 })
  const check = async ({ call, grant }: TestBackend) => await call('history.checkHead', { grant: grant(proof, 'read') })
  return { ...backend, backend, proof, check }
}

test('a proof holds the length and the last hash, and names nobody', async () => {
  const { call, proof } = await startWithProof()
  const { head } = await call('history.verify', {})
  expect(JSON.parse(readFileSync(proof, 'utf8'))).toEqual({
    format: 'baton-history-proof',
    version: 1,
    workspaceId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    workspaceName: 'Test team',
    entries: 3,
    head,
    savedOn: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
  })
})

test('a workspace that went on since still holds what was proven, after undo too', async () => {
  const { backend, check, call } = await startWithProof()
  expect(await check(backend)).toMatchObject({ outcome: 'kept', proof: { workspaceName: 'Test team', entries: 3 } })
  await call('history.undo', {})
  expect(await check(backend)).toMatchObject({ outcome: 'kept', verification: { entries: 4, firstBroken: null } })
})

test('a history whose end was cut off verifies in itself, and the proof tells', async () => {
  const { check, file, stop } = await startWithProof()
  await stop()
  const cut = await reopened(file, 'DELETE FROM change WHERE seq = 3')
  expect(await cut.call('history.verify', {})).toMatchObject({ firstBroken: null })
  expect(await check(cut)).toMatchObject({ outcome: 'cut', proof: { entries: 3 }, verification: { entries: 2 } })
  await cut.call('accounts.add', { name: 'C' })
  expect(await check(cut)).toMatchObject({ outcome: 'rewritten', verification: { entries: 3, firstBroken: null } })
})

test('a history that is broken in itself is told as that, and no proof of it is saved', async () => {
  const { check, file, stop, proof } = await startWithProof()
  await stop()
  const before = readFileSync(proof)
  const broken = await reopened(file, "UPDATE change SET label = 'Add C' WHERE seq = 2")
  expect(await check(broken)).toMatchObject({ outcome: 'broken', verification: { firstBroken: 2 } })
  const again = broken.grant(proof, 'write')
  await expect(broken.call('history.saveHead', { grant: again })).rejects.toMatchObject({ code: 'conflict' })
  expect(readFileSync(proof)).toEqual(before)
})

test('a proof of another workspace is told as that, with its name', async () => {
  const { check } = await startWithProof()
  const other = await startTestBackend()
  expect(await check(other)).toMatchObject({
    outcome: 'other-workspace',
    proof: { workspaceName: 'Test team' },
    verification: null,
  })
})

test.for(['', 'no proof', '{}', '[]', '{"format":"baton-history-proof","version":2}', '\u0000'])(
  'a file with %j in it is no proof, and that is said in words',
  async (text) => {
    const { backend, proof, check } = await startWithProof()
    writeFileSync(proof, text)
    await expect(check(backend)).rejects.toMatchObject({
      code: 'file-not-understood',
      words: expect.stringContaining('not a proof of a history'),
    })
  },
)

test('a proof of fewer than no entries, with a hash of none, or of a day that never was is no proof', async () => {
  const { backend, proof, check } = await startWithProof()
  const good = JSON.parse(readFileSync(proof, 'utf8')) as object
  for (const wrong of [{ entries: -1 }, { entries: 1.5 }, { head: 'x' }, { savedOn: '2026-02-31' }]) {
    writeFileSync(proof, JSON.stringify({ ...good, ...wrong }))
    await expect(check(backend)).rejects.toMatchObject({ code: 'file-not-understood' })
  }
})

test('an entry that a paper names is as it was written, however much came since, and from two groups of its hash on', async () => {
  const { call } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  const { entries: entry, head: hash } = await call('history.verify', {})
  expect(await call('history.checkEntry', { entry, hash })).toMatchObject({
    outcome: 'kept',
    entry: 2,
    fits: 64,
    about: { label: 'Add A' },
    verification: { entries: 2 },
  })
  await call('accounts.add', { name: 'B' })
  const part = hash.slice(0, 16)
  expect(await call('history.checkEntry', { entry, hash: part })).toMatchObject({
    outcome: 'kept',
    fits: 16,
    verification: { entries: 3 },
  })
  await expect(call('history.checkEntry', { entry, hash: hash.slice(0, 15) })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('a slip in a hash is told from another hash, and from an entry that is not there', async () => {
  const { call } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  const { head } = await call('history.verify', {})
  const other = (character: string | undefined) => (character === '0' ? '1' : '0')
  const slip = head.slice(0, 30) + other(head[30]) + head.slice(31)
  expect(await call('history.checkEntry', { entry: 2, hash: slip })).toMatchObject({ outcome: 'mistyped', fits: 30 })
  const another = other(head[0]) + head.slice(1)
  expect(await call('history.checkEntry', { entry: 2, hash: another })).toMatchObject({ outcome: 'rewritten', fits: 0 })
  expect(await call('history.checkEntry', { entry: 3, hash: head })).toMatchObject({ outcome: 'cut', about: null })
})

test('no entry of a history that is broken in itself passes for what was written', async () => {
  const { call, file, stop } = await startTestBackend()
  await call('accounts.add', { name: 'A' })
  const { head: hash } = await call('history.verify', {})
  await stop()
  const broken = await reopened(file, "UPDATE change SET label = 'Add B' WHERE seq = 2")
  expect(await broken.call('history.checkEntry', { entry: 2, hash })).toMatchObject({
    outcome: 'broken',
    verification: { firstBroken: 2 },
  })
})
