import { expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Preference } from '../../../../shared/domain/preferences.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { personDraft } from '../../../support/drafts.ts'

const wishes: Preference[] = [
  { subject: 'stage', value: 'sale', feeling: 'likes' },
  { subject: 'role', value: 'co-author', feeling: 'would-hate' },
  { subject: 'type', value: 'Case study', feeling: 'would-hate' },
]

async function startWithAnn() {
  const backend = await startTestBackend()
  const ann = (await backend.call('people.add', personDraft({ name: 'Ann Berg' }))).id
  return { ...backend, ann }
}

test('what somebody says they like and would hate is what they are told again, and undo takes it back', async () => {
  const { call, ann } = await startWithAnn()
  expect(await call('preferences.get', { personId: ann })).toEqual([])
  await call('preferences.set', { personId: ann, preferences: wishes })
  expect(await call('preferences.get', { personId: ann })).toEqual(wishes)
  await call('history.undo', {})
  expect(await call('preferences.get', { personId: ann })).toEqual([])
})

test('saying it again replaces what was said, whatever the case of letters', async () => {
  const { call, ann } = await startWithAnn()
  await call('preferences.set', { personId: ann, preferences: wishes })
  const changed: Preference[] = [
    { subject: 'type', value: 'case STUDY', feeling: 'likes' },
    { subject: 'audience', value: 'one-to-many', feeling: 'likes' },
  ]
  await call('preferences.set', { personId: ann, preferences: changed })
  expect(await call('preferences.get', { personId: ann })).toEqual(changed)
  await call('preferences.set', { personId: ann, preferences: [] })
  expect(await call('preferences.get', { personId: ann })).toEqual([])
})

test('saying what was said already is no change', async () => {
  const { call, ann } = await startWithAnn()
  await call('preferences.set', { personId: ann, preferences: wishes })
  const { count } = await call('history.state', {})
  await call('preferences.set', { personId: ann, preferences: wishes })
  expect((await call('history.state', {})).count).toBe(count)
})

test('a wish that contradicts another, and one for what there is not, are refused', async () => {
  const { call, callAnything, ann } = await startWithAnn()
  const twice: Preference[] = [
    { subject: 'type', value: 'Demo', feeling: 'likes' },
    { subject: 'type', value: 'demo', feeling: 'would-hate' },
  ]
  await expect(call('preferences.set', { personId: ann, preferences: twice })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const unknown = { personId: ann, preferences: [{ subject: 'role', value: 'juggler', feeling: 'likes' }] }
  await expect(callAnything('preferences.set', unknown)).rejects.toMatchObject({ code: 'invalid-input' })
  const nobody = '00000000-0000-7000-8000-000000000000' as PersonId
  await expect(call('preferences.get', { personId: nobody })).rejects.toMatchObject({ code: 'not-found' })
  await expect(call('preferences.set', { personId: nobody, preferences: [] })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the history tells neither whose wishes changed nor what they are, and no other topic hears of it', async () => {
  const { call, ann, events } = await startWithAnn()
  events.length = 0
  await call('preferences.set', { personId: ann, preferences: wishes })
  const told = events.flatMap((event) => (event.type === 'changed' ? event.topics : []))
  expect(told).toEqual(['preferences', 'history'])
  const [newest] = await call('history.list', {})
  expect(newest).toMatchObject({ label: 'Change private wishes' })
  const trail = JSON.stringify([newest, await call('history.state', {})])
  for (const word of ['Ann', 'Case study', 'co-author', 'would-hate', ann]) expect(trail).not.toContain(word)
})
