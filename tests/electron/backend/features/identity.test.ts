import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

test('who uses a workspace is kept on this machine until somebody else is chosen, or nobody', async () => {
  const { call, stop, app, file, ann, mia } = await startRotationTeam()
  expect(await call('identity.get', {})).toEqual({ personId: null })
  await call('identity.choose', { personId: ann })
  await call('identity.choose', { personId: mia })
  const { dataFolder } = app
  await stop()
  const { call: again, grant } = await startTestBackend({ file, dataFolder, workspace: 'none' })
  await again('workspace.open', { grant: grant(file, 'write') })
  expect(await again('identity.get', {})).toEqual({ personId: mia })
  await again('identity.choose', { personId: null })
  expect(await again('identity.get', {})).toEqual({ personId: null })
})

test('switching locks the private reflections of whoever was there before', async () => {
  const { call, ann, mia } = await startRotationTeam()
  await call('seals.create', { personId: ann, passphrase: 'correct horse battery' })
  expect(await call('seals.state', { personId: ann })).toEqual({ state: 'unlocked' })
  await call('identity.choose', { personId: mia })
  expect(await call('seals.state', { personId: ann })).toEqual({ state: 'locked' })
})

test('somebody who was archived, or never was, is nobody', async () => {
  const { call, ann } = await startRotationTeam()
  await call('identity.choose', { personId: ann })
  await call('people.archive', { ids: [ann] })
  expect(await call('identity.get', {})).toEqual({ personId: null })
  await call('people.restore', { ids: [ann] })
  expect(await call('identity.get', {})).toEqual({ personId: ann })
  const stranger = '0190b3a0-0000-7000-8000-000000000000' as typeof ann
  await expect(call('identity.choose', { personId: stranger })).rejects.toMatchObject({ code: 'not-found' })
})

test('a list that cannot be read counts as none, and is no part of the workspace', async () => {
  const { call, app, ann } = await startRotationTeam()
  const { count } = await call('history.state', {})
  await call('identity.choose', { personId: ann })
  expect((await call('history.state', {})).count).toBe(count)
  const list = path.join(app.dataFolder, 'identities.json')
  expect(readFileSync(list, 'utf8')).toContain(ann)
  writeFileSync(list, '{"half":')
  expect(await call('identity.get', {})).toEqual({ personId: null })
})
