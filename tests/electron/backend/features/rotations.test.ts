import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'

/** People were told of what they do; Acme is what the call to come is about. */
async function startPublished() {
  const team = await startRotationTeam()
  const { call, coming, cycleId, folder, grant } = team
  const { id: accountId } = await call('accounts.add', { name: 'Acme' })
  const found = (await call('calls.list', {})).find(({ id }) => id === coming)
  if (found === undefined) throw new Error('There is a call to come.')
  const { kind: _kind, id, status: _status, sourceId: _source, archivedAt: _archived, ...draft } = found
  await call('calls.edit', { id, call: { ...draft, accountId, notes: 'Bring the price list.' } })
  const out = path.join(folder, 'out')
  mkdirSync(out)
  await call('publications.publish', { cycleId, grant: grant(out, 'folder') })
  const mine = async (personId: PersonId) => await call('rotations.mine', { personId })
  return { ...team, mine }
}

test('what comes next is told with who, where, what to watch for and how to behave', async () => {
  const { call, ann, tom, discovery, pricing, annComing, mine } = await startPublished()
  await call('skills.setLevel', { personId: ann, skillId: discovery, level: 1, targetLevel: 3 })
  const { ahead } = await mine(ann)
  expect(ahead).toHaveLength(1)
  expect(ahead[0]).toMatchObject({
    placementId: annComing,
    role: 'shadow',
    roleMeaning: 'you watch and listen, the host leads',
    activity: { title: 'Coming demo', notes: 'Bring the price list.' },
    host: { id: tom, name: 'Tom Reed' },
    accountName: 'Acme',
    skills: [
      { skillId: discovery, name: 'Discovery', level: 1, targetLevel: 3 },
      { skillId: pricing, level: 0, targetLevel: null },
    ],
  })
  expect(ahead[0]?.manners.length).toBeGreaterThan(3)
})

test('what is over stays until it is reflected on and signed off', async () => {
  const { call, ann, tom, annOnDemo, annOnPitch, miaOnDemo, mine } = await startPublished()
  expect(await mine(ann)).toMatchObject({ toReflectOn: [annOnPitch, annOnDemo], toSignOff: [] })
  const content = contentOf({ what: 'Words' })
  const own = { authorId: ann, placementId: annOnDemo, visibility: 'team', minutes: null } as const
  await call('reflections.submit', { ...own, content })
  await call('placements.signOff', { id: annOnPitch, attendance: 'missed', byPersonId: null })
  const { past, toReflectOn } = await mine(ann)
  expect(toReflectOn).toEqual([])
  expect(past).toMatchObject([
    { placementId: annOnPitch, status: 'missed', attendance: 'missed', hasReflection: false },
    { placementId: annOnDemo, status: 'published', attendance: null, hasReflection: true },
  ])
  expect(past[1]?.hours).toBeCloseTo(0.96)
  const waiting = (await mine(tom)).toSignOff
  expect(new Set(waiting.map(({ placementId, participant }) => `${placementId} ${participant.name}`))).toEqual(
    new Set([`${annOnDemo} Ann Berg`, `${miaOnDemo} Mia Roth`]),
  )
  await call('placements.signOff', { id: annOnDemo, attendance: 'attended', byPersonId: tom })
  expect((await mine(tom)).toSignOff.map(({ placementId }) => placementId)).toEqual([miaOnDemo])
})

test('a host is not told that somebody reflected in private', async () => {
  const { call, ann, mia, tom, annOnDemo, miaOnDemo, mine } = await startPublished()
  await call('seals.create', { personId: ann, passphrase: 'correct horse battery' })
  const content = contentOf({ what: 'Words' })
  for (const [authorId, placementId, visibility] of [
    [ann, annOnDemo, 'private'],
    [mia, miaOnDemo, 'host'],
  ] as const) {
    await call('reflections.submit', { authorId, placementId, visibility, minutes: null, content })
  }
  const seen = (await mine(tom)).toSignOff.map(
    ({ placementId, hasReflection }) => [placementId, hasReflection] as const,
  )
  expect(new Map(seen)).toEqual(
    new Map([
      [annOnDemo, false],
      [miaOnDemo, true],
    ]),
  )
  expect((await mine(ann)).past.find(({ placementId }) => placementId === annOnDemo)?.hasReflection).toBe(true)
})

test('hosts see who comes, and a project that runs is both ahead and begun', async () => {
  const { ann, tom, mia, annComing, tomOnWebinar, mine } = await startPublished()
  expect((await mine(tom)).guests).toMatchObject([
    { placementId: annComing, participant: { id: ann, name: 'Ann Berg' } },
  ])
  const { ahead, past, guests } = await mine(tom)
  expect([ahead, past].map((list) => list.map(({ placementId }) => placementId))).toEqual([
    [tomOnWebinar],
    [tomOnWebinar],
  ])
  expect(guests).toHaveLength(1)
  expect((await mine(mia)).toSignOff.map(({ placementId }) => placementId)).toEqual([tomOnWebinar])
})

test('what nobody was told of, and what was called off, is nobody’s to do', async () => {
  const { call, ann, annComing } = await startRotationTeam()
  expect(await call('rotations.mine', { personId: ann })).toEqual({
    ahead: [],
    past: [],
    toReflectOn: [],
    toSignOff: [],
    guests: [],
  })
  const published = await startPublished()
  await published.call('placements.veto', { id: published.annComing, reason: 'No room.' })
  expect((await published.mine(published.ann)).ahead).toEqual([])
  await expect(call('rotations.mine', { personId: annComing })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the sample has something to reflect on and something to sign off', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const all = []
  for (const { id } of await call('people.list', {})) all.push(await call('rotations.mine', { personId: id }))
  expect(all.flatMap(({ past }) => past)).toHaveLength(24)
  expect(all.flatMap(({ toReflectOn }) => toReflectOn).length).toBeGreaterThan(5)
  expect(all.flatMap(({ toSignOff }) => toSignOff.map(({ participant }) => participant.name))).toEqual([
    'Daniel Okafor',
  ])
})
