import { expect, test } from 'vitest'
import type { PersonId, PlacementId } from '../../../../shared/domain/ids.ts'
import { unpackLevels } from '../../../../shared/domain/level-table.ts'
import { promotionRule } from '../../../../shared/domain/levels.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'
import { importFile } from '../imports/import-through-port.ts'

const passphrase = 'correct horse battery'

/** Ann is at level 1 of discovery, and hosts may say what they saw. */
async function startWithLevel() {
  const team = await startRotationTeam()
  const { call, ann, discovery } = team
  await call('skills.setLevel', { personId: ann, skillId: discovery, level: 1, targetLevel: 3 })
  const signOff = async (id: PlacementId, byPersonId: PersonId, level: number) => {
    const levelsShown = [{ skillId: discovery, level }]
    await call('placements.signOff', { id, attendance: 'attended', byPersonId, levelsShown })
  }
  const level = async () => (await call('skills.levels', { personId: ann }))[0]
  return { ...team, signOff, level }
}

test('each change of a level says from, to, by whom, on what and when; a target alone changes no level', async () => {
  const { call, ann, tom, discovery, pricing, annOnDemo } = await startWithLevel()
  const set = { personId: ann, skillId: discovery }
  await call('skills.setLevel', { ...set, level: 2, source: 'host', byPersonId: tom, placementIds: [annOnDemo] })
  await call('skills.setLevel', { ...set, targetLevel: 4 })
  await call('skills.setLevel', { personId: ann, skillId: pricing, level: 1, source: 'self' })
  await call('skills.setLevel', { ...set, level: 0, targetLevel: null })
  const changes = await call('levels.changes', { personId: ann, skillId: discovery })
  expect(changes).toMatchObject([
    { from: 2, to: 0, source: 'lead', byPersonId: null, placementIds: [] },
    { from: 1, to: 2, source: 'host', byPersonId: tom, placementIds: [annOnDemo] },
    { from: 0, to: 1, source: 'lead', byPersonId: null, placementIds: [] },
  ])
  expect(await call('levels.changes', { skillId: pricing })).toMatchObject([{ source: 'self', byPersonId: ann }])
  await call('history.undo', {})
  expect(await call('levels.changes', { personId: ann, skillId: discovery })).toEqual(changes.slice(1))
})

test('a level rests on what its person did, and on what is there', async () => {
  const { call, ann, discovery, miaOnDemo } = await startWithLevel()
  const set = { personId: ann, skillId: discovery, level: 2 }
  await expect(call('skills.setLevel', { ...set, placementIds: [miaOnDemo] })).rejects.toMatchObject({
    code: 'invalid-input',
    words: 'The level of Ann Berg can only rest on what Ann Berg did.',
  })
  const gone = [discovery as unknown as PlacementId]
  await expect(call('skills.setLevel', { ...set, placementIds: gone })).rejects.toMatchObject({ code: 'not-found' })
  const nobody = discovery as unknown as PersonId
  await expect(call('skills.setLevel', { ...set, byPersonId: nobody })).rejects.toMatchObject({ code: 'not-found' })
})

test('two hosts who saw it propose a level, and accepting sets it with both as evidence; undo takes it back', async () => {
  const { call, ann, tom, ben, mia, discovery, annOnDemo, annOnPitch, signOff, level, label } = await startWithLevel()
  await signOff(annOnDemo, tom, 2)
  expect(await call('levels.promotions', {})).toEqual([])
  const promote = { personId: ann, skillId: discovery, to: 2, byPersonId: mia }
  await expect(call('levels.promote', promote)).rejects.toMatchObject({ code: 'conflict' })
  await signOff(annOnPitch, ben, 3)
  expect(await call('levels.promotions', { personId: ann })).toEqual([
    {
      personId: ann,
      skillId: discovery,
      from: 1,
      to: 2,
      placementIds: [annOnDemo, annOnPitch],
      rule: promotionRule(2),
    },
  ])
  expect(await call('levels.promotions', { personId: mia })).toEqual([])
  await expect(call('levels.promote', { ...promote, to: 3 })).rejects.toMatchObject({ code: 'conflict' })
  await call('levels.promote', promote)
  expect(await label()).toBe('Promote Ann Berg to level 2 in Discovery')
  expect(await level()).toMatchObject({ level: 2, targetLevel: 3 })
  const [newest] = await call('levels.changes', { personId: ann })
  expect(newest).toMatchObject({
    from: 1,
    to: 2,
    source: 'lead',
    byPersonId: mia,
    placementIds: [annOnDemo, annOnPitch],
  })
  // The same evidence does not speak twice.
  expect(await call('levels.promotions', {})).toEqual([])
  await call('history.undo', {})
  expect(await level()).toMatchObject({ level: 1 })
  expect(await call('levels.promotions', {})).toHaveLength(1)
})

test('what a level was set after speaks for nothing more, and nothing speaks for those who have gone', async () => {
  const { call, ann, tom, ben, discovery, annOnDemo, annOnPitch, signOff } = await startWithLevel()
  await signOff(annOnDemo, tom, 2)
  await signOff(annOnPitch, ben, 2)
  await call('people.archive', { ids: [ann] })
  expect(await call('levels.promotions', {})).toEqual([])
  await call('history.undo', {})
  await call('skills.archive', { ids: [discovery] })
  expect(await call('levels.promotions', {})).toEqual([])
  await call('history.undo', {})
  expect(await call('levels.promotions', {})).toHaveLength(1)
  await call('skills.setLevel', { personId: ann, skillId: discovery, level: 0 })
  expect(await call('levels.promotions', {})).toEqual([])
})

test('self and host stand side by side, as far as the reader may read what the person wrote', async () => {
  const { call, ann, tom, ben, mia, discovery, pricing, annOnDemo, annOnPitch, signOff } = await startWithLevel()
  await call('seals.create', { personId: ann, passphrase })
  const rate = async (
    placementId: PlacementId,
    visibility: 'private' | 'host',
    skillId: typeof pricing,
    level: number,
  ) => {
    const content = contentOf({ what: 'Words', selfRatings: [{ skillId, level }] })
    await call('reflections.submit', { authorId: ann, placementId, visibility, minutes: null, content })
  }
  await rate(annOnDemo, 'private', pricing, 4)
  await rate(annOnPitch, 'host', discovery, 3)
  await signOff(annOnPitch, ben, 2)
  const views = async (readerId: PersonId | null) =>
    (await call('levels.views', { personId: ann, readerId })).map(({ skillId, level, self, hosts }) => {
      const name = skillId === discovery ? 'discovery' : 'pricing'
      return [name, level, self.map((one) => one.level), hosts.map((one) => [one.level, one.byPersonId])]
    })
  const seenByBen = [['discovery', 1, [3], [[2, ben]]]]
  expect(await views(ben)).toEqual(seenByBen)
  for (const reader of [tom, mia, null]) expect(await views(reader)).toEqual([['discovery', 1, [], [[2, ben]]]])
  expect(await views(ann)).toEqual([...seenByBen, ['pricing', 0, [4], []]])
  await call('seals.lock', {})
  expect(await views(ann)).toEqual(seenByBen)
})

test('a level is as old as the last time that somebody judged or saw it', async () => {
  const { call, ann, tom, discovery, annOnDemo, signOff } = await startWithLevel()
  const find = async () => (await call('levels.list', { personId: ann }))[0]
  const today = new Date().toISOString().slice(0, 10)
  expect(await find()).toMatchObject({ skillId: discovery, level: 1, confirmedOn: today, isRefreshDue: false })
  await signOff(annOnDemo, tom, 1)
  expect(await find()).toMatchObject({ confirmedOn: today })
  await call('skills.setLevel', { personId: ann, skillId: discovery, level: 0 })
  expect(await find()).toMatchObject({ level: 0, confirmedOn: null, isRefreshDue: false })
})

test('the table holds what the list holds, of everybody who is not archived', async () => {
  const { call, ann, mia, discovery, pricing } = await startWithLevel()
  await call('skills.setLevel', { personId: mia, skillId: pricing, isInterested: true })
  const listed = (await call('levels.list', {})).map(({ assessedOn: _on, confirmedOn: _confirmed, ...level }) => level)
  const bySkill = (one: { skillId: string }, other: { skillId: string }) => one.skillId.localeCompare(other.skillId)
  expect(unpackLevels(await call('levels.table', {})).toSorted(bySkill)).toEqual(listed.toSorted(bySkill))
  expect(listed).toMatchObject([{ skillId: discovery, targetLevel: 3 }, { isInterested: true }])
  await call('people.archive', { ids: [ann] })
  const { personIds } = await call('levels.table', {})
  expect(personIds).not.toContain(ann)
  expect(unpackLevels(await call('levels.table', {}))).toMatchObject([{ personId: mia }])
})

test('a level that still holds is as new as today once somebody says so, and no change of it', async () => {
  const backend = await startTestBackend({ workspace: 'sample' })
  const { call } = backend
  const old = (await call('levels.list', {})).find(({ isRefreshDue }) => isRefreshDue)
  if (old === undefined) throw new Error('Some levels of the sample are old.')
  const { personId, skillId, level } = old
  const changes = await call('levels.changes', {})
  const find = async () => (await call('levels.list', { personId })).find((one) => one.skillId === skillId)
  await call('levels.confirm', { personId, skillId })
  expect(await find()).toMatchObject({ level, isRefreshDue: false })
  expect(await call('levels.changes', {})).toEqual(changes)
  await call('history.undo', {})
  expect(await find()).toEqual(old)
  const { ann, pricing, ...team } = await startWithLevel()
  await expect(team.call('levels.confirm', { personId: ann, skillId: pricing })).rejects.toMatchObject({
    words: 'Ann Berg has no level in Pricing that could be confirmed.',
  })
})

test('signed off twice, somebody is promoted, covers a skill, and joins the next call in a higher role', async () => {
  const team = await startWithLevel()
  const { call, cycleId, ann, mia, tom, ben, coming, discovery, pricing, annOnDemo, annOnPitch, annComing, signOff } =
    team
  await call('placements.remove', { ids: [annComing] })
  const capable = async () =>
    (await call('coverage.get', {})).skills.find(({ skillId }) => skillId === discovery)?.capable
  expect(await capable()).toEqual([])
  await signOff(annOnDemo, tom, 3)
  await signOff(annOnPitch, ben, 3)
  await call('levels.promote', { personId: ann, skillId: discovery, to: 3 })
  expect(await capable()).toEqual([ann])
  await call('skills.setLevel', { personId: ann, skillId: pricing, level: 1, targetLevel: 3 })
  const { id: _id, status: _status, figures: _figures, ...cycle } = await call('cycles.get', { id: cycleId })
  const participants = cycle.participants.filter(({ personId }) => personId !== mia)
  await call('cycles.edit', { id: cycleId, cycle: { ...cycle, participants } })
  await call('cycles.plan', { id: cycleId, timeLimitSeconds: 10 })
  const planned = (await call('placements.list', { cycleId })).find(({ activityId }) => activityId === coming)
  expect(planned).toMatchObject({ personId: ann, role: 'assist' })
})

test('roles are earned by sign-offs and by no level', async () => {
  const { call, ann, tom, annOnDemo, annOnPitch, signOff } = await startWithLevel()
  const earned = async () => await call('people.signedOff', { id: ann })
  await call('skills.setLevel', { personId: ann, skillId: (await call('skills.list', {}))[0]?.id ?? fail(), level: 4 })
  expect(await earned()).toEqual([])
  await signOff(annOnDemo, tom, 0)
  expect(await earned()).toEqual([{ role: 'shadow', stage: 'consideration', times: 1 }])
  await call('placements.signOff', { id: annOnPitch, attendance: 'missed', byPersonId: null })
  expect(await earned()).toEqual([{ role: 'shadow', stage: 'consideration', times: 1 }])
})

test('levels that a file brings say so, those that it leaves as they are say nothing', async () => {
  const team = await startWithLevel()
  const { call, mia } = team
  const rows = ['Person,Skill,Level', 'Ann Berg,Discovery,1', 'Mia Roth,Discovery,3', 'Mia Roth,Pricing,0']
  await importFile(team, 'levels', { name: 'levels.csv', content: rows.join('\n') })
  await importFile(team, 'levels', { name: 'again.csv', content: 'Person,Skill,Level\nMia Roth,Discovery,2' })
  expect(await call('levels.changes', {})).toMatchObject([
    { personId: mia, from: 3, to: 2, source: 'import' },
    { personId: mia, from: 0, to: 3, source: 'import' },
    { from: 0, to: 1, source: 'lead' },
  ])
})

test('the sample has levels with their evidence, some to refresh, and promotions to accept', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const held = (await call('skills.levels', {})).filter(({ level }) => level > 0)
  const changes = await call('levels.changes', {})
  expect(changes).toHaveLength(held.length)
  expect(changes.filter(({ placementIds }) => placementIds.length > 0).length).toBeGreaterThan(5)
  const promotions = await call('levels.promotions', {})
  expect(promotions.filter(({ to }) => to > 1).length).toBeGreaterThan(0)
  const [first] = promotions
  if (first === undefined) throw new Error('There is a promotion to accept.')
  await call('levels.promote', { personId: first.personId, skillId: first.skillId, to: first.to })
  expect(await call('levels.promotions', {})).toHaveLength(promotions.length - 1)
})

function fail(): never {
  throw new Error('The team has skills.')
}
