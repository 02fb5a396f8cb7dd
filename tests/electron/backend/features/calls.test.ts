import { expect, test } from 'vitest'
import type { AccountId, ActivityId, PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft, projectDraft, skillDraft } from '../../../support/drafts.ts'

const nowhere = '01900000-0000-7000-8000-000000000000'

async function withRep(): Promise<TestBackend & { rep: PersonId; label: () => Promise<string | undefined> }> {
  const backend = await startTestBackend()
  const { id: rep } = await backend.call('people.add', personDraft())
  return { ...backend, rep, label: async () => (await backend.call('history.state', {})).undo?.label }
}

test('a call keeps everything that was entered, and calls are listed by start', async () => {
  const { call, rep, label } = await withRep()
  const { id: accountId } = await call('accounts.add', { name: 'Acme' })
  const { id: skillId } = await call('skills.add', skillDraft())
  const later = callDraft(rep, { accountId, skillIds: [skillId], notes: 'Bring the deck', isHostOptedOut: true })
  const { id } = await call('calls.add', later)
  expect(await label()).toBe('Add Acme demo')
  const sooner = { startsAt: '2190-02-01T10:00:00.000Z' as Instant, endsAt: '2190-02-01T10:30:00.000Z' as Instant }
  await call('calls.add', callDraft(rep, { title: 'Acme discovery', ...sooner }))
  const listed = await call('calls.list', {})
  expect(listed.map(({ title }) => title)).toEqual(['Acme discovery', 'Acme demo'])
  expect(listed[1]).toEqual({ kind: 'call', ...later, id, status: 'planned', sourceId: null, archivedAt: null })
})

test('a call is hosted by somebody current in sales', async () => {
  const { call, rep } = await withRep()
  const { id: marketer } = await call('people.add', personDraft({ name: 'Mia Kern', function: 'marketing' }))
  await expect(call('calls.add', callDraft(marketer))).rejects.toMatchObject({
    code: 'conflict',
    words: 'A sales call is hosted by somebody in sales, and Mia Kern is in marketing. Choose another host.',
    fields: [{ path: 'hostId', message: 'is in marketing' }],
  })
  await expect(call('calls.add', callDraft(nowhere as PersonId))).rejects.toMatchObject({
    code: 'not-found',
    fields: [{ path: 'hostId', message: 'is no longer there' }],
  })
  const { id } = await call('calls.add', callDraft(rep))
  await expect(call('calls.edit', { id, call: callDraft(marketer) })).rejects.toMatchObject({ code: 'conflict' })

  await call('people.archive', { ids: [rep] })
  await expect(call('calls.add', callDraft(rep))).rejects.toMatchObject({
    words: 'Ann Berg is archived. Bring Ann Berg back, or choose another host.',
  })
  await call('calls.edit', { id, call: callDraft(rep, { notes: 'Still hers until somebody takes it over' }) })
})

test('a call with an account or a skill that is gone is refused with its place', async () => {
  const { call, rep } = await withRep()
  const lostAccount = callDraft(rep, { accountId: nowhere as AccountId })
  await expect(call('calls.add', lostAccount)).rejects.toMatchObject({
    code: 'not-found',
    fields: [{ path: 'accountId' }],
  })
  const lostSkill = callDraft(rep, { skillIds: [nowhere as SkillId] })
  await expect(call('calls.add', lostSkill)).rejects.toMatchObject({ fields: [{ path: 'skillIds' }] })
  const { id } = await call('calls.add', callDraft(rep))
  await expect(call('calls.edit', { id, call: lostAccount })).rejects.toMatchObject({ code: 'not-found' })
  expect(await call('calls.list', {})).toMatchObject([{ accountId: null }])
})

test('a call that ends before it begins is refused', async () => {
  const { call, rep } = await withRep()
  const backwards = callDraft(rep, { endsAt: '2190-03-01T09:00:00.000Z' as Instant })
  await expect(call('calls.add', backwards)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'endsAt', message: 'ends before it begins' }],
  })
})

test('moving and changing a call are told apart', async () => {
  const { call, rep, label } = await withRep()
  const { id } = await call('calls.add', callDraft(rep))
  await call('calls.edit', { id, call: callDraft(rep, { seats: 2 }) })
  expect(await label()).toBe('Change Acme demo')
  await call('calls.edit', { id, call: callDraft(rep, { endsAt: '2190-03-01T11:00:00.000Z' as Instant }) })
  expect(await label()).toBe('Move Acme demo')
})

test('calls are cancelled, reinstated, archived and brought back', async () => {
  const { call, rep, label } = await withRep()
  const { id } = await call('calls.add', callDraft(rep))
  const { id: other } = await call('calls.add', callDraft(rep, { title: 'Acme talk' }))
  await call('calls.cancel', { ids: [id] })
  expect(await label()).toBe('Cancel Acme demo')
  expect(await call('calls.list', {})).toMatchObject([{ status: 'cancelled' }, { status: 'planned' }])
  await call('calls.reinstate', { ids: [id] })
  expect(await label()).toBe('Reinstate Acme demo')
  expect(await call('calls.list', {})).toMatchObject([{ status: 'planned' }, { status: 'planned' }])
  await call('calls.archive', { ids: [id, other] })
  expect(await label()).toBe('Archive 2 sales calls')
  expect(await call('calls.list', {})).toEqual([])
  expect(await call('calls.list', { includeArchived: true })).toHaveLength(2)
  await call('calls.restore', { ids: [id, other] })
  expect(await label()).toBe('Bring back 2 sales calls')
  expect(await call('calls.list', {})).toHaveLength(2)
})

test('a project is no call, whatever is asked of it', async () => {
  const { call, rep } = await withRep()
  const { id: marketer } = await call('people.add', personDraft({ name: 'Mia Kern', function: 'marketing' }))
  const { id } = await call('projects.add', projectDraft(marketer))
  const { id: callId } = await call('calls.add', callDraft(rep))
  const refusal = { code: 'not-found' }
  await expect(call('calls.edit', { id, call: callDraft(rep) })).rejects.toMatchObject(refusal)
  await expect(call('calls.cancel', { ids: [callId, id] })).rejects.toMatchObject(refusal)
  await expect(call('calls.archive', { ids: [nowhere as ActivityId] })).rejects.toMatchObject(refusal)
  expect(await call('calls.list', {})).toMatchObject([{ status: 'planned' }])
})
