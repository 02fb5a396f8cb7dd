import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readWorkspaceId } from '../../../../electron/backend/db/workspace-id.ts'
import { machineKeyFiles } from '../../../../shared/contract/bridge.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'

const passphrase = 'a herd of quiet cows'

async function saveKey({ call, folder, grant }: TestBackend) {
  const file = path.join(folder, 'badges.json')
  const { did } = await call('badges.saveKey', { passphrase, grant: grant(file, 'write') })
  return { file, did }
}

test('there is no issuer before there is a key, and then it stays the same', async () => {
  const backend = await startTestBackend()
  const { call, dataFolder, file: workspace, stop } = backend
  expect(await call('badges.issuer', {})).toEqual({ name: 'Test team', did: null })
  const { did, file } = await saveKey(backend)
  expect(did).toMatch(/^did:key:z6Mk/)
  expect(await call('badges.issuer', {})).toEqual({ name: 'Test team', did })
  expect((await saveKey(backend)).did).toBe(did)
  expect(readFileSync(file, 'utf8')).toContain(did)
  await stop()
  const { call: again, grant } = await startTestBackend({ file: workspace, dataFolder, workspace: 'none' })
  await again('workspace.open', { grant: grant(workspace, 'write') })
  expect(await again('badges.issuer', {})).toEqual({ name: 'Test team', did })
})

test('another machine signs as the same issuer with the saved key, and only with its passphrase', async () => {
  const [here, there] = [await startTestBackend(), await startTestBackend()]
  const { file, did } = await saveKey(here)
  const grant = there.grant(file)
  await expect(there.call('badges.loadKey', { passphrase: 'a herd of loud cows', grant })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  expect(await there.call('badges.issuer', {})).toMatchObject({ did: null })
  expect(await there.call('badges.loadKey', { passphrase, grant })).toEqual({ did })
  expect(await there.call('badges.issuer', {})).toMatchObject({ did })
  expect(await there.call('badges.loadKey', { passphrase, grant })).toEqual({ did })
})

test('a key is put in the place of another one only when that is asked for', async () => {
  const [here, there] = [await startTestBackend(), await startTestBackend()]
  const { file, did } = await saveKey(here)
  const { did: other } = await saveKey(there)
  const grant = there.grant(file)
  await expect(there.call('badges.loadKey', { passphrase, grant })).rejects.toMatchObject({ code: 'conflict' })
  expect(await there.call('badges.issuer', {})).toMatchObject({ did: other })
  expect(await there.call('badges.loadKey', { passphrase, grant, inPlaceOfAnother: true })).toEqual({ did })
})

test('a saved key takes the place of one that this machine cannot read any more', async () => {
  const here = await startTestBackend()
  const { call, dataFolder, grant } = here
  const { file, did } = await saveKey(here)
  rmSync(path.join(dataFolder, machineKeyFiles.plain))
  await expect(call('badges.issuer', {})).rejects.toMatchObject({ code: 'secrets-locked' })
  const key = { passphrase, grant: grant(file) }
  await expect(call('badges.loadKey', key)).rejects.toMatchObject({ code: 'secrets-locked' })
  expect(await call('badges.loadKey', { ...key, inPlaceOfAnother: true })).toEqual({ did })
  expect(await call('badges.issuer', {})).toMatchObject({ did })
})

test('a new key signs as another issuer from now on, once the old one was looked at', async () => {
  const here = await startTestBackend()
  const { call, grant } = here
  const { file, did } = await saveKey(here)
  await expect(call('badges.newKey', { inPlaceOf: null })).rejects.toMatchObject({ code: 'conflict' })
  await expect(call('badges.newKey', { inPlaceOf: 'did:key:z6Mk' })).rejects.toMatchObject({ code: 'conflict' })
  expect(await call('badges.issuer', {})).toMatchObject({ did })
  const { did: fresh } = await call('badges.newKey', { inPlaceOf: did })
  expect(fresh).toMatch(/^did:key:z6Mk/)
  expect(fresh).not.toBe(did)
  expect(await call('badges.issuer', {})).toMatchObject({ did: fresh })
  // What was saved before brings the old one back.
  await call('badges.loadKey', { passphrase, grant: grant(file), inPlaceOfAnother: true })
  expect(await call('badges.issuer', {})).toMatchObject({ did })
})

test('a new key takes the place of one that this machine cannot read any more', async () => {
  const here = await startTestBackend()
  const { call, dataFolder } = here
  const { did } = await saveKey(here)
  rmSync(path.join(dataFolder, machineKeyFiles.plain))
  const { did: fresh } = await call('badges.newKey', { inPlaceOf: null })
  expect(fresh).not.toBe(did)
  expect(await call('badges.issuer', {})).toMatchObject({ did: fresh })
})

test('what is no saved key, was changed, or would take for ever to open is refused', async () => {
  const here = await startTestBackend()
  const { file, did } = await saveKey(here)
  const there = await startTestBackend()
  const saved = readFileSync(file, 'utf8')
  const attempts: [string, string][] = [
    ['{"half":', 'file-not-understood'],
    [saved.replace('"version": 1', '"version": 2'), 'file-not-understood'],
    [saved.replace(/"cost": \d+/, '"cost": 1073741824'), 'file-not-understood'],
    [saved.replace(/"cost": \d+/, '"cost": 1000'), 'file-not-understood'],
    [saved.replace(did, 'did:key:z6MktwupdmLXVVqTzCw4i46r4uGyosGXRnR3XjN4Zq7oMMsw'), 'wrong-passphrase'],
  ]
  for (const [text, code] of attempts) {
    writeFileSync(file, text)
    await expect(there.call('badges.loadKey', { passphrase, grant: there.grant(file) })).rejects.toMatchObject({ code })
  }
  expect(await there.call('badges.issuer', {})).toMatchObject({ did: null })
})

test('the key lies in no file as it is: neither beside the workspace nor in it, nor in what is saved', async () => {
  const backend = await startTestBackend()
  const { folder, dataFolder, file, app, stop } = backend
  await saveKey(backend)
  const secret = app.secrets(readWorkspaceId(file)).findSecret('badges') ?? ''
  await stop()
  const seed = Buffer.from(secret, 'base64')
  const forms = [seed, secret, seed.toString('hex'), seed.toString('base64url')]
  const files = [folder, dataFolder].flatMap((parent) =>
    readdirSync(parent, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  )
  expect(files.length).toBeGreaterThanOrEqual(4)
  expect(files.filter((each) => forms.some((form) => readFileSync(each).includes(form)))).toEqual([])
})
