import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { InputOf } from '../../../../shared/contract/contract.ts'
import { RetentionKind } from '../../../../shared/domain/retention.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { applyRetention as apply, bytesOf, goForward } from '../../../support/retention.ts'
import { startTracedPerson } from '../../../support/traced-person.ts'

type Traced = Awaited<ReturnType<typeof startTracedPerson>>

/** What is deleted once everything is due; in no other row that stays. */
const words = ['I listened', 'It matters', 'One more thing', 'Asked well', 'Quick and kind', 'Moving house']
const unsent = ['Not sent by Ann', 'Not sent by Tom']

async function keepEverythingFor({ call }: Traced, months: number): Promise<void> {
  for (const kind of RetentionKind.options) await call('retention.set', { kind, months })
}

test('everything is kept until a period is set, which can be taken back', async () => {
  const team = await startTracedPerson()
  const { call, label } = team
  goForward(team, 240)
  expect(Object.values(await call('retention.get', {}))).toEqual(RetentionKind.options.map(() => null))
  expect((await call('retention.preview', {})).kinds).toEqual([])
  await call('retention.set', { kind: 'time-off', months: 12 })
  await call('retention.set', { kind: 'time-off', months: 24 })
  expect(await label()).toBe('Keep days away for 24 months')
  await call('history.undo', {})
  expect(await call('retention.get', {})).toMatchObject({ 'time-off': 12, reflections: null })
  await call('retention.set', { kind: 'time-off', months: null })
  expect(await label()).toBe('Keep days away until deleted')
  expect((await call('retention.preview', {})).kinds).toEqual([])
})

test('a preview counts what is due by kind, names cycles and people, and nobody where it is private', async () => {
  const team = await startTracedPerson()
  const { call } = team
  await keepEverythingFor(team, 12)
  const soon = (await call('retention.preview', {})).kinds
  expect(soon.filter(({ entries }) => entries > 0).map(({ kind }) => kind)).toEqual([])
  goForward(team, 14)
  const kinds = new Map((await call('retention.preview', {})).kinds.map((due) => [due.kind, due]))
  expect(kinds.get('time-off')).toMatchObject({ entries: 1, people: ['Ann Berg'], cycles: [] })
  expect(kinds.get('busy-times')).toMatchObject({ entries: 1, oldest: '2026-03-02', newest: '2026-03-02' })
  expect(kinds.get('observations')).toMatchObject({ entries: 2, people: [], cycles: ['Autumn'] })
  expect(kinds.get('reflections')).toMatchObject({ people: [], cycles: ['Autumn'] })
  expect(kinds.get('alignment-answers')).toMatchObject({ entries: 1, people: [], cycles: ['Autumn'] })
  expect(kinds.get('cancelled-placements')).toMatchObject({ entries: 1, people: ['Ann Berg'] })
  expect(kinds.get('drafts')).toMatchObject({ people: [], cycles: [] })
  expect(kinds.get('archived-people')?.entries).toBe(0)
})

test('what is deleted is nowhere in the file, the history verifies, and hours, levels and attendance stay', async () => {
  const team = await startTracedPerson()
  const { call, file, ann, annOnDemo, discovery, stop } = team
  const totals = await call('records.totals', {})
  const levels = await call('levels.changes', { personId: ann })
  expect(words.filter((text) => !bytesOf(file).includes(text))).toEqual([])
  await keepEverythingFor(team, 12)
  goForward(team, 14)
  const { deleted } = await apply(team)
  expect(deleted.map(({ kind }) => kind)).toEqual(
    RetentionKind.options.filter((kind) => !['archived-people', 'disclosures'].includes(kind)),
  )
  expect(await call('records.totals', {})).toEqual(totals)
  expect(await call('levels.changes', { personId: ann })).toEqual(levels)
  expect(await call('records.get', { placementId: annOnDemo })).toMatchObject({
    hours: 0.5,
    observation: null,
    skills: expect.arrayContaining([expect.objectContaining({ skillId: discovery, shown: 1 })]),
  })
  const [reflection] = await call('reflections.list', { readerId: ann, authorId: ann })
  expect(reflection).toMatchObject({ minutes: 30, content: { what: '', selfRatings: [] }, addenda: [] })
  const { firstBroken, withoutContent } = await call('history.verify', {})
  expect([firstBroken, withoutContent > 8]).toEqual([null, true])
  expect((await call('history.state', {})).undo).toBeNull()
  expect((await call('workspace.backups', {})).map(({ reason }) => reason)).toContain('retention')
  expect((await call('retention.preview', {})).kinds.filter(({ entries }) => entries > 0)).toEqual([])
  await stop()
  const bytes = bytesOf(file)
  expect([...words, ...unsent].filter((text) => bytes.includes(text))).toEqual([])
})

test('content that goes besides what a deletion tells of is found', async () => {
  const team = await startTracedPerson()
  const { call, file, stop } = team
  await call('retention.set', { kind: 'time-off', months: 12 })
  goForward(team, 14)
  await apply(team)
  await stop()
  const connection = new Sqlite(file)
  const label = connection
    .prepare('SELECT label FROM change WHERE before IS NULL AND after IS NULL LIMIT 1')
    .pluck()
    .get()
  const seq = Number(connection.prepare("SELECT seq FROM change WHERE table_name = 'skill' LIMIT 1").pluck().get())
  connection.prepare('UPDATE change SET before = NULL, after = NULL, label = ? WHERE seq = ?').run(label, seq)
  connection.close()
  const again = await startTestBackend({ file, workspace: 'none' })
  await again.call('workspace.open', { grant: again.grant(file, 'write') })
  expect((await again.call('history.verify', {})).firstBroken).toBe(seq)
})

test('nothing is deleted when something else is due than what was shown', async () => {
  const team = await startTracedPerson()
  const { call, ann } = team
  await call('retention.set', { kind: 'time-off', months: 12 })
  goForward(team, 14)
  const { state } = await call('retention.preview', {})
  const day = '2026-01-05' as InputOf<'people.addTimeOff'>['startsOn']
  await call('people.addTimeOff', { personId: ann, startsOn: day, endsOn: day, note: null })
  await expect(call('retention.apply', { state })).rejects.toMatchObject({
    words: 'What is due has changed since it was shown. Look at it again, then delete.',
  })
  expect((await call('people.times', { id: ann })).timeOff).toHaveLength(2)
  await apply(team)
  await expect(apply(team)).rejects.toMatchObject({ words: 'Nothing is due any more.' })
})

test('the result of an alignment check outlives its answers, and takes no more of them', async () => {
  const team = await startTracedPerson()
  const { call, cycleId, ann } = team
  const result = await call('alignment.results', { cycleId })
  expect(result.answered).toEqual({ marketing: 1, sales: 0 })
  await call('retention.set', { kind: 'alignment-answers', months: 12 })
  goForward(team, 14)
  expect(await apply(team)).toEqual({ deleted: [{ kind: 'alignment-answers', entries: 1 }] })
  expect(await call('alignment.own', { personId: ann, cycleId })).toBeNull()
  expect(await call('alignment.results', { cycleId })).toEqual(result)
  expect((await call('alignment.trend', {}))[0]?.result).toEqual(result)
  const answers = Object.fromEntries(['goals-target'].map((id) => [id, 3])) as InputOf<'alignment.answer'>['answers']
  await expect(call('alignment.answer', { personId: ann, cycleId, answers })).rejects.toMatchObject({
    code: 'invalid-input',
  })
})

test('people who left are erased after their time, once nobody expects them any more', async () => {
  const team = await startTracedPerson()
  const { call, ann, mia } = team
  await call('people.archive', { ids: [ann] })
  await call('retention.set', { kind: 'archived-people', months: 6 })
  goForward(team, 7)
  expect((await call('retention.preview', {})).kinds).toMatchObject([{ people: ['Ann Berg'], entries: 1 }])
  expect(await apply(team)).toEqual({ deleted: [{ kind: 'archived-people', entries: 1 }] })
  const everybody = await call('people.list', { includeArchived: true })
  expect(everybody.find(({ id }) => id === ann)?.name).toBe('Somebody who was erased')
  expect(everybody.find(({ id }) => id === mia)?.name).toBe('Mia Roth')
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})

test('somebody who is called like the label of a deletion is erased later, and the history still verifies', async () => {
  const team = await startTracedPerson()
  const { call, ann } = team
  await keepEverythingFor(team, 12)
  goForward(team, 14)
  await apply(team)
  const found = (await call('people.list', {})).find(({ id }) => id === ann)
  if (found === undefined) throw new Error('Ann is there.')
  const { id: _, archivedAt: __, ...draft } = found
  const { id } = await call('people.add', { ...draft, name: 'Delete', email: null, hrId: null })
  await call('people.archive', { ids: [id] })
  await call('people.erase', { id })
  expect((await call('history.verify', {})).firstBroken).toBeNull()
})
