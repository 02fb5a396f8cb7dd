import { expect, test } from 'vitest'
import { levelsAt } from '../../../../electron/backend/features/levels-then.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { LevelChangeId, PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../../shared/domain/levels.ts'
import type { SkillLevel } from '../../../../shared/domain/skills.ts'
import { Instant } from '../../../../shared/domain/times.ts'
import { callDraft } from '../../../support/drafts.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { startRotationTeam } from '../../../support/rotation-team.ts'

test('a skill is covered by those who do it alone, and fails at one point when there is one of them', async () => {
  const { call, ann, mia, tom, discovery, pricing } = await startRotationTeam()
  const set = async (personId: PersonId, skillId: SkillId, level: number) => {
    await call('skills.setLevel', { personId, skillId, level })
  }
  await set(ann, discovery, 3)
  await set(mia, discovery, 4)
  await set(tom, discovery, 2)
  await set(tom, pricing, 3)
  const of = async (withoutIds: PersonId[] = []) => await call('coverage.get', { withoutIds })
  const find = async (skillId: SkillId, withoutIds?: PersonId[]) =>
    (await of(withoutIds)).skills.find((one) => one.skillId === skillId)
  const sorted = (ids: readonly PersonId[] | undefined) => ids?.toSorted()
  expect(sorted((await find(discovery))?.capable)).toEqual([ann, mia].toSorted())
  expect(await find(discovery)).toMatchObject({ wanted: 2, nearly: [tom], isSinglePointOfFailure: false })
  expect(await find(pricing)).toMatchObject({ capable: [tom], isSinglePointOfFailure: true })
  expect((await of()).totals).toEqual({ covered: 3, wanted: 4, singlePointsOfFailure: 1 })
  // If Mia left.
  expect(await find(discovery, [mia])).toMatchObject({ capable: [ann], isSinglePointOfFailure: true })
  expect((await of([mia, tom])).totals).toEqual({ covered: 1, wanted: 4, singlePointsOfFailure: 1 })
  await expect(of([pricing as unknown as PersonId])).rejects.toMatchObject({ code: 'not-found' })
})

test('a gap is closed by what teaches the skill, is to come and has a seat, with the conflicts of each', async () => {
  const { call, cycleId, ann, mia, tom, ben, discovery, coming } = await startRotationTeam()
  await call('skills.setLevel', { personId: tom, skillId: discovery, level: 4 })
  const of = async (personId: PersonId) => await call('coverage.gap', { cycleId, personId, skillId: discovery })
  expect(await of(mia)).toMatchObject({
    activities: [{ activityId: coming, hostId: tom, hostLevel: 4 }],
    full: 0,
    placedOn: [],
  })
  expect(await of(ann)).toMatchObject({ activities: [], placedOn: [coming] })
  // Sales joins projects, and Mia's has begun.
  expect(await of(ben)).toMatchObject({ activities: [], full: 0, placedOn: [] })
  const hours = new Map((await of(mia)).hoursLeft.map((each) => [each.personId, each.hours]))
  expect([...hours.keys()].toSorted()).toEqual([ann, mia, tom, ben].toSorted())
  // Ann is on one call more than Mia.
  expect(hours.get(ann)).toBeLessThan(hours.get(mia) ?? 0)

  const { id: full } = await call(
    'calls.add',
    callDraft(ben, { title: 'Full', seats: 0, startsAt: dayAhead('10:00'), endsAt: dayAhead('11:00') }),
  )
  expect(await of(mia)).toMatchObject({ activities: [{ activityId: coming }], full: 1 })
  await call('people.archive', { ids: [mia] })
  expect(await of(mia)).toMatchObject({ activities: [], full: 0 })
  const gone = full as unknown as SkillId
  await expect(call('coverage.gap', { cycleId, personId: ann, skillId: gone })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('placing somebody to learn a skill sets a target where there is none to reach, and undo takes both back', async () => {
  const { call, cycleId, mia, coming, discovery, label } = await startRotationTeam()
  const place = { cycleId, personId: mia, activityId: coming, towardsSkillId: discovery }
  const { id } = await call('placements.add', place)
  expect(await label()).toBe('Place Mia Roth on Coming demo to learn Discovery')
  expect(await call('skills.levels', { personId: mia })).toMatchObject([{ level: 0, targetLevel: 1 }])
  expect(await call('levels.changes', { personId: mia })).toEqual([])
  await call('history.undo', {})
  expect(await call('skills.levels', { personId: mia })).toEqual([])
  const remaining = await call('placements.list', { cycleId })
  expect(remaining.map((placement) => placement.id)).not.toContain(id)

  await call('skills.setLevel', { personId: mia, skillId: discovery, level: 1, targetLevel: 3, isInterested: true })
  await call('placements.add', place)
  expect(await call('skills.levels', { personId: mia })).toMatchObject([{ targetLevel: 3, isInterested: true }])
})

test('the trend knows the levels of before and after each cycle', async () => {
  const { call, cycleId, ann, discovery } = await startRotationTeam()
  const later = { name: 'Later', startsOn: '2190-01-01', endsOn: '2190-02-01', rules: {}, participants: [] }
  await call('cycles.create', CycleDraft.parse(later))
  await call('skills.setLevel', { personId: ann, skillId: discovery, level: 3 })
  expect(await call('coverage.trend', {})).toMatchObject([
    { cycleId, before: { covered: 0, singlePointsOfFailure: 0 }, after: { covered: 1, singlePointsOfFailure: 1 } },
    { name: 'Later', before: { covered: 1 }, after: null },
  ])
  const sample = await startTestBackend({ workspace: 'sample' })
  const [pilot, next] = await sample.call('coverage.trend', {})
  // Nobody's level changed between the two.
  expect(pilot?.after).toEqual(next?.before)
  expect(next?.after).toBeNull()
})

test('levels of then are those of now with what came since taken back', () => {
  const [ann, demos, talks] = ['ann', 'demos', 'talks'] as [PersonId, SkillId, SkillId]
  const at = (day: number) => Instant.parse(`2026-03-0${day}T12:00:00.000Z`)
  const change = (skillId: SkillId, from: number, to: number, day: number): LevelChange => ({
    id: String(day) as LevelChangeId,
    personId: ann,
    skillId,
    from,
    to,
    source: 'lead',
    byPersonId: null,
    placementIds: [],
    changedAt: at(day),
  })
  const now: SkillLevel[] = [
    { personId: ann, skillId: demos, level: 3, targetLevel: 4, assessedOn: null, isInterested: false },
  ]
  const changes = [change(demos, 2, 3, 5), change(talks, 2, 0, 4), change(demos, 0, 2, 3)]
  const then = (day: number) => levelsAt(now, changes, at(day)).map(({ skillId, level }) => [skillId, level])
  expect(then(5)).toEqual([['demos', 3]])
  expect(then(4)).toEqual([['demos', 2]])
  expect(then(3)).toEqual([
    ['demos', 2],
    ['talks', 2],
  ])
  expect(then(2)).toEqual([
    ['demos', 0],
    ['talks', 2],
  ])
})

function dayAhead(clock: string): Instant {
  return Instant.parse(`${new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)}T${clock}:00.000Z`)
}
