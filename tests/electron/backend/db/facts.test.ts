import { expect, test } from 'vitest'
import { haveFactsChanged, planRecordsHead, readPlanRecords } from '../../../../electron/backend/db/facts.ts'
import { openDatabase } from '../../../../electron/backend/transactions.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { CycleId } from '../../../../shared/domain/ids.ts'
import type { Day, Instant } from '../../../../shared/domain/times.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { callDraft, personDraft, projectDraft } from '../../../support/drafts.ts'

const cycleDraft = (name: string, startsOn: string, endsOn: string) =>
  CycleDraft.parse({ name, startsOn, endsOn, rules: {}, participants: [] })

/** Tom hosts a call and Mia a project, both in January 2026, in the cycle before the spring one. */
async function startTeam() {
  const backend = await startTestBackend()
  const { call, app } = backend
  const ann = (await call('people.add', personDraft({ name: 'Ann Berg', function: 'marketing' }))).id
  const mia = (await call('people.add', personDraft({ name: 'Mia Roth', function: 'marketing' }))).id
  const tom = (await call('people.add', personDraft({ name: 'Tom Reed' }))).id
  const times = { startsAt: '2026-01-13T10:00:00.000Z' as Instant, endsAt: '2026-01-13T10:45:00.000Z' as Instant }
  const demo = (await call('calls.add', callDraft(tom, times))).id
  const dates = { startsOn: '2026-01-12' as Day, endsOn: '2026-01-25' as Day }
  const story = (await call('projects.add', projectDraft(mia, { ...dates, hoursPerWeek: 1.5 }))).id
  const winter = cycleDraft('Winter', '2026-01-05', '2026-02-01')
  const participants = [ann, tom].map((personId) => ({ personId, minimumPlacements: 1 }))
  const winterId = (await call('cycles.create', { ...winter, participants })).id
  const springId = (await call('cycles.create', cycleDraft('Spring', '2026-03-02', '2026-03-29'))).id
  const read = async (id: CycleId) => await openDatabase(app).read(async (db) => await readPlanRecords(db, id))
  const head = async () => await openDatabase(app).read(async (db) => await planRecordsHead(db))
  return { ...backend, ann, mia, tom, demo, story, winterId, springId, read, head }
}

test('the history holds what took place or was told, with its minutes and whether it was signed off', async () => {
  const { call, ann, mia, tom, demo, story, winterId, springId, read } = await startTeam()
  const onDemo = await call('placements.add', { cycleId: winterId, personId: ann, activityId: demo })
  await call('placements.add', { cycleId: winterId, personId: tom, activityId: story })
  await call('placements.signOff', { id: onDemo.id, attendance: 'attended', byPersonId: null })
  const { history, earlierCycles } = await read(springId)
  expect(history).toEqual([
    {
      cycleId: winterId,
      personId: ann,
      hostId: tom,
      funnelStage: 'consideration',
      audience: 'one-to-one',
      role: 'shadow',
      status: 'completed',
      isSignedOff: true,
      minutes: 45,
    },
  ])
  expect(earlierCycles).toEqual([
    { id: winterId, startsOn: '2026-01-05', endsOn: '2026-02-01', participantIds: [ann, tom] },
  ])
  expect((await read(winterId)).earlierCycles).toEqual([])

  const onStory = (await call('placements.list', { cycleId: winterId })).find(({ personId }) => personId === tom)
  if (onStory === undefined) throw new Error('Tom was just placed.')
  await call('placements.signOff', { id: onStory.id, attendance: 'partly', byPersonId: mia })
  expect((await read(springId)).history).toMatchObject([{ minutes: 45 }, { minutes: 180, isSignedOff: true }])
})

test('wishes, excluded pairs and promises are read with the rest', async () => {
  const { call, ann, tom, springId, read } = await startTeam()
  const { id } = await call('people.excludePair', { oneId: tom, otherId: ann })
  const wish = { subject: 'stage', value: 'sale', feeling: 'likes' } as const
  await call('preferences.set', { personId: tom, preferences: [wish] })
  const { id: _id, status: _status, figures: _figures, ...spring } = await call('cycles.get', { id: springId })
  await call('cycles.edit', { id: springId, cycle: { ...spring, commitments: { marketing: null, sales: 12 } } })
  expect(await read(springId)).toMatchObject({
    cycle: { commitments: { marketing: null, sales: 12 } },
    excludedPairs: [{ id, oneId: ann, otherId: tom, note: null }],
    wishes: [{ personId: tom, preference: wish }],
  })
})

test('the head moves with everything that a plan is made from, undo too, and with nothing else', async () => {
  const { call, ann, tom, head } = await startTeam()
  const heads = [await head()]
  await call('workspace.edit', { name: 'Renamed', timeZone: 'UTC' })
  expect(await head()).toBe(heads[0])
  const wish = { subject: 'stage', value: 'sale', feeling: 'likes' } as const
  const steps = [
    async () => await call('preferences.set', { personId: ann, preferences: [wish] }),
    async () => await call('people.excludePair', { oneId: ann, otherId: tom }),
    async () =>
      await call('people.addTimeOff', {
        personId: ann,
        startsOn: '2026-03-02',
        endsOn: '2026-03-03',
        note: null,
      }),
    async () => await call('history.undo', {}),
  ]
  for (const step of steps) {
    await step()
    heads.push(await head())
  }
  expect(new Set(heads).size).toBe(heads.length)
})

test('facts have changed once people, activities or rules have, and not because of placements or other cycles', async () => {
  const { call, app, ann, tom, demo, winterId, springId } = await startTeam()
  const since = new Date().toISOString() as Instant
  const haveChanged = async () => {
    return await openDatabase(app).read(async (db) => await haveFactsChanged(db, winterId, since))
  }
  const edit = async (id: CycleId) => {
    const { id: _id, status: _status, figures: _figures, ...cycle } = await call('cycles.get', { id })
    await call('cycles.edit', { id, cycle: { ...cycle, commitments: { marketing: 10, sales: null } } })
  }
  await call('placements.add', { cycleId: winterId, personId: ann, activityId: demo })
  await edit(springId)
  expect(await haveChanged()).toBe(false)
  await edit(winterId)
  expect(await haveChanged()).toBe(true)
  await call('people.excludePair', { oneId: ann, otherId: tom })
  expect(await haveChanged()).toBe(true)
})
