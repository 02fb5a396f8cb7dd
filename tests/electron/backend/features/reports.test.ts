import { expect, test } from 'vitest'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'

test('a report counts what was done and missed, both ways, and says nothing that was not for the team', async () => {
  const team = await startRotationTeam()
  const { call, cycleId, ann, mia, tom, ben, discovery, annOnDemo, annOnPitch, miaOnDemo, tomOnWebinar } = team
  await call('seals.create', { personId: ann, passphrase: 'correct horse battery' })
  const reflect = async (
    authorId: typeof ann,
    placementId: typeof annOnDemo,
    visibility: 'private' | 'host' | 'team',
  ) => {
    const content = contentOf({ nowWhat: `Next, ${visibility}` })
    await call('reflections.submit', { authorId, placementId, visibility, minutes: null, content })
  }
  await reflect(ann, annOnDemo, 'private')
  await reflect(tom, tomOnWebinar, 'host')
  await reflect(mia, miaOnDemo, 'team')
  const levelsShown = [{ skillId: discovery, level: 1 }]
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom, levelsShown })
  await call('placements.signOff', { id: miaOnDemo, attendance: 'partly', byPersonId: tom })
  await call('placements.signOff', { id: annOnPitch, attendance: 'missed', byPersonId: ben })
  await call('placements.signOff', { id: tomOnWebinar, attendance: 'attended', byPersonId: mia })
  await call('levels.promote', { personId: ann, skillId: discovery, to: 1 })
  const report = await call('reports.cycle', { cycleId })
  expect(report).toMatchObject({
    name: 'Autumn',
    placements: { done: 3, missed: 1, cancelled: 0, open: 1 },
    reflectedOn: 3,
    functions: [
      { function: 'marketing', people: 2, hoursPromised: null },
      { function: 'sales', people: 1, hoursPromised: null },
    ],
    levelsRaised: [{ personId: ann, from: 0, to: 1, placementIds: [annOnDemo] }],
    nowWhats: [{ placementId: miaOnDemo, authorId: mia, text: 'Next, team' }],
    alignment: { marketing: null, sales: null },
  })
  expect(report.functions[0]?.hoursDone).toBeCloseTo(1.92)
})

test('the sample’s pilot has a report worth printing', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const pilot = (await call('cycles.list', {})).find(({ status }) => status === 'closed')
  if (pilot === undefined) throw new Error('The sample did a pilot.')
  const report = await call('reports.cycle', { cycleId: pilot.id })
  expect(report.placements).toMatchObject({ done: 23, missed: 1 })
  expect(report.nowWhats.length).toBeGreaterThan(5)
  expect(report.levelsRaised.length).toBeGreaterThan(5)
  expect(report.alignment.perceptionGap).not.toBeNull()
})
