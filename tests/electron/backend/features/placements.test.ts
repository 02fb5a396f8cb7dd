import { expect, test } from 'vitest'
import { openDatabase, write } from '../../../../electron/backend/transactions.ts'
import { updatePlacement } from '../../../../electron/backend/db/placements.ts'
import type { SalesCallDraft } from '../../../../shared/domain/activities.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { AccountId, PersonId } from '../../../../shared/domain/ids.ts'
import type { PersonDraft } from '../../../../shared/domain/people.ts'
import type { Placement } from '../../../../shared/domain/placements.ts'
import { nineToFive } from '../../../../shared/domain/times.ts'
import { startTestBackend } from '../../../support/backend.ts'

const person = (name: string, side: PersonDraft['function']): PersonDraft => ({
  name,
  email: null,
  function: side,
  team: null,
  jobTitle: null,
  hrId: null,
  timeZone: 'UTC',
  workingHours: nineToFive,
  hoursPerWeek: 4,
  hostHoursPerWeek: 4,
  startsOn: null,
  leavesOn: null,
})

/** Ann and Mia are in marketing; Tom hosts two calls that overlap and a project is Mia's. */
async function startTeam() {
  const backend = await startTestBackend()
  const { call, app } = backend
  const ann = (await call('people.add', person('Ann Berg', 'marketing'))).id
  const mia = (await call('people.add', person('Mia Roth', 'marketing'))).id
  const tom = (await call('people.add', person('Tom Reed', 'sales'))).id
  const callDraft = (title: string, from: string, accountId: AccountId | null = null): SalesCallDraft => ({
    title,
    hostId: tom,
    funnelStage: 'sale',
    audience: 'one-to-one',
    seats: 1,
    isHostOptedOut: false,
    skillIds: [],
    notes: null,
    accountId,
    callType: null,
    startsAt: `2026-09-08T${from}:00.000Z` as SalesCallDraft['startsAt'],
    endsAt: `2026-09-08T${String(Number(from.slice(0, 2)) + 1)}${from.slice(2)}:00.000Z` as SalesCallDraft['endsAt'],
    timeZone: 'UTC',
  })
  const demo = (await call('calls.add', callDraft('Acme demo', '10:00'))).id
  const talk = (await call('calls.add', callDraft('Bolt talk', '10:30'))).id
  const { skillIds, notes, isHostOptedOut, seats } = callDraft('', '10:00')
  const webinar = (
    await call('projects.add', {
      title: 'Webinar',
      hostId: mia,
      funnelStage: 'awareness',
      audience: 'one-to-many',
      seats,
      isHostOptedOut,
      skillIds,
      notes,
      format: null,
      startsOn: '2026-09-07',
      endsOn: '2026-09-18',
      hoursPerWeek: 1,
    })
  ).id
  const participants = [ann, mia, tom].map((personId: PersonId) => ({ personId, minimumPlacements: 1 }))
  const cycle = CycleDraft.parse({
    name: 'Autumn',
    startsOn: '2026-09-07',
    endsOn: '2026-09-18',
    rules: {},
    participants,
  })
  const cycleId = (await call('cycles.create', cycle)).id
  const all = async () => await call('placements.list', { cycleId })
  const label = async () => (await call('history.state', {})).undo?.label
  const setStatus = async (placement: Placement, status: Placement['status']) => {
    await write(app, openDatabase(app), 'placements.pin', async (db) => {
      db.label('Prepare the test')
      await updatePlacement(db, { ...placement, status })
    })
  }
  return { ...backend, cycleId, ann, mia, tom, demo, talk, webinar, all, label, setStatus }
}

test('somebody placed by hand is pinned, and undo takes them off', async () => {
  const { call, cycleId, ann, demo, all, label } = await startTeam()
  const { id, findings } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  expect(findings).toEqual([])
  expect(await all()).toMatchObject([{ id, role: 'shadow', status: 'proposed', isPinned: true }])
  expect(await label()).toBe('Place Ann Berg on Acme demo')
  await call('history.undo', {})
  expect(await all()).toEqual([])
})

test('a rule that is broken by hand is named, not refused', async () => {
  const { call, cycleId, ann, demo, talk } = await startTeam()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const { findings } = await call('placements.add', { cycleId, personId: ann, activityId: talk })
  expect(findings).toMatchObject([
    {
      rule: 'no-overlap',
      words: 'Ann Berg would be on two calls at once: Acme demo (Tue 8 Sep, 10:00) and Bolt talk (Tue 8 Sep, 10:30).',
      personId: ann,
    },
  ])
  expect((await call('cycles.summary', { id: cycleId })).findings).toHaveLength(1)
})

test('the same person is not placed twice on an activity', async () => {
  const { call, cycleId, ann, demo, talk } = await startTeam()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: talk })
  const refusal = { code: 'conflict', words: 'Ann Berg is placed on Acme demo already.' }
  await expect(call('placements.add', { cycleId, personId: ann, activityId: demo })).rejects.toMatchObject(refusal)
  await expect(call('placements.move', { id, personId: ann, activityId: demo })).rejects.toMatchObject(refusal)
})

test('moving keeps the placement, pins it, and names the move', async () => {
  const { call, cycleId, ann, mia, tom, demo, talk, webinar, all, label } = await startTeam()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  await call('placements.pin', { ids: [id], isPinned: false })
  expect(await label()).toBe('Unpin Ann Berg on Acme demo')

  expect(await call('placements.move', { id, personId: ann, activityId: talk })).toEqual({ findings: [] })
  expect(await label()).toBe('Move Ann Berg to Bolt talk')
  await call('placements.move', { id, personId: mia, activityId: talk })
  expect(await label()).toBe('Give Bolt talk to Mia Roth')
  expect(await all()).toMatchObject([{ id, personId: mia, activityId: talk, isPinned: true }])

  await call('placements.move', { id, personId: tom, activityId: webinar })
  expect(await all()).toMatchObject([{ id, personId: tom, activityId: webinar, role: 'interviewee' }])
})

test('a published placement that is moved is no longer what people were told', async () => {
  const { call, cycleId, ann, demo, talk, all, setStatus } = await startTeam()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const [placement] = await all()
  if (placement === undefined) throw new Error('Ann was just placed.')
  await setStatus(placement, 'published')
  await call('placements.move', { id: placement.id, personId: ann, activityId: talk })
  expect(await all()).toMatchObject([{ id: placement.id, status: 'proposed' }])
})

test('what took place is neither moved nor removed, and planning leaves it alone', async () => {
  const { call, cycleId, ann, demo, talk, all, setStatus } = await startTeam()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const [placement] = await all()
  if (placement === undefined) throw new Error('Ann was just placed.')
  await setStatus(placement, 'completed')
  const { id } = placement
  await expect(call('placements.remove', { ids: [id] })).rejects.toMatchObject({ code: 'conflict' })
  await expect(call('placements.move', { id, personId: ann, activityId: talk })).rejects.toMatchObject({
    code: 'conflict',
  })
  await call('cycles.plan', { id: cycleId })
  expect(await all()).toContainEqual({ ...placement, status: 'completed' })
})

test('options say what stands in the way of each person and each activity', async () => {
  const { call, cycleId, ann, mia, tom, demo, talk, webinar } = await startTeam()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  await call('placements.add', { cycleId, personId: mia, activityId: talk })
  const { people, activities } = await call('placements.options', { id })
  const rulesOf = (findings: readonly { rule: string }[]) => findings.map(({ rule }) => rule)
  expect(people.map(({ personId, findings }) => [personId, rulesOf(findings)])).toEqual([
    [ann, []],
    [mia, ['no-overlap']],
    // Tom hosts both calls, at the same time.
    [tom, ['cross-function', 'no-overlap']],
  ])
  expect(activities.map(({ activityId, findings }) => [activityId, rulesOf(findings)])).toEqual([
    [demo, []],
    [talk, ['seats', 'customer-guard']],
    [webinar, ['cross-function']],
  ])
})

test('candidates for an activity come with their conflicts', async () => {
  const { call, cycleId, ann, mia, tom, demo, talk } = await startTeam()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const candidates = await call('placements.candidates', { cycleId, activityId: talk })
  expect(candidates.map(({ personId, findings }) => [personId, findings.map(({ rule }) => rule)])).toEqual([
    [ann, ['no-overlap']],
    [mia, []],
    // Tom hosts both calls, at the same time.
    [tom, ['cross-function', 'no-overlap']],
  ])
})

test('substitutes are ranked, and say what the plan would lose by them', async () => {
  const { call, cycleId, ann, mia, demo, talk } = await startTeam()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  expect(await call('placements.substitutes', { id })).toMatchObject([
    { personId: mia, role: 'shadow', findings: [], givesUp: null },
  ])
  await call('placements.add', { cycleId, personId: mia, activityId: talk })
  const [barred] = await call('placements.substitutes', { id })
  expect(barred).toMatchObject({ personId: mia, findings: [{ rule: 'no-overlap' }], givesUp: null })
})

test('several placements are removed in one change', async () => {
  const { call, cycleId, ann, tom, demo, webinar, all, label } = await startTeam()
  const one = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const other = await call('placements.add', { cycleId, personId: tom, activityId: webinar })
  await call('placements.remove', { ids: [one.id, other.id] })
  expect(await label()).toBe('Remove 2 placements')
  await call('history.undo', {})
  expect(await all()).toHaveLength(2)
})

test('a placement is given another role of its kind, which pins it', async () => {
  const { call, cycleId, ann, demo, all, label, setStatus } = await startTeam()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  await call('placements.pin', { ids: [id], isPinned: false })
  const [placement] = await all()
  if (placement === undefined) throw new Error('Ann was just placed.')
  await setStatus(placement, 'published')
  await call('placements.setRole', { id, role: 'shadow' })
  expect(await all()).toMatchObject([{ id, role: 'shadow', status: 'published', isPinned: true }])
  await call('placements.setRole', { id, role: 'assist' })
  expect(await label()).toBe('Make Ann Berg assist on Acme demo')
  expect(await all()).toMatchObject([{ id, role: 'assist', status: 'proposed', isPinned: true }])
  await expect(call('placements.setRole', { id, role: 'co-author' })).rejects.toMatchObject({
    code: 'invalid-input',
    words: 'Acme demo is a sales call, which has no co-author. Choose another role.',
  })
  await call('history.undo', {})
  expect(await all()).toMatchObject([{ id, role: 'shadow', status: 'published' }])
})
