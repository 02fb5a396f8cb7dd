import { expect, test } from 'vitest'
import type { ChangedEvent } from '../../../../shared/contract/bridge.ts'
import { startTestBackend } from '../../../support/backend.ts'

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
  expect(await call('history.verify', {})).toMatchObject({ entries: 3, firstBroken: null })
})
