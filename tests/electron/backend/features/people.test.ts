import { afterEach, expect, test, vi } from 'vitest'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { BusyTimeId, PersonId } from '../../../../shared/domain/ids.ts'
import type { Day, Instant } from '../../../../shared/domain/times.ts'
import { insertBusyTimes } from '../../../../electron/backend/db/people.ts'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import { startTestBackend, type TestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft, projectDraft } from '../../../support/drafts.ts'

afterEach(() => {
  vi.useRealTimers()
})

async function nextUndo({ call }: TestBackend): Promise<string | undefined> {
  return (await call('history.state', {})).undo?.label
}

test('somebody who is added is listed by name with everything that was entered', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  await call('people.add', personDraft({ name: 'Zoe Adler' }))
  const ann = personDraft({
    name: 'Ann Berg',
    email: 'ann@example.com',
    function: 'marketing',
    team: 'Content',
    jobTitle: 'Writer',
    hrId: '0042',
    timeZone: 'America/New_York',
    workingHours: [{ weekday: 1, from: '08:30', to: '12:00' }],
    hoursPerWeek: 1.25,
    hostHoursPerWeek: 0.5,
    startsOn: '2026-12-01' as Day,
    leavesOn: '2027-12-01' as Day,
  })
  const { id } = await call('people.add', ann)
  expect(await nextUndo(backend)).toBe('Add Ann Berg')
  const listed = await call('people.list', {})
  expect(listed.map(({ name }) => name)).toEqual(['Ann Berg', 'Zoe Adler'])
  expect(listed[0]).toEqual({ ...ann, id, archivedAt: null })
})

test('no two people share an e-mail address, however it is written and even when one is archived', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('people.add', personDraft({ email: 'ann@example.com' }))
  const twin = personDraft({ name: 'Ann Other', email: 'ANN@example.com' })
  await expect(call('people.add', twin)).rejects.toMatchObject({
    code: 'conflict',
    words: expect.stringContaining('Ann Berg already has the address') as string,
    fields: [{ path: 'email', message: 'is the address of Ann Berg' }],
  })
  const { id: other } = await call('people.add', { ...twin, email: null })
  await expect(call('people.edit', { id: other, person: twin })).rejects.toMatchObject({ code: 'conflict' })
  await call('people.archive', { ids: [id] })
  await expect(call('people.add', twin)).rejects.toMatchObject({
    words: expect.stringContaining('Bring Ann Berg back') as string,
  })
  expect(await call('people.list', { includeArchived: true })).toHaveLength(2)
})

test('somebody can be changed without changing the address, and the change is named', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const draft = personDraft({ email: 'ann@example.com' })
  const { id } = await call('people.add', draft)
  await call('people.edit', { id, person: { ...draft, team: 'New business' } })
  expect(await nextUndo(backend)).toBe('Change Ann Berg')
  await call('people.edit', { id, person: { ...draft, name: 'Ann Lind' } })
  expect(await nextUndo(backend)).toBe('Rename Ann Berg to Ann Lind')
  expect(await call('people.list', {})).toMatchObject([{ name: 'Ann Lind', email: 'ann@example.com', team: null }])
})

test('a host keeps the function of what is ahead until it has another host', async () => {
  const { call } = await startTestBackend()
  const ann = personDraft()
  const { id } = await call('people.add', ann)
  const { id: callId } = await call('calls.add', callDraft(id))
  const change = { id, person: { ...ann, function: 'marketing' as const } }
  await expect(call('people.edit', change)).rejects.toMatchObject({
    code: 'conflict',
    words: 'Ann Berg hosts 1 sales call ahead, which only somebody in sales can do. Give them another host first.',
  })
  await call('calls.cancel', { ids: [callId] })
  await call('people.edit', change)
  await call('projects.add', projectDraft(id))
  await expect(call('people.edit', { id, person: ann })).rejects.toMatchObject({
    words: expect.stringContaining('1 content project ahead') as string,
  })
})

test('whoever is archived leaves the list, keeps what was entered and can come back', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id: ann } = await call('people.add', personDraft())
  const { id: bo } = await call('people.add', personDraft({ name: 'Bo Lind' }))
  await call('people.archive', { ids: [ann] })
  expect(await nextUndo(backend)).toBe('Archive Ann Berg')
  expect((await call('people.list', {})).map(({ name }) => name)).toEqual(['Bo Lind'])
  const [archived] = await call('people.list', { includeArchived: true })

  await call('people.archive', { ids: [ann, bo] })
  expect(await nextUndo(backend)).toBe('Archive 2 people')
  const everybody = await call('people.list', { includeArchived: true })
  expect(everybody[0]?.archivedAt).toBe(archived?.archivedAt)

  await call('people.restore', { ids: [ann, bo] })
  expect(await nextUndo(backend)).toBe('Bring back 2 people')
  expect(await call('people.list', {})).toMatchObject([{ archivedAt: null }, { archivedAt: null }])
})

test('archiving a host says what is left without one', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('people.add', personDraft())
  await call('calls.add', callDraft(id))
  await call('calls.add', callDraft(id, { title: 'Acme negotiation' }))
  const past = { startsAt: '2020-03-02T10:00:00.000Z' as Instant, endsAt: '2020-03-02T11:00:00.000Z' as Instant }
  await call('calls.add', callDraft(id, past))
  await call('people.archive', { ids: [id] })
  expect(await nextUndo(backend)).toBe('Archive Ann Berg, host of 2 activities ahead')
})

test.each([
  ['Europe/Berlin', '2026-03-10T23:30:00.000Z', 'Archive Ann Berg'],
  ['America/Los_Angeles', '2026-03-11T06:00:00.000Z', 'Archive Ann Berg, host of 1 activity ahead'],
] as const)('a project is ahead until midnight where its host is, in %s', async (timeZone, now, label) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
  const backend = await startTestBackend()
  const { call } = backend
  const { id } = await call('people.add', personDraft({ function: 'marketing', timeZone }))
  await call('projects.add', projectDraft(id, { startsOn: '2026-03-02' as Day, endsOn: '2026-03-10' as Day }))
  await call('people.archive', { ids: [id] })
  expect(await nextUndo(backend)).toBe(label)
})

test('archiving somebody who is gone archives nobody', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('people.add', personDraft())
  const gone = '01900000-0000-7000-8000-000000000000' as PersonId
  await expect(call('people.archive', { ids: [id, gone] })).rejects.toMatchObject({ code: 'not-found' })
  await expect(call('people.restore', { ids: [gone] })).rejects.toMatchObject({ code: 'not-found' })
  expect(await call('people.list', {})).toHaveLength(1)
})

test('days away are noted and removed, in order', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const { id: personId } = await call('people.add', personDraft())
  const later = { personId, startsOn: '2026-12-24' as Day, endsOn: '2026-12-31' as Day, note: 'Holiday' }
  const sooner = { personId, startsOn: '2026-12-01' as Day, endsOn: '2026-12-01' as Day, note: null }
  const { id: first } = await call('people.addTimeOff', later)
  const { id: second } = await call('people.addTimeOff', sooner)
  expect(await nextUndo(backend)).toBe('Add days away for Ann Berg')
  expect(await call('people.times', { id: personId })).toEqual({
    timeOff: [
      { ...sooner, id: second },
      { ...later, id: first },
    ],
    busyTimes: [],
  })
  await call('people.removeTimeOff', { id: first })
  expect(await nextUndo(backend)).toBe('Remove days away of Ann Berg')
  expect((await call('people.times', { id: personId })).timeOff).toEqual([{ ...sooner, id: second }])
  await expect(call('people.removeTimeOff', { id: first })).rejects.toMatchObject({ code: 'not-found' })
  await expect(call('people.addTimeOff', { ...sooner, endsOn: '2026-11-30' })).rejects.toMatchObject({
    code: 'invalid-input',
    fields: [{ path: 'endsOn', message: 'ends before it begins' }],
  })
})

test('a busy time can be removed', async () => {
  const { call, app } = await startTestBackend()
  const { id: personId } = await call('people.add', personDraft())
  const id = app.newId() as BusyTimeId
  const busy = {
    id,
    personId,
    startsAt: '2026-12-01T09:00:00.000Z' as Instant,
    endsAt: '2026-12-01T10:00:00.000Z' as Instant,
  }
  await write(app, openDatabase(app), 'imports.apply', async (db) => {
    db.label('Import')
    await insertBusyTimes(db, [busy])
  })
  expect((await call('people.times', { id: personId })).busyTimes).toEqual([busy])
  await call('people.removeBusyTime', { id })
  expect((await call('people.times', { id: personId })).busyTimes).toEqual([])
  await expect(call('people.removeBusyTime', { id })).rejects.toMatchObject({ code: 'not-found' })
})

test('asking for the times of somebody who is gone is refused', async () => {
  const { call } = await startTestBackend()
  const gone = '01900000-0000-7000-8000-000000000000' as PersonId
  await expect(call('people.times', { id: gone })).rejects.toMatchObject({ code: 'not-found' })
})

test('two people are kept apart, whichever is named first, until they are let meet again', async () => {
  const backend = await startTestBackend()
  const { call } = backend
  const ann = (await call('people.add', personDraft({ name: 'Ann Berg' }))).id
  const tom = (await call('people.add', personDraft({ name: 'Tom Reed' }))).id
  const { id } = await call('people.excludePair', { oneId: tom, otherId: ann, note: 'They are married.' })
  expect(await nextUndo(backend)).toBe('Keep Tom Reed and Ann Berg apart')
  expect(await call('people.excludedPairs', {})).toEqual([{ id, oneId: ann, otherId: tom, note: 'They are married.' }])
  await expect(call('people.excludePair', { oneId: ann, otherId: tom })).rejects.toMatchObject({
    code: 'conflict',
    words: 'Ann Berg and Tom Reed are kept apart already.',
  })
  await call('people.allowPair', { id })
  expect(await nextUndo(backend)).toBe('Let Ann Berg and Tom Reed meet')
  expect(await call('people.excludedPairs', {})).toEqual([])
  await expect(call('people.allowPair', { id })).rejects.toMatchObject({ code: 'not-found' })
  await call('history.undo', {})
  expect(await call('people.excludedPairs', {})).toHaveLength(1)
})

test('nobody is kept apart from themselves', async () => {
  const { call } = await startTestBackend()
  const { id } = await call('people.add', personDraft({ name: 'Ann Berg' }))
  await expect(call('people.excludePair', { oneId: id, otherId: id })).rejects.toMatchObject({
    code: 'invalid-input',
    words: 'A pair is two people. Choose somebody else as the second.',
  })
})

test('what hosts signed off is counted by role and stage, where somebody was there', async () => {
  const { call } = await startTestBackend()
  const ann = (await call('people.add', personDraft({ name: 'Ann Berg', function: 'marketing' }))).id
  const tom = (await call('people.add', personDraft({ name: 'Tom Reed' }))).id
  const participants = [ann, tom].map((personId) => ({ personId, minimumPlacements: 0 }))
  const dates = { startsOn: '2026-01-01', endsOn: '2026-03-31' }
  const cycle = CycleDraft.parse({ name: 'Winter', ...dates, rules: {}, participants })
  const { id: cycleId } = await call('cycles.create', cycle)
  for (const [day, attendance] of [
    [12, 'attended'],
    [13, 'partly'],
    [14, 'missed'],
  ] as const) {
    const times = { startsAt: `2026-01-${day}T10:00:00.000Z`, endsAt: `2026-01-${day}T10:30:00.000Z` }
    const draft = callDraft(tom, {
      title: `Demo ${day}`,
      startsAt: times.startsAt as Instant,
      endsAt: times.endsAt as Instant,
    })
    const { id: activityId } = await call('calls.add', draft)
    const { id } = await call('placements.add', { cycleId, personId: ann, activityId })
    await call('placements.signOff', { id, attendance, byPersonId: tom })
  }
  const stage = callDraft(tom).funnelStage
  expect(await call('people.signedOff', { id: ann })).toEqual([{ role: 'shadow', stage, times: 2 }])
  expect(await call('people.signedOff', { id: tom })).toEqual([])
})
