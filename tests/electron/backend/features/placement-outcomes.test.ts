import { expect, test } from 'vitest'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { ActivityId, PersonId, PlacementId } from '../../../../shared/domain/ids.ts'
import type { Placement } from '../../../../shared/domain/placements.ts'
import type { Day, Instant } from '../../../../shared/domain/times.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft, projectDraft, skillDraft } from '../../../support/drafts.ts'

/** Ann, a marketer, is on a call of Tom's that is over and on one to come; Tom's project, hosted by Mia, runs today. */
async function startTeam() {
  const backend = await startTestBackend()
  const { call } = backend
  const now = Date.now()
  const at = (days: number) => new Date(now + days * 86_400_000).toISOString()
  const ann = (await call('people.add', personDraft({ name: 'Ann Berg', function: 'marketing' }))).id
  const mia = (await call('people.add', personDraft({ name: 'Mia Roth', function: 'marketing' }))).id
  const tom = (await call('people.add', personDraft({ name: 'Tom Reed' }))).id
  const callAt = async (title: string, days: number): Promise<ActivityId> => {
    const times = { startsAt: at(days) as Instant, endsAt: at(days + 0.01) as Instant }
    return (await call('calls.add', callDraft(tom, { title, ...times }))).id
  }
  const past = await callAt('Past demo', -3)
  const coming = await callAt('Coming demo', 3)
  const running = { startsOn: at(-5).slice(0, 10) as Day, endsOn: at(5).slice(0, 10) as Day }
  const project = (await call('projects.add', projectDraft(mia, { title: 'Webinar', ...running }))).id
  const participants = [ann, mia, tom].map((personId: PersonId) => ({ personId, minimumPlacements: 0 }))
  const dates = { startsOn: at(-20).slice(0, 10), endsOn: at(20).slice(0, 10) }
  const cycleId = (await call('cycles.create', CycleDraft.parse({ name: 'Autumn', ...dates, rules: {}, participants })))
    .id
  const place = async (personId: PersonId, activityId: ActivityId): Promise<PlacementId> =>
    (await call('placements.add', { cycleId, personId, activityId })).id
  const find = async (id: PlacementId): Promise<Placement | undefined> =>
    (await call('placements.list', { cycleId })).find((placement) => placement.id === id)
  const label = async () => (await call('history.state', {})).undo?.label
  return { ...backend, cycleId, ann, mia, tom, past, coming, project, place, find, label }
}

const refused = (words: string) => ({ code: 'conflict', words })

test.for([
  ['attended', 'completed'],
  ['partly', 'completed'],
  ['missed', 'missed'],
  ['cancelled', 'cancelled'],
] as const)('a placement signed off as %s is %s, and undo takes that back', async ([attendance, status]) => {
  const { call, ann, tom, past, place, find, label } = await startTeam()
  const id = await place(ann, past)
  await call('placements.signOff', { id, attendance, byPersonId: tom })
  expect(await find(id)).toMatchObject({ status, vetoReason: null })
  expect(await label()).toBe('Sign off Ann Berg on Past demo')
  await call('history.undo', {})
  expect(await find(id)).toMatchObject({ status: 'proposed' })
})

test('a project can be signed off while it runs, a call to come cannot', async () => {
  const { call, ann, tom, coming, project, place, find } = await startTeam()
  const onProject = await place(tom, project)
  await call('placements.signOff', { id: onProject, attendance: 'partly', byPersonId: null })
  expect(await find(onProject)).toMatchObject({ status: 'completed' })
  const ahead = await place(ann, coming)
  await expect(
    call('placements.signOff', { id: ahead, attendance: 'attended', byPersonId: null }),
  ).rejects.toMatchObject(refused('Coming demo has not begun yet. Sign it off once it is under way or over.'))
})

test('a sign-off can be corrected', async () => {
  const { call, ann, past, place, find, label } = await startTeam()
  const id = await place(ann, past)
  await call('placements.signOff', { id, attendance: 'cancelled', byPersonId: null })
  await call('placements.signOff', { id, attendance: 'attended', byPersonId: null })
  expect(await find(id)).toMatchObject({ status: 'completed' })
  expect(await label()).toBe('Correct the sign-off of Ann Berg on Past demo')
})

test('what is signed off stays on record, even when it did not take place', async () => {
  const { call, cycleId, ann, mia, past, place } = await startTeam()
  const id = await place(ann, past)
  await call('placements.signOff', { id, attendance: 'cancelled', byPersonId: null })
  const over = refused('Ann Berg’s placement on Past demo is over and stays on record as it is.')
  await expect(call('placements.remove', { ids: [id] })).rejects.toMatchObject(over)
  await expect(call('placements.move', { id, personId: mia, activityId: past })).rejects.toMatchObject(over)
  await expect(call('placements.setRole', { id, role: 'assist' })).rejects.toMatchObject(over)
  await expect(call('cycles.remove', { id: cycleId })).rejects.toMatchObject({ code: 'conflict' })
})

test('a veto cancels a placement to come and keeps the reason; its person is not placed there again', async () => {
  const { call, cycleId, ann, mia, coming, place, find, label } = await startTeam()
  const id = await place(ann, coming)
  await call('placements.veto', { id, reason: 'The customer asked for a small round.' })
  expect(await find(id)).toMatchObject({
    status: 'cancelled',
    isPinned: false,
    vetoReason: 'The customer asked for a small round.',
  })
  expect(await label()).toBe('Veto: Ann Berg on Coming demo')

  const candidates = await call('placements.candidates', { cycleId, activityId: coming })
  const rulesFor = (personId: PersonId) =>
    candidates.find((one) => one.personId === personId)?.findings.map(({ rule }) => rule)
  expect(rulesFor(ann)).toContain('no-overlap')
  expect(rulesFor(mia)).not.toContain('no-overlap')
  await expect(call('placements.add', { cycleId, personId: ann, activityId: coming })).rejects.toMatchObject(
    refused('Ann Berg was taken off Coming demo. Remove that placement first.'),
  )
  await expect(call('placements.move', { id, personId: mia, activityId: coming })).rejects.toMatchObject(
    refused('Ann Berg was taken off Coming demo. Remove this placement and place Ann Berg anew.'),
  )
  await call('placements.remove', { ids: [id] })
  await place(ann, coming)
})

test('a veto comes before the activity, once, and never on what took place', async () => {
  const { call, ann, past, coming, place } = await startTeam()
  const reason = 'No room.'
  const over = await place(ann, past)
  await expect(call('placements.veto', { id: over, reason })).rejects.toMatchObject(
    refused('Past demo has begun, so it is too late for a veto. Sign it off instead.'),
  )
  await call('placements.signOff', { id: over, attendance: 'attended', byPersonId: null })
  await expect(call('placements.veto', { id: over, reason })).rejects.toMatchObject({ code: 'conflict' })
  const id = await place(ann, coming)
  await call('placements.veto', { id, reason })
  await expect(call('placements.veto', { id, reason })).rejects.toMatchObject(
    refused('Ann Berg was taken off Coming demo already.'),
  )
  await expect(call('placements.veto', { id, reason: '  ' })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a vetoed placement has nothing to sign off', async () => {
  const { call, ann, coming, place } = await startTeam()
  const id = await place(ann, coming)
  await call('placements.veto', { id, reason: 'No room.' })
  const {
    startsAt: _startsAt,
    endsAt: _endsAt,
    ...rest
  } = callDraft((await call('calls.list', {}))[0]?.hostId as PersonId)
  const times = { startsAt: '2020-01-01T10:00:00.000Z' as Instant, endsAt: '2020-01-01T11:00:00.000Z' as Instant }
  await call('calls.edit', { id: coming, call: { ...rest, ...times, title: 'Moved demo' } })
  await expect(call('placements.signOff', { id, attendance: 'missed', byPersonId: null })).rejects.toMatchObject(
    refused('Ann Berg was taken off Moved demo, so there is nothing to sign off.'),
  )
})

test('a host judges the levels that were shown, says one thing, and agrees or differs; undo takes that back', async () => {
  const { call, ann, tom, cycleId, past, place } = await startTeam()
  const id = await place(ann, past)
  const skillId = (await call('skills.add', skillDraft())).id
  const levelsShown = [{ skillId, level: 3 }]
  const said = {
    attendance: 'attended',
    byPersonId: tom,
    levelsShown,
    observation: 'Calm.',
    agreement: 'differs',
  } as const
  await call('placements.signOff', { id, ...said })
  const list = async () => await call('placements.signOffs', { cycleId })
  expect(await list()).toMatchObject([{ placementId: id, ...said }])
  expect(await call('placements.signOffs', { personId: tom })).toEqual([])
  await call('placements.signOff', { id, attendance: 'partly', byPersonId: tom })
  expect(await list()).toMatchObject([{ attendance: 'partly', levelsShown: [], observation: null, agreement: null }])
  await call('history.undo', {})
  expect(await list()).toMatchObject([said])
  // What was shown is evidence, and sets no level by itself.
  expect(await call('skills.levels', { personId: ann })).toEqual([])
})

test('only who was there shows a level, each skill once, and only in skills that are there', async () => {
  const { call, ann, past, place } = await startTeam()
  const id = await place(ann, past)
  const skillId = (await call('skills.add', skillDraft())).id
  const shown = { skillId, level: 1 }
  for (const attendance of ['missed', 'cancelled'] as const) {
    await expect(
      call('placements.signOff', { id, attendance, byPersonId: null, levelsShown: [shown] }),
    ).rejects.toMatchObject({ code: 'invalid-input', words: 'Ann Berg was not there and cannot have shown a level.' })
  }
  const attended = { id, attendance: 'attended', byPersonId: null } as const
  await expect(call('placements.signOff', { ...attended, levelsShown: [shown, shown] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  const unknown = [{ skillId: ann as unknown as typeof skillId, level: 1 }]
  await expect(call('placements.signOff', { ...attended, levelsShown: unknown })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('placements of any cycle are shown in full, with what their hosts said', async () => {
  const { call, ann, tom, mia, past, project, place } = await startTeam()
  const onCall = await place(ann, past)
  const onProject = await place(tom, project)
  await call('placements.signOff', { id: onCall, attendance: 'partly', byPersonId: tom, observation: 'Listened.' })
  const gone = '01900000-0000-7000-8000-000000000000' as PlacementId
  expect(await call('placements.show', { ids: [onProject, gone, onCall] })).toMatchObject([
    {
      placement: { id: onProject },
      activity: { title: 'Webinar' },
      accountName: null,
      participant: { id: tom, name: 'Tom Reed', function: 'sales' },
      host: { id: mia },
      signOff: null,
    },
    {
      placement: { id: onCall, status: 'completed' },
      activity: { title: 'Past demo' },
      participant: { id: ann },
      host: { id: tom, name: 'Tom Reed' },
      signOff: { attendance: 'partly', observation: 'Listened.' },
    },
  ])
})
