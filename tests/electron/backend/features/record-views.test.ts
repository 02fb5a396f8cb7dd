import { expect, test } from 'vitest'
import type { CycleId, PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

test('a view is saved, renamed, given another filter, deleted and brought back', async () => {
  const { call, label, ann, discovery } = await startRotationTeam()
  const filter = { personId: ann, skillId: discovery, attendance: 'attended' as const }
  const { id } = await call('recordViews.add', { name: 'Ann’s', filter })
  expect(await label()).toBe('Save the view Ann’s')
  await call('recordViews.add', { name: 'all of sales', filter: { function: 'sales' } })
  const names = async () => (await call('recordViews.list', {})).map(({ name }) => name)
  expect(await names()).toEqual(['all of sales', 'Ann’s'])
  await call('recordViews.edit', { id, view: { name: 'Of Ann', filter } })
  expect(await label()).toBe('Rename the view Ann’s to Of Ann')
  await call('recordViews.edit', { id, view: { name: 'Of Ann', filter: { personId: ann } } })
  expect(await label()).toBe('Change the view Of Ann')
  expect(await call('recordViews.list', {})).toContainEqual({ id, name: 'Of Ann', filter: { personId: ann } })
  await call('recordViews.remove', { id })
  expect(await label()).toBe('Delete the view Of Ann')
  expect(await names()).toEqual(['all of sales'])
  await call('history.undo', {})
  expect(await call('recordViews.list', {})).toContainEqual({ id, name: 'Of Ann', filter: { personId: ann } })
})

test('a name is there once, in whatever case of letters', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('recordViews.add', { name: 'Sales', filter: {} })
  const other = await call('recordViews.add', { name: 'Marketing', filter: {} })
  const taken = { code: 'conflict', words: 'There is already a view called Sales. Choose another name.' }
  await expect(call('recordViews.add', { name: 'SALES', filter: {} })).rejects.toMatchObject(taken)
  const renaming = call('recordViews.edit', { id: other.id, view: { name: 'sales', filter: {} } })
  await expect(renaming).rejects.toMatchObject(taken)
  // Of itself it may keep the name.
  await call('recordViews.edit', { id, view: { name: 'SALES', filter: { attendance: 'partly' } } })
  const gone = call('recordViews.remove', { id: crypto.randomUUID() })
  await expect(gone).rejects.toMatchObject({ code: 'not-found' })
})

test('what a view asks for may be gone: then no record fits, and nothing fails', async () => {
  const { call, tom, annOnDemo } = await startRotationTeam()
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  expect(await call('records.totals', {})).toMatchObject({ records: 1 })
  const nobody = crypto.randomUUID()
  const filters = [
    { personId: nobody as PersonId },
    { skillId: nobody as SkillId },
    { cycleId: nobody as CycleId },
    { team: 'Nobody’s team' },
  ]
  for (const [index, filter] of filters.entries()) {
    await call('recordViews.add', { name: `View ${index}`, filter })
    expect(await call('records.totals', { filter })).toEqual({ records: 0, people: 0, hours: 0 })
    expect(await call('records.list', { filter })).toEqual([])
    expect(await call('records.preflight', { filter, target: 'baton-csv' })).toMatchObject({ ready: 0 })
  }
  expect((await call('recordViews.list', {})).map(({ filter }) => filter)).toEqual(filters)
})

test('views that ask for somebody who is erased go with them; those that only name them are told of', async () => {
  const { call, ann, mia, cycleId } = await startRotationTeam()
  await call('recordViews.add', { name: 'Only Ann Berg', filter: { personId: ann, cycleId } })
  await call('recordViews.add', { name: 'Mia', filter: { personId: mia } })
  await call('recordViews.add', { name: 'Since Ann Berg left', filter: { function: 'marketing' } })
  await call('people.archive', { ids: [ann] })
  expect((await call('people.erase', { id: ann })).mentions).toContain('1 in names of saved views')
  expect((await call('recordViews.list', {})).map(({ name }) => name)).toEqual(['Mia', 'Since Ann Berg left'])
})
