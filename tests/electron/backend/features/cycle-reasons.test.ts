import { expect, test } from 'vitest'
import { startThreePeople } from '../../../support/three-people.ts'

test('a placement is explained in words, with who could have it instead', async () => {
  const { call, cycleId, ann, mia, demo } = await startThreePeople()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const reasons = await call('cycles.explain', { id: cycleId, about: { kind: 'placement', placementId: id } })
  if (reasons.kind !== 'placement') throw new Error('A placement was asked about.')
  expect(reasons.words).toMatch(
    /^Ann Berg joins Acme demo: it counts towards Ann Berg’s minimum of 1 placement, meets Tom Reed for the first time/,
  )
  expect(reasons.nextBest.map(({ personId }) => personId)).toEqual([mia])
})

test('a seat is explained by what bars whom, who is nearest first', async () => {
  const { call, cycleId, ann, mia, demo, talk } = await startThreePeople()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const reasons = await call('cycles.explain', { id: cycleId, about: { kind: 'seat', activityId: talk } })
  if (reasons.kind !== 'seat') throw new Error('A seat was asked about.')
  expect(reasons.emptySeats).toBe(1)
  expect(reasons.candidates.map(({ personId, findings }) => [personId, findings.map(({ rule }) => rule)])).toEqual([
    [mia, []],
    [ann, ['no-overlap']],
  ])
})

test('somebody without a placement is told what bars how many activities', async () => {
  const { call, cycleId, mia, talk } = await startThreePeople()
  await call('people.addTimeOff', { personId: mia, startsOn: '2190-03-01', endsOn: '2190-03-05', note: null })
  const reasons = await call('cycles.explain', { id: cycleId, about: { kind: 'person', personId: mia } })
  if (reasons.kind !== 'person') throw new Error('A person was asked about.')
  expect(reasons.words).toBe('Mia Roth has no placement of 1. Of 2 sales calls, 2 are while they are away.')
  expect(reasons).toMatchObject({
    placements: 0,
    minimum: 1,
    open: 2,
    barriers: [{ rule: 'availability', activities: 2 }],
  })
  expect(reasons.activities.map(({ activityId }) => activityId)).toContain(talk)
})

test('what is not part of a cycle is said to be so', async () => {
  const { call, cycleId, ann, demo } = await startThreePeople()
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const cycle = await call('cycles.get', { id: cycleId })
  const other = await call('cycles.create', {
    ...cycle,
    startsOn: '2191-01-01',
    endsOn: '2191-02-01',
    participants: [],
  })
  const explain = async (about: Parameters<typeof call<'cycles.explain'>>[1]['about']) =>
    await call('cycles.explain', { id: other.id, about })
  expect((await explain({ kind: 'person', personId: ann })).words).toBe('Ann Berg does not take part in Autumn.')
  expect((await explain({ kind: 'seat', activityId: demo })).words).toBe('Acme demo is not within the dates of Autumn.')
  await expect(explain({ kind: 'placement', placementId: id })).rejects.toMatchObject({ code: 'not-found' })
})

test('whoever does not take part is told so, whatever could be changed', async () => {
  const { call, cycleId } = await startThreePeople()
  const cycle = await call('cycles.get', { id: cycleId })
  const [left, ...participants] = cycle.participants
  if (left === undefined) throw new Error('The team has three participants.')
  await call('cycles.edit', { id: cycleId, cycle: { ...cycle, participants } })
  const answer = await call('cycles.smallestChange', { id: cycleId, for: { personId: left.personId } })
  expect(answer).toMatchObject({ words: 'Ann Berg does not take part in Autumn.', alternatives: [] })
})

test('the smallest change is found by planning again with it', async () => {
  const { call, cycleId, ann, mia, demo, talk } = await startThreePeople()
  await call('calls.cancel', { ids: [talk] })
  const { id } = await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const cycle = await call('cycles.get', { id: cycleId })
  const participants = cycle.participants.map((each) =>
    each.personId === ann ? { ...each, minimumPlacements: 0 } : each,
  )
  await call('cycles.edit', { id: cycleId, cycle: { ...cycle, participants } })
  const { words, alternatives } = await call('cycles.smallestChange', { id: cycleId, for: { personId: mia } })
  expect(words).toMatch(/^Unpin Ann Berg from Acme demo: then Mia Roth joins Acme demo/)
  expect(alternatives[0]?.changes).toMatchObject([{ rule: 'pinned', placementId: id }])
  expect(await call('placements.list', { cycleId })).toHaveLength(1)
})
