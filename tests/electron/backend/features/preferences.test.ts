import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
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

test('PR-1: a plan made with wishes tells of them in no answer, no file and no log', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { call, grant, folder, dataFolder, file } = backend
  const marker = 'zanzibarquartet'
  const cycle = (await call('cycles.list', {})).find(({ status }) => status === 'draft')
  const people = await call('people.list', {})
  if (cycle === undefined) throw new Error('The sample has a cycle to plan.')
  // Every placement is one that its person likes or would hate.
  const preferences: Preference[] = [
    { subject: 'type', value: marker, feeling: 'likes' },
    { subject: 'audience', value: 'one-to-one', feeling: 'likes' },
    { subject: 'audience', value: 'one-to-many', feeling: 'would-hate' },
  ]
  for (const { id: personId } of people) await call('preferences.set', { personId, preferences })
  await call('cycles.plan', { id: cycle.id, gap: 0.2, timeLimitSeconds: 10 })

  const placements = await call('placements.list', { cycleId: cycle.id })
  const reasons = []
  for (const { id: placementId } of placements.slice(0, 20)) {
    reasons.push(await call('cycles.explain', { id: cycle.id, about: { kind: 'placement', placementId } }))
    reasons.push(await call('placements.substitutes', { id: placementId }))
  }
  expect(JSON.stringify(reasons)).not.toContain('"preference"')
  const answers = JSON.stringify([
    reasons,
    placements,
    await call('cycles.summary', { id: cycle.id }),
    await call('history.list', {}),
    await call('people.list', {}),
  ])
  expect(answers).not.toContain(marker)

  const out = path.join(folder, 'out')
  mkdirSync(out)
  await call('publications.publish', { cycleId: cycle.id, grant: grant(out, 'folder') })
  const written = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  expect(written.length).toBeGreaterThan(20)
  const log = path.join(dataFolder, 'baton.log')
  const texts = [...written.map((entry) => path.join(entry.parentPath, entry.name)), ...(existsSync(log) ? [log] : [])]
  expect(texts.filter((name) => readFileSync(name).includes(marker))).toEqual([])
  // The search finds the marker where it is.
  expect([file, `${file}-wal`].some((name) => readFileSync(name).includes(marker))).toBe(true)
})
