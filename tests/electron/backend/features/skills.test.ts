import { expect, test } from 'vitest'
import type { SkillId } from '../../../../shared/domain/ids.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { personDraft, skillDraft } from '../../../support/drafts.ts'

async function nextUndo({ call }: TestBackend): Promise<string | undefined> {
  return (await call('history.state', {})).undo?.label
}

test('skills are listed by funnel stage, then by name', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  await call('skills.add', skillDraft({ name: 'Referrals', funnelStage: 'advocacy' }))
  await call('skills.add', skillDraft({ name: 'Storytelling', funnelStage: 'awareness' }))
  await call('skills.add', skillDraft({ name: 'Demos' }))
  const { id } = await call('skills.add', skillDraft({ name: 'Active listening', capableWanted: 4 }))
  expect(await nextUndo(backend)).toBe('Add Active listening')
  const listed = await call('skills.list', {})
  expect(listed.map(({ name }) => name)).toEqual(['Storytelling', 'Active listening', 'Demos', 'Referrals'])
  expect(listed[1]).toEqual({ ...skillDraft({ name: 'Active listening', capableWanted: 4 }), id, archivedAt: null })
})

test('no two skills share a name, however it is written and even when one is archived', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('skills.add', skillDraft())
  await expect(call('skills.add', skillDraft({ name: 'DISCOVERY calls' }))).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ path: 'name', message: 'is already taken' }],
  })
  const { id: other } = await call('skills.add', skillDraft({ name: 'Demos' }))
  await expect(call('skills.edit', { id: other, skill: skillDraft() })).rejects.toMatchObject({ code: 'conflict' })
  await call('skills.archive', { ids: [id] })
  await expect(call('skills.add', skillDraft())).rejects.toMatchObject({
    words: expect.stringContaining('Bring it back') as string,
  })
})

test('a skill is changed, archived and brought back by its name', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('skills.add', skillDraft())
  await call('skills.edit', { id, skill: skillDraft({ capableWanted: 5 }) })
  expect(await nextUndo(backend)).toBe('Change Discovery calls')
  await call('skills.edit', { id, skill: skillDraft({ name: 'Discovery' }) })
  expect(await nextUndo(backend)).toBe('Rename Discovery calls to Discovery')
  await call('skills.archive', { ids: [id] })
  expect(await nextUndo(backend)).toBe('Archive Discovery')
  expect(await call('skills.list', {})).toEqual([])
  await call('skills.restore', { ids: [id] })
  expect(await nextUndo(backend)).toBe('Bring back Discovery')
  expect(await call('skills.list', {})).toMatchObject([{ name: 'Discovery', capableWanted: 2, archivedAt: null }])
  const gone = '01900000-0000-7000-8000-000000000000' as SkillId
  await expect(call('skills.restore', { ids: [gone] })).rejects.toMatchObject({ code: 'not-found' })
})

test('a level carries the day it was set, and a target alone is no assessment', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id: personId } = await call('people.add', personDraft({ timeZone: 'Pacific/Kiritimati' }))
  const { id: skillId } = await call('skills.add', skillDraft())
  const todayThere = new Intl.DateTimeFormat('sv', { timeZone: 'Pacific/Kiritimati' })

  await call('skills.setLevel', { personId, skillId, level: 0, targetLevel: 3 })
  expect(await nextUndo(backend)).toBe('Set the target of Ann Berg to level 3 in Discovery calls')
  expect(await call('skills.levels', {})).toEqual([
    { personId, skillId, level: 0, targetLevel: 3, assessedOn: null, isInterested: false },
  ])

  const before = todayThere.format(new Date())
  await call('skills.setLevel', { personId, skillId, level: 2, targetLevel: 3 })
  const after = todayThere.format(new Date())
  expect(await nextUndo(backend)).toBe('Set Ann Berg to level 2 in Discovery calls')
  const [level] = await call('skills.levels', { personId })
  expect(level).toMatchObject({ level: 2, targetLevel: 3 })
  expect([before, after]).toContain(level?.assessedOn)

  await call('skills.setLevel', { personId, skillId, level: 2, targetLevel: null })
  expect(await nextUndo(backend)).toBe('Remove the target of Ann Berg in Discovery calls')
  expect((await call('skills.levels', {}))[0]).toEqual({ ...level, targetLevel: null })
})

test('a level and a target that are set one right after the other are both kept', async () => {
  const { call } = await startTestBackend()
  const { id: personId } = await call('people.add', personDraft())
  const { id: skillId } = await call('skills.add', skillDraft())
  await call('skills.setLevel', { personId, skillId, level: 4 })
  await Promise.all([
    call('skills.setLevel', { personId, skillId, level: 1 }),
    call('skills.setLevel', { personId, skillId, targetLevel: 3 }),
  ])
  expect(await call('skills.levels', {})).toMatchObject([{ level: 1, targetLevel: 3 }])
  await call('skills.setLevel', { personId, skillId, targetLevel: null })
  expect(await call('skills.levels', {})).toMatchObject([{ level: 1, targetLevel: null }])
})

test('interest is public, says nothing of the level, and stays when level or target are set', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id: personId } = await call('people.add', personDraft())
  const { id: skillId } = await call('skills.add', skillDraft())
  await call('skills.setLevel', { personId, skillId, isInterested: true })
  expect(await nextUndo(backend)).toBe('Note that Ann Berg would like to learn Discovery calls')
  const interested = { personId, skillId, level: 0, targetLevel: null, assessedOn: null, isInterested: true }
  expect(await call('skills.levels', {})).toEqual([interested])
  expect(await call('levels.changes', {})).toEqual([])
  await call('skills.setLevel', { personId, skillId, level: 1, targetLevel: 2 })
  expect(await call('skills.levels', {})).toMatchObject([{ level: 1, targetLevel: 2, isInterested: true }])
  await call('skills.setLevel', { personId, skillId, level: 0, targetLevel: null, isInterested: false })
  expect(await call('skills.levels', {})).toEqual([])
  await call('skills.setLevel', { personId, skillId, isInterested: true })
  await call('skills.setLevel', { personId, skillId, isInterested: false })
  expect(await nextUndo(backend)).toBe('Note that Ann Berg no longer asks to learn Discovery calls')
})

test('level 0 without a target is the same as nothing', async () => {
  const { call } = await startTestBackend()
  const { id: personId } = await call('people.add', personDraft())
  const { id: skillId } = await call('skills.add', skillDraft())
  const nothing = { personId, skillId, level: 0, targetLevel: null }
  await call('skills.setLevel', nothing)
  expect(await call('skills.levels', {})).toEqual([])
  await call('skills.setLevel', { ...nothing, level: 1 })
  expect(await call('skills.levels', {})).toHaveLength(1)
  await call('skills.setLevel', nothing)
  expect(await call('skills.levels', {})).toEqual([])
})

test('levels of archived people are left out unless they are asked for by person', async () => {
  const { call } = await startTestBackend()
  const { id: personId } = await call('people.add', personDraft())
  const { id: skillId } = await call('skills.add', skillDraft())
  await call('skills.setLevel', { personId, skillId, level: 2, targetLevel: null })
  await call('people.archive', { ids: [personId] })
  expect(await call('skills.levels', {})).toEqual([])
  expect(await call('skills.levels', { personId })).toHaveLength(1)
})

test('a level beyond the scale is refused with its place', async () => {
  const { call } = await startTestBackend()
  const { id: personId } = await call('people.add', personDraft())
  const { id: skillId } = await call('skills.add', skillDraft())
  await expect(call('skills.setLevel', { personId, skillId, level: 5, targetLevel: null })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'level' }],
  })
})
