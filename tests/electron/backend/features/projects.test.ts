import { expect, test } from 'vitest'
import type { PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft, projectDraft, skillDraft } from '../../../support/drafts.ts'

async function withMarketer(): Promise<TestBackend & { mia: PersonId; label: () => Promise<string | undefined> }> {
  const backend = await startTestBackend()
  const { id: mia } = await backend.call('people.add', personDraft({ name: 'Mia Kern', function: 'marketing' }))
  return { ...backend, mia, label: async () => (await backend.call('history.state', {})).undo?.label }
}

test('a project keeps everything that was entered, and projects are listed by start', async () => {
  const { call, mia, label } = await withMarketer()
  const { id: skillId } = await call('skills.add', skillDraft())
  const later = projectDraft(mia, { skillIds: [skillId], notes: 'With pictures', hoursPerWeek: 1.25, format: null })
  const { id } = await call('projects.add', later)
  expect(await label()).toBe('Add Acme case study')
  await call('projects.add', projectDraft(mia, { title: 'Spring webinar', startsOn: '2190-02-01' as Day }))
  const listed = await call('projects.list', {})
  expect(listed.map(({ title }) => title)).toEqual(['Spring webinar', 'Acme case study'])
  expect(listed[1]).toEqual({ kind: 'project', ...later, id, status: 'planned', sourceId: null, archivedAt: null })
})

test('a project is hosted by somebody in marketing', async () => {
  const { call, mia } = await withMarketer()
  const { id: rep } = await call('people.add', personDraft())
  await expect(call('projects.add', projectDraft(rep))).rejects.toMatchObject({
    code: 'conflict',
    words: 'A content project is hosted by somebody in marketing, and Ann Berg is in sales. Choose another host.',
  })
  const { id } = await call('projects.add', projectDraft(mia))
  await expect(call('projects.edit', { id, project: projectDraft(rep) })).rejects.toMatchObject({ code: 'conflict' })
})

test('a project with a skill that is gone, or that ends before it begins, is refused', async () => {
  const { call, mia } = await withMarketer()
  const lost = projectDraft(mia, { skillIds: ['01900000-0000-7000-8000-000000000000' as SkillId] })
  await expect(call('projects.add', lost)).rejects.toMatchObject({ code: 'not-found', fields: [{ path: 'skillIds' }] })
  const backwards = projectDraft(mia, { endsOn: '2190-02-01' as Day })
  await expect(call('projects.add', backwards)).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'endsOn' }],
  })
})

test('projects are moved, changed, cancelled, reinstated, archived and brought back', async () => {
  const { call, mia, label } = await withMarketer()
  const { id } = await call('projects.add', projectDraft(mia))
  await call('projects.edit', { id, project: projectDraft(mia, { seats: 3 }) })
  expect(await label()).toBe('Change Acme case study')
  await call('projects.edit', { id, project: projectDraft(mia, { endsOn: '2190-04-02' as Day }) })
  expect(await label()).toBe('Move Acme case study')
  await call('projects.cancel', { ids: [id] })
  expect(await call('projects.list', {})).toMatchObject([{ status: 'cancelled', seats: 2 }])
  await call('projects.reinstate', { ids: [id] })
  expect(await call('projects.list', {})).toMatchObject([{ status: 'planned' }])
  await call('projects.archive', { ids: [id] })
  expect(await label()).toBe('Archive Acme case study')
  expect(await call('projects.list', {})).toEqual([])
  await call('projects.restore', { ids: [id] })
  expect(await label()).toBe('Bring back Acme case study')
  expect(await call('projects.list', { includeArchived: true })).toMatchObject([{ archivedAt: null }])
})

test('a call is no project, whatever is asked of it', async () => {
  const { call, mia } = await withMarketer()
  const { id: rep } = await call('people.add', personDraft())
  const { id } = await call('calls.add', callDraft(rep))
  await expect(call('projects.edit', { id, project: projectDraft(mia) })).rejects.toMatchObject({ code: 'not-found' })
  await expect(call('projects.archive', { ids: [id] })).rejects.toMatchObject({ code: 'not-found' })
  expect(await call('calls.list', {})).toHaveLength(1)
})
