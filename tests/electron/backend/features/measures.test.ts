import { expect, test } from 'vitest'
import type { MeasureId } from '../../../../shared/domain/ids.ts'
import type { MeasureDraft } from '../../../../shared/domain/measures.ts'
import { Day } from '../../../../shared/domain/times.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'

const march = Day.parse('2026-03-02')
const april = Day.parse('2026-04-06')

function measureDraft(fields: Partial<MeasureDraft> = {}): MeasureDraft {
  return { name: 'Leads accepted', owner: 'shared', unit: '%', better: 'higher', target: 60, ...fields }
}

async function nextUndo({ call }: TestBackend): Promise<string | undefined> {
  return (await call('history.state', {})).undo?.label
}

test('values are listed by day, one a day, and each change can be taken back by its name', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('measures.add', measureDraft())
  expect(await nextUndo(backend)).toBe('Add Leads accepted')
  await call('measures.setValue', { id, on: april, value: 52.5 })
  await call('measures.setValue', { id, on: march, value: 40 })
  expect(await nextUndo(backend)).toBe('Enter Leads accepted on Mon 2 Mar')
  await call('measures.setValue', { id, on: march, value: 41 })
  expect(await nextUndo(backend)).toBe('Change Leads accepted on Mon 2 Mar')
  const values = async () => (await call('measures.list', {})).map((measure) => measure.values)
  expect(await values()).toEqual([
    [
      { on: march, value: 41 },
      { on: april, value: 52.5 },
    ],
  ])
  await call('measures.setValue', { id, on: march, value: null })
  expect(await nextUndo(backend)).toBe('Take out Leads accepted on Mon 2 Mar')
  expect(await values()).toEqual([[{ on: april, value: 52.5 }]])
  await call('history.undo', {})
  await call('history.undo', {})
  expect((await values())[0]?.[0]).toEqual({ on: march, value: 40 })
})

test('each side has a name of a measure once, however it is written and even when it is archived', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('measures.add', measureDraft())
  await call('measures.add', measureDraft({ owner: 'sales' }))
  await expect(call('measures.add', measureDraft({ name: 'LEADS accepted' }))).rejects.toMatchObject({
    code: 'conflict',
    fields: [{ path: 'name', message: 'is already taken' }],
  })
  const { id: other } = await call('measures.add', measureDraft({ name: 'Renewals' }))
  await expect(call('measures.edit', { id: other, measure: measureDraft() })).rejects.toMatchObject({
    code: 'conflict',
  })
  await call('measures.archive', { ids: [id] })
  await expect(call('measures.add', measureDraft())).rejects.toMatchObject({
    words: expect.stringContaining('Bring it back') as string,
  })
})

test('a measure is changed, archived and brought back with its values', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('measures.add', measureDraft())
  await call('measures.setValue', { id, on: march, value: 40 })
  await call('measures.edit', { id, measure: measureDraft({ target: null }) })
  expect(await nextUndo(backend)).toBe('Change Leads accepted')
  await call('measures.edit', { id, measure: measureDraft({ name: 'Leads taken', unit: null, better: 'lower' }) })
  expect(await nextUndo(backend)).toBe('Rename Leads accepted to Leads taken')
  await call('measures.archive', { ids: [id] })
  expect(await nextUndo(backend)).toBe('Archive Leads taken')
  expect(await call('measures.list', {})).toEqual([])
  expect(await call('measures.list', { includeArchived: true })).toHaveLength(1)
  await call('measures.restore', { ids: [id] })
  expect(await nextUndo(backend)).toBe('Bring back Leads taken')
  expect(await call('measures.list', {})).toMatchObject([
    { name: 'Leads taken', unit: null, better: 'lower', archivedAt: null, values: [{ on: march, value: 40 }] },
  ])
})

test('what cannot be measured is refused, and so are measures that are gone', async () => {
  const { call, callAnything } = await startTestBackend()
  const { id } = await call('measures.add', measureDraft())
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, 1e15, '12']) {
    await expect(callAnything('measures.setValue', { id, on: march, value })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  }
  const gone = '01900000-0000-7000-8000-000000000000' as MeasureId
  await expect(call('measures.setValue', { id: gone, on: march, value: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(call('measures.archive', { ids: [id, gone] })).rejects.toMatchObject({ code: 'not-found' })
})

test('the sample measures both functions and what they share, before the pilot and after it', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const measures = await call('measures.list', {})
  expect(new Set(measures.map(({ owner }) => owner)).size).toBe(3)
  const pilot = (await call('cycles.list', {})).find(({ status }) => status === 'closed')
  if (pilot === undefined) throw new Error('The sample did a pilot.')
  const values = measures.map((measure) => measure.values)
  expect(values.filter((each) => !each.some(({ on }) => on < pilot.startsOn))).toEqual([])
  expect(values.filter((each) => !each.some(({ on }) => on > pilot.endsOn))).toEqual([])
})
