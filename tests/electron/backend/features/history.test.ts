import { expect, test } from 'vitest'
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

  await call('history.undo', {})
  expect(await call('accounts.list', {})).toEqual([])

  await call('history.redo', {})
  await call('history.redo', {})
  expect(await call('accounts.list', {})).toEqual([{ id, name: 'Acme Ltd', isOptedOut: true }])
  await expect(call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})

test('making the workspace cannot be taken back', async () => {
  const { call } = await startTestBackend()
  expect(await call('history.state', {})).toMatchObject({ undo: null, redo: null })
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
})
