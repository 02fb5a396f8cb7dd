import { expect, test } from 'vitest'
import { levelsAt } from '../../../../electron/backend/features/levels-then.ts'
import { CycleDraft } from '../../../../shared/domain/cycles.ts'
import type { LevelChangeId, PersonId, SkillId } from '../../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../../shared/domain/levels.ts'
import type { SkillLevel } from '../../../../shared/domain/skills.ts'
import { Instant } from '../../../../shared/domain/times.ts'
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
  const now: SkillLevel[] = [{ personId: ann, skillId: demos, level: 3, targetLevel: 4, assessedOn: null, isInterested: false }]
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
