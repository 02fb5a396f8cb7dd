import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { machineKeyFiles } from '../../../../shared/contract/bridge.ts'
import { startTestBackend } from '../../../support/backend.ts'

test('it is told who holds the key of this machine, without a workspace too', async () => {
  const { call, app, dataFolder, postAnything } = await startTestBackend({ workspace: 'none' })
  expect(await call('secrets.state', {})).toEqual({
    keeper: 'file',
    words: 'This machine has no keychain; the key is kept in a file that only you can read.',
  })
  app.secrets('one').keepSecret('badges', 'a secret')
  writeFileSync(path.join(dataFolder, machineKeyFiles.locked), 'locked by the keychain')
  expect(await call('secrets.state', {})).toMatchObject({ keeper: 'keychain-unasked' })
  postAnything({ type: 'machine-key', key: null })
  expect(await call('secrets.state', {})).toMatchObject({ keeper: 'keychain-closed' })
  expect(() => app.secrets('one').findSecret('badges')).toThrow(/Unlock the keychain and start Baton again\.$/)
})

test('the key that main heard from the keychain is what secrets are kept with', async () => {
  const { call, app, postAnything } = await startTestBackend()
  const key = Buffer.alloc(32, 7).toString('base64')
  postAnything({ type: 'machine-key', key })
  expect(await call('secrets.state', {})).toMatchObject({ keeper: 'keychain' })
  expect(app.machineKey.get().toString('base64')).toBe(key)
})
