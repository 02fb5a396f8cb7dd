import Sqlite from 'better-sqlite3'
import path from 'node:path'
import { expect, test } from 'vitest'
import { insertBusyTimes } from '../../../../electron/backend/db/people.ts'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import type { Instant } from '../../../../shared/domain/times.ts'
import { personDraft } from '../../../support/drafts.ts'
import { applyRetention as apply, bytesOf, goForward } from '../../../support/retention.ts'
import { startTracedPerson } from '../../../support/traced-person.ts'

test('cancelled midway, parts are gone whole and all else is there whole; the rest goes the next time', async () => {
  const team = await startTracedPerson()
  const { app, call, ann, file } = team
  const day = '2026-03-03'
  const times = { startsAt: `${day}T09:00:00.000Z` as Instant, endsAt: `${day}T10:00:00.000Z` as Instant }
  await write(app, openDatabase(app), 'imports.apply', async (db) => {
    db.label('Import busy times from ann.ics')
    await insertBusyTimes(
      db,
      Array.from({ length: 9_999 }, () => ({ id: app.newId(), personId: ann, ...times })),
    )
  })
  const busyTimes = () => {
    const connection = new Sqlite(file, { readonly: true })
    const emptied = "SELECT COUNT(*) FROM change WHERE table_name = 'busy_time' AND before IS NULL AND after IS NULL"
    const [rows, entries] = ['SELECT COUNT(*) FROM busy_time', emptied].map((sql) =>
      connection.prepare(sql).pluck().get(),
    )
    const run = connection.prepare('SELECT kind, deleted FROM retention_run ORDER BY id').all()
    connection.close()
    return { rows, entries, run }
  }
  await call('retention.set', { kind: 'busy-times', months: 1 })
  await call('retention.set', { kind: 'disclosures', months: 1 })
  goForward(team, 14)
  expect(busyTimes()).toEqual({ rows: 10_000, entries: 0, run: [] })
  const { state } = await call('retention.preview', {})
  const cancelling = new AbortController()
  const progress = ({ done }: { done: number }) => {
    if (done > 0) cancelling.abort()
  }
  await expect(call('retention.apply', { state }, { signal: cancelling.signal, progress })).rejects.toMatchObject({
    code: 'cancelled',
  })
  // Each part with its entries of the history, and the line that tells of them; how many there were is a race.
  const left = busyTimes()
  const parts = left.run.length
  expect(parts).toBeGreaterThan(0)
  expect(parts).toBeLessThan(20)
  expect(left).toEqual({
    rows: 10_000 - 500 * parts,
    // When each was added, and when it went.
    entries: 1_000 * parts,
    run: Array.from({ length: parts }, () => ({ kind: 'busy-times', deleted: 500 })),
  })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
  const [due] = (await call('retention.preview', {})).kinds
  expect(due).toMatchObject({ kind: 'busy-times', entries: left.rows })
  expect(await apply(team)).toEqual({ deleted: [{ kind: 'busy-times', entries: left.rows }] })
  expect(busyTimes()).toMatchObject({ rows: 0, entries: 20_000 })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('of an export it is forgotten who made it and whose records it held, and the next one still knows what is new', async () => {
  const team = await startTracedPerson()
  const { call, ann, annOnDemo, annOnPitch, tom, folder, file, grant, stop } = team
  await call('identity.choose', { personId: tom })
  const csv = path.join(folder, 'of-ann-berg.csv')
  const target = 'baton-csv'
  const ask = { target, filter: { personId: ann }, extent: 'changes' } as const
  const save = async () => await call('records.export', { ...ask, grant: grant(csv, 'write') })
  expect(await save()).toMatchObject({ written: 1 })
  const [newest] = (await call('records.exports', {})).exports
  if (newest === undefined) throw new Error('It is on record.')
  expect(newest).toMatchObject({ by: 'Tom Reed', fileName: 'of-ann-berg.csv', sent: 1 })
  await call('retention.set', { kind: 'exports', months: 12 })
  goForward(team, 14)
  const { kinds } = await call('retention.preview', {})
  expect(kinds).toMatchObject([{ kind: 'exports', entries: 3, people: [] }])
  await apply(team)
  expect((await call('retention.preview', {})).kinds).toMatchObject([{ entries: 0 }])

  expect(await call('records.exported', { exportId: newest.id })).toMatchObject({
    isForgotten: true,
    export: { by: null, byPersonId: null, fileName: 'a file whose name was forgotten', filter: {}, sent: 1 },
    records: [],
  })
  const seen = await call('disclosures.list', { personId: ann })
  expect(seen.entries.filter(({ kind }) => kind === 'export')).toEqual([])
  expect(await call('records.preflight', ask)).toMatchObject({ changes: { sent: 0, corrected: 0, withdrawn: 0 } })
  await call('placements.signOff', { id: annOnPitch, attendance: 'attended', byPersonId: tom })
  await call('placements.signOff', { id: annOnDemo, attendance: 'missed', byPersonId: tom })
  expect(await call('records.preflight', ask)).toMatchObject({ changes: { sent: 1, corrected: 0, withdrawn: 1 } })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
  await stop()
  expect(bytesOf(file).includes('of-ann-berg')).toBe(false)
})

test('what the history says goes after its time, and what is newer can still be read', async () => {
  const team = await startTracedPerson()
  const { call, ann, file, stop } = team
  const found = (await call('people.list', {})).find(({ id }) => id === ann)
  if (found === undefined) throw new Error('Ann is there.')
  const { id: _, archivedAt: __, ...draft } = found
  await call('people.edit', { id: ann, person: { ...draft, name: 'Ann Formerly' } })
  await call('people.edit', { id: ann, person: draft })
  const people = await call('people.list', {})
  await call('retention.set', { kind: 'history', months: 12 })
  goForward(team, 14)
  await call('accounts.add', { name: 'Lately' })
  const before = await call('history.list', {})
  const [due] = (await call('retention.preview', {})).kinds
  // All but the line of today.
  expect(due).toMatchObject({ kind: 'history', entries: before.length - 1, people: [], cycles: [] })
  await apply(team)
  const [last, newest, ...older] = await call('history.list', {})
  expect([last?.label, newest?.label]).toEqual(['Delete what was kept long enough', 'Add Lately'])
  expect(new Set(older.map(({ label }) => label))).toEqual(new Set(['Deleted after the time that it was kept for']))
  expect(older).toHaveLength(before.length - 1)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
  expect((await call('history.state', {})).undo).toBeNull()
  expect((await call('retention.preview', {})).kinds).toMatchObject([{ entries: 0 }])
  expect(await call('people.list', {})).toEqual(people)
  // Erasing looks through the history for traces.
  const { id } = await call('people.add', personDraft({ name: 'Zoe Hahn' }))
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
  await stop()
  expect(bytesOf(file).includes('Ann Formerly')).toBe(false)
})

test('invitations go once nobody is to be told anything more about them, and nothing is left to publish again', async () => {
  const team = await startTracedPerson()
  const { call, cycleId, annOnDemo, annOnPitch, miaOnDemo, tom } = team
  const waiting = async () => (await call('publications.preview', { cycleId })).changes
  const left = async () => (await call('privacy.report', { personId: team.ann })).sections.invitations.entries.length
  // Vetoed: that has still to be told.
  expect([await waiting(), await left()]).toEqual([1, 4])
  await call('retention.set', { kind: 'invitations', months: 12 })
  goForward(team, 14)
  const due = async () => (await call('retention.preview', {})).kinds[0]
  // Signed off are Ann on the demo, and Tom on the guide.
  expect(await due()).toMatchObject({ kind: 'invitations', entries: 2, people: ['Ann Berg', 'Tom Reed'] })
  await apply(team)
  expect([await waiting(), await left()]).toEqual([1, 2])
  expect((await call('records.get', { placementId: annOnDemo })).hours).toBe(0.5)
  for (const id of [annOnPitch, miaOnDemo]) {
    await call('placements.signOff', { id, attendance: 'missed', byPersonId: tom })
  }
  expect(await due()).toMatchObject({ entries: 2, people: ['Ann Berg', 'Mia Roth'] })
  await apply(team)
  expect([await waiting(), await left()]).toEqual([1, 1])
})
