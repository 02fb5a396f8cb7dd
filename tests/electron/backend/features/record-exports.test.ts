import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { RecordExportId } from '../../../../shared/domain/ids.ts'
import { personDraft } from '../../../support/drafts.ts'
import { startSignedOff } from '../../../support/signed-off-team.ts'
import { createStatementStore } from '../../../support/statement-store.ts'
import { isVoiding, XapiBatch } from '../../../support/xapi-statements.ts'

/** Ann is known by an HR id, so that every target takes her records. */
async function startKnown() {
  const team = await startSignedOff()
  const { call, ann, tom, annOnDemo, annOnPitch, miaOnDemo, mia } = team
  await call('people.edit', { id: ann, person: personDraft({ name: 'Ann Berg', function: 'marketing', hrId: 'HR-1' }) })
  await call('people.edit', { id: mia, person: personDraft({ name: 'Mia Roth', function: 'marketing', hrId: 'HR-2' }) })
  const correct = async () =>
    await call('placements.signOff', {
      id: annOnDemo,
      attendance: 'attended',
      byPersonId: tom,
      observation: 'Corrected',
    })
  const withdraw = async () =>
    await call('placements.signOff', { id: annOnPitch, attendance: 'missed', byPersonId: tom })
  const addNew = async () =>
    await call('placements.signOff', { id: miaOnDemo, attendance: 'attended', byPersonId: tom })
  return { ...team, correct, withdraw, addNew }
}

const linesOf = (bytes: Buffer) =>
  Papa.parse<Record<string, string>>(bytes.toString('utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data

test('an export of changes holds what is new, corrected or no record any more, and says so line by line', async () => {
  const { call, exportTo, correct, withdraw, addNew, annOnDemo, annOnPitch, miaOnDemo } = await startKnown()
  const preflight = async () => (await call('records.preflight', { target: 'baton-csv' })).changes
  expect(await preflight()).toEqual({ since: null, sent: 2, corrected: 0, withdrawn: 0 })
  const first = await exportTo('baton-csv', { extent: 'changes' })
  expect(linesOf(first.bytes).map((line) => line['Change'])).toEqual(['new', 'new'])
  expect(await preflight()).toMatchObject({ since: expect.any(String), sent: 0, corrected: 0, withdrawn: 0 })
  const nothing = await exportTo('baton-csv', { extent: 'changes' })
  expect(nothing.counts).toEqual({ written: 0, corrected: 0, withdrawn: 0, rejected: 0 })
  expect(linesOf(nothing.bytes)).toEqual([])

  await correct()
  await withdraw()
  await addNew()
  expect(await preflight()).toMatchObject({ sent: 1, corrected: 1, withdrawn: 1 })
  const changes = await exportTo('baton-csv', { extent: 'changes' })
  expect(changes.counts).toEqual({ written: 2, corrected: 1, withdrawn: 1, rejected: 0 })
  const told = Object.fromEntries(linesOf(changes.bytes).map((line) => [line['Record'], line]))
  expect(told[annOnDemo]).toMatchObject({ Change: 'corrected', Observation: 'Corrected' })
  expect(told[miaOnDemo]).toMatchObject({ Change: 'new', Name: 'Mia Roth' })
  expect(told[annOnPitch]).toMatchObject({ Change: 'withdrawn', Name: 'Ann Berg', Activity: 'Past pitch', Hours: '' })
  expect(await preflight()).toMatchObject({ sent: 0, corrected: 0, withdrawn: 0 })
})

test('what one target was sent says nothing of another, and a filter limits what counts', async () => {
  const { call, exportTo, correct, addNew, withdraw, ann, mia } = await startKnown()
  await exportTo('baton-csv')
  expect((await call('records.preflight', { target: 'xlsx' })).changes).toMatchObject({ since: null, sent: 2 })
  await correct()
  await addNew()
  await withdraw()
  const ofMia = await exportTo('baton-csv', { extent: 'changes', filter: { personId: mia } })
  expect(ofMia.counts).toEqual({ written: 1, corrected: 0, withdrawn: 0, rejected: 0 })
  const ofAnn = await exportTo('baton-csv', { extent: 'changes', filter: { personId: ann, to: '2000-01-01' } })
  expect(ofAnn.counts).toEqual({ written: 0, corrected: 0, withdrawn: 0, rejected: 0 })
  const all = await exportTo('baton-csv', { extent: 'changes', filter: { function: 'marketing' } })
  expect(all.counts).toEqual({ written: 1, corrected: 1, withdrawn: 1, rejected: 0 })
})

test('what changed without the target learning of it is no correction', async () => {
  const { call, exportTo, correct } = await startKnown()
  await exportTo('cornerstone')
  await exportTo('frappe-hr')
  await correct()
  const changesFor = async (target: 'cornerstone' | 'frappe-hr') =>
    (await call('records.preflight', { target })).changes.corrected
  // Cornerstone has no field for what the host said; Frappe has.
  expect([await changesFor('cornerstone'), await changesFor('frappe-hr')]).toEqual([0, 1])
})

test('a store that is sent every file knows at the end what a file of all says, however often that is sent', async () => {
  const { exportTo, correct, withdraw, addNew, call } = await startKnown()
  const store = createStatementStore()
  const send = async (extent: 'all' | 'changes') => {
    const { bytes } = await exportTo('xapi', { extent })
    store.take(bytes)
    return bytes
  }
  const observations = () => store.statements().map(({ result }) => Object.values(result?.extensions ?? {}).at(-1))
  const first = await send('all')
  expect(first.equals(await send('all'))).toBe(true)
  expect(store.statements()).toHaveLength(2)
  await correct()
  await addNew()
  await send('changes')
  expect([observations().includes('Corrected'), store.statements().length, store.voided.size]).toEqual([true, 3, 1])
  await withdraw()
  const withdrawal = XapiBatch.parse(JSON.parse((await send('changes')).toString('utf8')))
  expect(withdrawal.map(isVoiding)).toEqual([true])
  expect(store.statements()).toHaveLength(2)
  const again = await send('all')
  expect(again.equals(await send('all'))).toBe(true)
  expect([store.statements().length, store.voided.size]).toEqual([2, 2])
  // True again after it was voided: a store would not show the first statement any more.
  await call('history.undo', {})
  await send('changes')
  expect(store.statements()).toHaveLength(3)
})

test('Cornerstone is told what was withdrawn as long as it can know it by what it was', async () => {
  const { call, exportTo, withdraw, addNew, miaOnDemo, demo, tom } = await startKnown()
  await addNew()
  await exportTo('cornerstone')
  await withdraw()
  const { bytes } = await exportTo('cornerstone', { extent: 'changes' })
  expect(linesOf(bytes)).toEqual([
    expect.objectContaining({ 'User ID': 'HR-1', 'Training Title': 'Past pitch', 'Transcript Status': 'Withdrawn' }),
  ])
  const found = (await call('calls.list', { includeArchived: true })).find(({ id }) => id === demo)
  if (found === undefined) throw new Error('The demo is there.')
  const { id: _, kind: __, status: ___, sourceId: ____, archivedAt: _____, ...draft } = found
  await call('calls.edit', { id: demo, call: { ...draft, title: 'Another title' } })
  await call('placements.signOff', { id: miaOnDemo, attendance: 'missed', byPersonId: tom })
  const { byHand, changes } = await call('records.preflight', { target: 'cornerstone' })
  expect(changes).toMatchObject({ sent: 0, corrected: 1, withdrawn: 1 })
  expect(byHand.map(({ words }) => words.replace(/, \d.*\d{4}/, ''))).toEqual([
    '“Another title” of Ann Berg, was corrected. What was sent before may still be there.',
    '“Another title” of Mia Roth, was sent and is no record any more.',
  ])
})

test('what a target cannot be told is said in words, once', async () => {
  const { call, exportTo, withdraw, annOnPitch } = await startKnown()
  await call('courses.set', {
    target: 'totara',
    about: { subject: 'activity', kind: 'call', type: null },
    code: 'CX-1',
  })
  await exportTo('totara')
  await withdraw()
  const { byHand } = await call('records.preflight', { target: 'totara' })
  expect(byHand).toEqual([
    {
      placementId: annOnPitch,
      words: expect.stringMatching(/^“Past pitch” of Ann Berg, \d.*\d{4}, was sent and is no record/),
    },
  ])
  const { bytes, counts } = await exportTo('totara', { extent: 'changes' })
  expect([linesOf(bytes), counts.withdrawn]).toEqual([[], 1])
  expect((await call('records.preflight', { target: 'totara' })).byHand).toEqual([])
  expect((await call('records.preflight', { target: 'xlsx' })).byHand).toEqual([])
})

test('the records of somebody who was erased are taken back without a name where a target can be told, and listed where not', async () => {
  const { call, exportTo, addNew, cycleId, mia, ann } = await startKnown()
  await addNew()
  const store = createStatementStore()
  store.take((await exportTo('xapi')).bytes)
  await exportTo('frappe-hr')
  await exportTo('baton-csv')
  const { id: _, status: __, figures: ___, ...cycle } = await call('cycles.get', { id: cycleId })
  await call('cycles.edit', {
    id: cycleId,
    cycle: { ...cycle, participants: cycle.participants.filter(({ personId }) => personId !== ann) },
  })
  for (const { id } of await call('placements.list', { cycleId })) {
    const [shown] = await call('placements.show', { ids: [id] })
    if (shown?.placement.personId === ann && shown.placement.status === 'proposed')
      await call('placements.remove', { ids: [id] })
  }
  await call('people.archive', { ids: [ann] })
  await call('people.erase', { id: ann })
  const { bytes } = await exportTo('xapi', { extent: 'changes' })
  store.take(bytes)
  expect(store.statements().map(({ actor }) => actor.account.name)).toEqual(['HR-2'])
  expect(bytes.toString('utf8')).not.toMatch(/Ann|HR-1/)
  const { byHand } = await call('records.preflight', { target: 'frappe-hr' })
  expect(byHand.map(({ words }) => words.split(',')[0])).toEqual([
    '“Past demo” of Somebody who was erased',
    '“Past pitch” of Somebody who was erased',
  ])
  const lines = linesOf((await exportTo('baton-csv', { extent: 'changes' })).bytes)
  expect(lines.map((line) => [line['Change'], line['Name']])).toEqual([
    ['corrected', 'Somebody who was erased'],
    ['corrected', 'Somebody who was erased'],
  ])
  expect((await call('records.preflight', { target: 'baton-csv', filter: { personId: mia } })).changes.corrected).toBe(
    0,
  )
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('every export is on record: when, by whom, what it held, and what its bytes were', async () => {
  const { call, exportTo, correct, withdraw, ann, tom, annOnDemo, annOnPitch } = await startKnown()
  expect(await call('records.exports', {})).toEqual({ count: 0, exports: [] })
  await call('identity.choose', { personId: tom })
  const { bytes } = await exportTo('baton-csv', { filter: { personId: ann }, name: 'ann.csv' })
  await correct()
  await withdraw()
  await exportTo('baton-csv', { extent: 'changes', name: 'changes.csv' })
  const { count, exports } = await call('records.exports', {})
  expect(count).toBe(2)
  const [second, first] = exports
  expect(first).toMatchObject({
    target: 'baton-csv',
    fileName: 'ann.csv',
    store: null,
    extent: 'all',
    filter: { personId: ann },
    by: 'Tom Reed',
    sent: 2,
    corrected: 0,
    withdrawn: 0,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  })
  expect(second).toMatchObject({ fileName: 'changes.csv', extent: 'changes', sent: 0, corrected: 1, withdrawn: 1 })
  expect(second?.history.entries).toBeGreaterThan(first?.history.entries ?? Infinity)
  const exportId = second?.id as RecordExportId
  const { records } = await call('records.exported', { exportId })
  expect(records).toEqual([
    { placementId: annOnDemo, deed: 'corrected', about: { person: 'Ann Berg', activity: 'Past demo' }, isRecord: true },
    {
      placementId: annOnPitch,
      deed: 'withdrawn',
      about: { person: 'Ann Berg', activity: 'Past pitch' },
      isRecord: false,
    },
  ])
  expect((await call('records.exported', { exportId, offset: 1, limit: 1 })).records).toEqual(records.slice(1))
  expect((await call('records.exports', { offset: 1 })).exports).toEqual([first])
  const unknown = { exportId: annOnDemo as string as RecordExportId }
  await expect(call('records.exported', unknown)).rejects.toMatchObject({ code: 'not-found' })
})

test('an export is part of the history, verifies, and is no step that undo would take', async () => {
  const { call, exportTo, label } = await startKnown()
  const before = await label()
  await exportTo('baton-csv')
  expect(await label()).toBe(before)
  expect((await call('history.list', {}))[0]).toMatchObject({ label: 'Export 2 training records', changes: 1 })
  await call('history.undo', {})
  await call('history.redo', {})
  expect((await call('records.exports', {})).count).toBe(1)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('a file that could not be written or put in its place is not on record', async () => {
  const { call, folder, grant } = await startKnown()
  const taken = path.join(folder, 'taken.csv')
  mkdirSync(taken)
  const late = path.join(folder, 'late.csv')
  const write = async (file: string, progress: () => void = () => undefined) =>
    await call('records.export', { target: 'baton-csv', grant: grant(file, 'write') }, { progress })
  await expect(write(taken)).rejects.toMatchObject({ code: 'conflict' })
  await expect(write(path.join(folder, 'gone', 'records.csv'))).rejects.toMatchObject({ code: 'file-unreadable' })
  const occupy = () => {
    mkdirSync(path.join(late, 'inside'), { recursive: true })
  }
  await expect(write(late, occupy)).rejects.toMatchObject({ code: expect.any(String) })
  expect(await call('records.exports', {})).toEqual({ count: 0, exports: [] })
  expect((await call('records.preflight', { target: 'baton-csv' })).changes.since).toBeNull()
  expect(readdirSync(folder).filter((name) => name.includes('unfinished'))).toEqual([])
})

test('a workspace holds digests of what was sent and no words of it', async () => {
  const { app, exportTo } = await startKnown()
  await exportTo('baton-csv')
  if (app.workspace.state !== 'open') throw new Error('It is open.')
  const rows = await app.workspace.database.read(
    async (db) => await db.selectFrom('record_export_part').selectAll().execute(),
  )
  expect(rows).toHaveLength(1)
  const held = JSON.parse(rows[0]?.held ?? '[]') as [string, string, string][]
  expect(held.map(([, deed, digest]) => [deed, /^[\w-]{22}$/.test(digest)])).toEqual([
    ['sent', true],
    ['sent', true],
  ])
})
