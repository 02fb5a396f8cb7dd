import { expect, test } from 'vitest'
import { RuleSettings } from '../../../../shared/rules/settings.ts'
import { startThreePeople } from '../../../support/three-people.ts'

test('a plan says what it changes for whom', async () => {
  const { call, cycleId, ann, tom, demo, webinar } = await startThreePeople()
  await call('placements.add', { cycleId, personId: ann, activityId: demo })
  const outcome = await call('cycles.plan', { id: cycleId })
  if (outcome.state !== 'planned') throw new Error('The team can be planned.')
  expect(outcome.difference.totals).toMatchObject({ dropped: 0, kept: 1, publishedChanged: 0 })
  const toms = outcome.difference.people.find(({ personId }) => personId === tom)
  expect(toms?.changes).toMatchObject([{ kind: 'added', activityId: webinar, wasPublished: false }])
  expect(outcome.difference.people.map(({ personId }) => personId)).not.toContain(ann)
})

test('a repair drops only what no longer holds, fills the hole, and is one change', async () => {
  const { call, cycleId, ann } = await startThreePeople()
  await call('cycles.plan', { id: cycleId })
  expect(await call('cycles.repair', { id: cycleId })).toMatchObject({ state: 'nothing-to-repair' })
  const before = await call('placements.list', { cycleId })
  const annsBefore = before.find(({ personId }) => personId === ann)
  if (annsBefore === undefined) throw new Error('Ann has a placement.')
  await call('calls.cancel', { ids: [annsBefore.activityId] })

  const outcome = await call('cycles.repair', { id: cycleId })
  if (outcome.state !== 'repaired') throw new Error('A call was cancelled.')
  expect(outcome.isProven).toBe(true)
  const after = await call('placements.list', { cycleId })
  expect(after.filter(({ activityId }) => activityId === annsBefore.activityId)).toEqual([])
  expect(after.filter(({ personId }) => personId !== ann)).toEqual(before.filter(({ personId }) => personId !== ann))
  expect((await call('cycles.summary', { id: cycleId })).findings).toEqual([])
  const changes = outcome.difference.people.find(({ personId }) => personId === ann)?.changes
  expect(changes).toMatchObject([{ kind: 'dropped', words: expect.stringMatching(/is cancelled\.$/) }])
  expect((await call('history.state', {})).undo?.label).toBe('Repair Autumn')
  await call('history.undo', {})
  expect(await call('placements.list', { cycleId })).toEqual(before)
})

test('a comparison shows both plans by the rules of both, and keeps nothing', async () => {
  const { call, cycleId } = await startThreePeople()
  await call('cycles.plan', { id: cycleId })
  const before = await call('placements.list', { cycleId })
  const rules = RuleSettings.parse({ 'new-pairs': { weight: 0 }, 'customer-guard': { participantsPerCall: 0 } })
  const outcome = await call('cycles.compare', { id: cycleId, rules })
  if (outcome.state !== 'compared') throw new Error('Both can be planned.')
  const { comparison } = outcome
  const pairs = comparison.rules.find(({ rule }) => rule === 'new-pairs')
  expect(pairs?.present.byPresent).toBeGreaterThan(0)
  expect(pairs?.present.byOther).toBe(0)
  expect(comparison.other.placements).toBe(1)
  expect(comparison.differing).toBe(before.length - 1)
  expect(comparison.rules.map(({ rule }) => rule)).not.toContain('preference')
  expect(await call('placements.list', { cycleId })).toEqual(before)
})
