import { expect, test } from 'vitest'
import type { AccountId } from '../../../../shared/domain/ids.ts'
import { startTestBackend } from '../../../support/backend.ts'

test('accounts are added, renamed and kept free of participants', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('accounts.add', { name: 'Northwind' })
  await call('accounts.add', { name: 'Acme' })
  const label = async () => (await call('history.state', {})).undo?.label
  expect(await label()).toBe('Add Acme')
  expect((await call('accounts.list', {})).map(({ name }) => name)).toEqual(['Acme', 'Northwind'])

  await call('accounts.edit', { id, name: 'Northwind Bikes', isOptedOut: false })
  expect(await label()).toBe('Rename Northwind to Northwind Bikes')
  await call('accounts.edit', { id, name: 'Northwind Bikes', isOptedOut: true })
  expect(await label()).toBe('Keep participants off calls with Northwind Bikes')
  expect(await call('accounts.list', {})).toContainEqual({ id, name: 'Northwind Bikes', isOptedOut: true })
  await call('accounts.edit', { id, name: 'Northwind Bikes', isOptedOut: false })
  expect(await label()).toBe('Allow participants on calls with Northwind Bikes')
})

test('no two accounts share a name, however it is written', async () => {
  const { call } = await startTestBackend()
  await call('accounts.add', { name: 'Acme' })
  const { id } = await call('accounts.add', { name: 'Northwind' })
  const refusal = {
    code: 'conflict',
    words: 'There is already an account called Acme. Choose another name.',
    fields: [{ path: 'name', message: 'is already taken' }],
  }
  await expect(call('accounts.add', { name: 'acme' })).rejects.toMatchObject(refusal)
  await expect(call('accounts.edit', { id, name: 'ACME', isOptedOut: false })).rejects.toMatchObject(refusal)
})

test('an account that is gone cannot be changed', async () => {
  const { call } = await startTestBackend()
  const id = '01900000-0000-7000-8000-000000000000' as AccountId
  await expect(call('accounts.edit', { id, name: 'Acme', isOptedOut: false })).rejects.toMatchObject({
    code: 'not-found',
  })
})
