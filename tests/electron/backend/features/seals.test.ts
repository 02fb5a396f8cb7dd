import { expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'

const passphrase = 'correct horse battery'

async function startSealed() {
  const team = await startRotationTeam()
  const { call, ann, annOnDemo: placementId } = team
  const { recoveryCode } = await call('seals.create', { personId: ann, passphrase })
  const content = contentOf({ what: 'Only for me' })
  await call('reflections.submit', { authorId: ann, placementId, visibility: 'private', minutes: null, content })
  const what = async () => (await call('reflections.get', { readerId: ann, placementId }))?.content?.what
  const state = async () => (await call('seals.state', { personId: ann })).state
  return { ...team, recoveryCode, what, state }
}

test('a seal is missing, then open, then locked, then opened by the passphrase and by nothing else', async () => {
  const { call, ann, mia, state, what } = await startSealed()
  expect((await call('seals.state', { personId: mia })).state).toBe('none')
  expect(await state()).toBe('unlocked')
  await call('seals.lock', {})
  expect(await state()).toBe('locked')
  await expect(call('seals.unlock', { personId: ann, by: { passphrase: 'wrong horse' } })).rejects.toMatchObject({
    code: 'wrong-passphrase',
    words: 'This is not the passphrase. Try again, or use the recovery code.',
  })
  expect([await state(), await what()]).toEqual(['locked', undefined])
  await call('seals.unlock', { personId: ann, by: { passphrase } })
  expect([await state(), await what()]).toEqual(['unlocked', 'Only for me'])
})

test('the recovery code opens it too, however it is typed, and another one does not', async () => {
  const { call, ann, recoveryCode, what } = await startSealed()
  expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
  await call('seals.lock', {})
  const wrong = `${recoveryCode.slice(0, -1)}${recoveryCode.endsWith('7') ? '8' : '7'}`
  await expect(call('seals.unlock', { personId: ann, by: { recoveryCode: wrong } })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
  await call('seals.unlock', { personId: ann, by: { recoveryCode: typed } })
  expect(await what()).toBe('Only for me')
})

test('another passphrase opens what the one before sealed, which then opens nothing; the recovery code stays', async () => {
  const { call, ann, recoveryCode, what } = await startSealed()
  const changed = { personId: ann, passphrase: 'a new passphrase' }
  await expect(call('seals.changePassphrase', { ...changed, by: { passphrase: 'wrong horse' } })).rejects.toMatchObject(
    {
      code: 'wrong-passphrase',
    },
  )
  const { count } = await call('history.state', {})
  await call('seals.changePassphrase', { ...changed, by: { passphrase } })
  expect((await call('history.state', {})).count).toBe(count)
  await call('seals.lock', {})
  await expect(call('seals.unlock', { personId: ann, by: { passphrase } })).rejects.toMatchObject({
    code: 'wrong-passphrase',
  })
  await call('seals.unlock', { personId: ann, by: { passphrase: 'a new passphrase' } })
  expect(await what()).toBe('Only for me')
  await call('seals.changePassphrase', { personId: ann, by: { recoveryCode }, passphrase })
  await call('seals.unlock', { personId: ann, by: { passphrase } })
  expect(await what()).toBe('Only for me')
})

test('a key goes when somebody else opens theirs, and when the workspace closes', async () => {
  const { call, mia, ann, state, what, file, grant, app } = await startSealed()
  await call('seals.create', { personId: mia, passphrase: 'another passphrase' })
  expect([await state(), await what()]).toEqual(['locked', undefined])
  await call('seals.unlock', { personId: ann, by: { passphrase } })
  const key = app.keys.keyOf(ann)
  await call('workspace.close', {})
  expect(key?.every((byte) => byte === 0)).toBe(true)
  await call('workspace.open', { grant: grant(file, 'write') })
  expect(await state()).toBe('locked')
})

test('the passphrase holds after a restart, and undo never takes it away', async () => {
  const { call: first, stop, file, ann, annOnDemo: placementId } = await startSealed()
  for (let step = 0; step < 3; step += 1) await first('history.undo', {})
  for (let step = 0; step < 3; step += 1) await first('history.redo', {})
  await stop()
  const { call, grant } = await startTestBackend({ file, workspace: 'none' })
  await call('workspace.open', { grant: grant(file, 'write') })
  await call('seals.unlock', { personId: ann, by: { passphrase } })
  const found = await call('reflections.get', { readerId: ann, placementId })
  expect(found?.content?.what).toBe('Only for me')
})

test('there is one seal a person, with a passphrase of some length, and none to open where there is none', async () => {
  const { call, ann, mia } = await startSealed()
  await expect(call('seals.create', { personId: ann, passphrase })).rejects.toMatchObject({ code: 'conflict' })
  await expect(call('seals.create', { personId: mia, passphrase: 'short' })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(call('seals.unlock', { personId: mia, by: { passphrase } })).rejects.toMatchObject({
    code: 'seal-missing',
  })
})

test('letters that look the same open it, however a keyboard makes them', async () => {
  const { call, mia } = await startRotationTeam()
  await call('seals.create', { personId: mia, passphrase: 'Zoë im Café' })
  await call('seals.lock', {})
  await call('seals.unlock', { personId: mia, by: { passphrase: 'Zoe\u0308 im Cafe\u0301' } })
  expect(await call('seals.state', { personId: mia })).toEqual({ state: 'unlocked' })
})
