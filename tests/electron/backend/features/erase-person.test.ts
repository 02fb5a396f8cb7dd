import { readFileSync } from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { contentOf, draftOf, startRotationTeam } from '../../../support/rotation-team.ts'

const marker = 'zanzibar-quartet'
const person = { name: `Xaver ${marker}`, email: `${marker}@example.com` }

/** Somebody who left traces wherever people can: as participant, as author, as host and as the one who is spoken of. */
async function startTraced() {
  const team = await startRotationTeam()
  const { call, cycleId, demo, tom, ann, annOnDemo, discovery } = team
  const draft = (await call('people.list', {})).find(({ id }) => id === ann)
  if (draft === undefined) throw new Error('Ann is there.')
  const { id: _, archivedAt: __, ...like } = draft
  const hrId = `${marker}-hr`
  const { id } = await call('people.add', { ...like, ...person, hrId, team: marker, jobTitle: marker })
  await call('people.edit', { id, person: { ...like, ...person, name: `${person.name} Berg`, hrId } })
  const participant = { personId: id, minimumPlacements: 0 }
  const cycle = await call('cycles.get', { id: cycleId })
  const { id: __id, status, figures, ...cycleDraft } = cycle
  expect([status, figures]).toEqual(['draft', null])
  await call('cycles.edit', {
    id: cycleId,
    cycle: { ...cycleDraft, participants: [...cycle.participants, participant] },
  })
  const { id: placementId } = await call('placements.add', { cycleId, personId: id, activityId: demo })
  const own = { authorId: id, placementId }
  const texts = { what: marker, soWhat: marker, nowWhat: marker, valued: marker }
  await call('reflections.saveDraft', { ...own, visibility: 'team', content: draftOf(texts) })
  await call('reflections.submit', { ...own, visibility: 'team', minutes: 30, content: contentOf(texts) })
  await call('placements.signOff', {
    id: placementId,
    attendance: 'attended',
    byPersonId: tom,
    levelsShown: [{ skillId: discovery, level: 1 }],
    observation: `Good, ${marker}`,
  })
  await call('reflections.addAddendum', { ...own, text: marker })
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: id, observation: marker })
  await call('levels.promote', { personId: id, skillId: discovery, to: 1 })
  await call('preferences.set', {
    personId: id,
    preferences: [{ subject: 'type', value: marker, feeling: 'would-hate' }],
  })
  await call('people.excludePair', { oneId: id, otherId: tom, note: marker })
  await call('recordViews.add', { name: marker, filter: { personId: id } })
  await call('people.addTimeOff', { personId: id, startsOn: cycle.startsOn, endsOn: cycle.startsOn, note: marker })
  await call('seals.create', { personId: id, passphrase: 'correct horse battery' })
  await call('disclosures.note', { placementId })
  const exported = team.grant(path.join(team.folder, `xaver_${marker}-BERG records.csv`), 'write')
  await call('records.export', { target: 'baton-csv', filter: { personId: id }, grant: exported })
  await call('drafts.save', { authorId: tom, subjectId: placementId, draft: { form: 'veto', reason: marker } })
  await call('history.undo', {})
  await call('history.redo', {})
  return { ...team, id, placementId }
}

function holdsMarker(file: string): boolean {
  return [file, `${file}-wal`].some((name) => {
    try {
      return readFileSync(name).includes(marker)
    } catch {
      return false
    }
  })
}

test('PR-4: after an erasure no byte of the file tells of the person, and the history verifies', async () => {
  const { call, id, file, stop } = await startTraced()
  await call('people.archive', { ids: [id] })
  expect(await call('people.erase', { id })).toEqual({ mentions: [] })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
  await stop()
  expect(holdsMarker(file)).toBe(false)
})

test('the search for bytes finds the person before', async () => {
  const { file, stop } = await startTraced()
  await stop()
  expect(holdsMarker(file)).toBe(true)
})

test('hours and sign-offs still count, without a name', async () => {
  const { call, id, placementId, ann } = await startTraced()
  const before = await call('records.totals', {})
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  expect(await call('records.totals', {})).toMatchObject({ records: before.records, people: before.people })
  const record = (await call('records.list', {})).find((one) => one.placementId === placementId)
  expect(record).toMatchObject({
    person: { name: 'Somebody who was erased', hrId: null, email: null, team: null },
    observation: null,
  })
  const annsRecord = (await call('records.list', {})).find((one) => one.person.id === ann)
  expect(annsRecord).toMatchObject({ signedBy: null, observation: null })
  expect(await call('reflections.list', { readerId: null, authorId: id })).toEqual([])
})

test('who has seen and exported what about the person stays on record, without a name', async () => {
  const { call, id, ann } = await startTraced()
  const seen = async () => (await call('disclosures.list', { personId: id })).entries
  const before = (await seen()).map(({ id: entry, kind, at }) => ({ id: entry, kind, at }))
  expect(before.map(({ kind }) => kind)).toEqual(['export', 'record'])
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  expect(await seen()).toMatchObject(before)
  expect(await seen()).toMatchObject([
    { about: null, subject: 'a file named after somebody who was erased' },
    { about: 'Somebody who was erased' },
  ])
  expect((await call('disclosures.list', { personId: ann })).count).toBe(0)
})

test('an erasure cannot be undone, and nobody who was erased comes back', async () => {
  const { call, id } = await startTraced()
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  expect(await call('history.state', {})).toMatchObject({ undo: null, redo: null })
  await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' })
  await expect(call('people.restore', { ids: [id] })).rejects.toMatchObject({ code: 'conflict' })
  await expect(call('people.erase', { id })).rejects.toMatchObject({ code: 'conflict' })
  expect(await call('people.erased', {})).toEqual([{ personId: id, erasedAt: expect.any(String) }])
  const labels = (await call('history.list', { limit: 1_000 })).map(({ label }) => label)
  expect(labels[0]).toBe('Erase somebody')
  expect(labels.filter((label) => label.includes(marker))).toEqual([])
})

test('work goes on after an erasure and can be undone', async () => {
  const { call, id, ann } = await startTraced()
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  await call('people.archive', { ids: [ann] })
  await call('history.undo', {})
  expect((await call('people.list', {})).some((one) => one.id === ann)).toBe(true)
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('somebody who is called like the first word of an erasure is erased, and the history still verifies', async () => {
  const { call, id, ann } = await startTraced()
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  const like = (await call('people.list', {})).find((one) => one.id === ann)
  if (like === undefined) throw new Error('Ann is there.')
  const { id: _, archivedAt: __, ...draft } = like
  const { id: namesake } = await call('people.add', { ...draft, name: 'Erase', email: null, hrId: null })
  await call('people.archive', { ids: [namesake] })
  await call('people.erase', { id: namesake })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('nobody who is not archived, or whom others still expect, is erased', async () => {
  const { call, tom } = await startTraced()
  await expect(call('people.erase', { id: tom })).rejects.toMatchObject({ words: expect.stringContaining('Archive') })
  await call('people.archive', { ids: [tom] })
  await expect(call('people.erase', { id: tom })).rejects.toMatchObject({
    words: 'Tom Reed still hosts or joins 1 activity to come. Give them to somebody else, publish that, then erase.',
  })
  const stranger = '0190b3a0-0000-7000-8000-000000000000' as PersonId
  await expect(call('people.erase', { id: stranger })).rejects.toMatchObject({ code: 'not-found' })
})

test('where others still write of the person is told', async () => {
  const { call, id, pitch } = await startTraced()
  const found = (await call('calls.list', { includeArchived: true })).find((one) => one.id === pitch)
  if (found === undefined) throw new Error('The pitch is there.')
  const { id: _, kind: __, status: ___, sourceId: ____, archivedAt: _____, ...draft } = found
  await call('calls.edit', { id: pitch, call: { ...draft, notes: `Ask ${person.name} Berg first.` } })
  await call('people.archive', { ids: [id] })
  expect(await call('people.erase', { id })).toEqual({ mentions: ['1 in notes of activities'] })
})

test('content that is taken out of the history in any other way is found', async () => {
  const { call, id, file, stop } = await startTraced()
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  await stop()
  const connection = new Sqlite(file)
  const kept = connection.prepare("SELECT seq FROM change WHERE after IS NOT NULL AND table_name = 'skill'").pluck()
  const seq = Number(kept.get())
  connection.exec(`UPDATE change SET before = NULL, after = NULL WHERE seq = ${seq}`)
  connection.close()
  const { call: again, grant } = await startTestBackend({ file, workspace: 'none' })
  await again('workspace.open', { grant: grant(file, 'write') })
  expect((await again('history.verify', {})).firstBroken).toBe(seq)
})
