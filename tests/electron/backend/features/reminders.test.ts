import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { statements } from '../../../../shared/domain/alignment.ts'
import type { Day } from '../../../../shared/domain/times.ts'
import { startTestBackend } from '../../../support/backend.ts'
import { contentOf, startRotationTeam } from '../../../support/rotation-team.ts'

const dayMs = 86_400_000

/** Calls of Tom's are over, and Ann joins one of his that begins in two hours. */
async function startPublished() {
  const team = await startRotationTeam()
  const { call, coming, cycleId, folder, grant } = team
  const found = (await call('calls.list', {})).find(({ id }) => id === coming)
  if (found === undefined) throw new Error('There is a call to come.')
  const { kind: _kind, id, status: _status, sourceId: _source, archivedAt: _archived, ...draft } = found
  const out = path.join(folder, 'out')
  mkdirSync(out)
  await call('publications.publish', { cycleId, grant: grant(out, 'folder') })
  const comesIn = async (days: number) => {
    const at = (more: number) => new Date(Date.now() + (days + more) * dayMs).toISOString() as typeof draft.startsAt
    await call('calls.edit', { id, call: { ...draft, startsAt: at(0), endsAt: at(0.04) } })
  }
  await comesIn(2 / 24)
  const due = async (personId: PersonId) =>
    (await call('reminders.due', { personId })).map(({ kind, title }) => `${kind}: ${title}`).toSorted()
  return { ...team, due, comesIn }
}

test('somebody is reminded of what begins soon and of what they have not reflected on', async () => {
  const { call, ann, tom, annOnDemo, annOnPitch, due, comesIn } = await startPublished()
  expect(await due(ann)).toEqual(['begins: Coming demo', 'reflection: Past demo', 'reflection: Past pitch'])
  const own = { authorId: ann, placementId: annOnDemo, visibility: 'team', minutes: null } as const
  await call('reflections.submit', { ...own, content: contentOf({ what: 'Words' }) })
  await call('placements.signOff', { id: annOnPitch, attendance: 'missed', byPersonId: tom })
  expect(await due(ann)).toEqual(['begins: Coming demo'])
  await comesIn(10)
  expect(await due(ann)).toEqual([])
})

test('a host is reminded of guests to come and of sign-offs to give, until they are given', async () => {
  const { call, tom, ben, annOnPitch, annOnDemo, miaOnDemo, due } = await startPublished()
  expect(await due(ben)).toEqual(['sign-off: Past pitch'])
  // Tom is on Mia's webinar, which runs: it is neither to come nor over.
  expect(await due(tom)).toEqual(['guest: Coming demo', 'sign-off: Past demo', 'sign-off: Past demo'])
  for (const id of [annOnPitch, annOnDemo, miaOnDemo]) {
    await call('placements.signOff', { id, attendance: 'attended', byPersonId: tom })
  }
  expect([await due(ben), await due(tom)]).toEqual([[], ['guest: Coming demo']])
})

test('what was called off, and what nobody was told of, reminds nobody', async () => {
  const { call, ann } = await startRotationTeam()
  expect(await call('reminders.due', { personId: ann })).toEqual([])
  const published = await startPublished()
  await published.call('placements.veto', { id: published.annComing, reason: 'No room.' })
  expect(await published.due(published.ann)).not.toContain('begins: Coming demo')
})

test('participants of a cycle that is just over are reminded of its alignment check, until they answer', async () => {
  const { call, ann, cycleId, due } = await startPublished()
  const { id: _id, status: _status, figures: _figures, ...cycle } = await call('cycles.get', { id: cycleId })
  expect(await due(ann)).not.toContain('alignment-check: Autumn')
  const ends = async (daysAgo: number) => {
    const endsOn = new Date(Date.now() - daysAgo * dayMs).toISOString().slice(0, 10) as Day
    await call('cycles.edit', { id: cycleId, cycle: { ...cycle, endsOn } })
  }
  await ends(2)
  expect(await due(ann)).toContain('alignment-check: Autumn')
  const answers = Object.fromEntries(statements.map(({ id }) => [id, 3])) as Record<
    (typeof statements)[number]['id'],
    3
  >
  await call('alignment.answer', { personId: ann, cycleId, answers })
  expect(await due(ann)).not.toContain('alignment-check: Autumn')
})

test('the sample has something to remind of', async () => {
  const { call } = await startTestBackend({ workspace: 'sample' })
  const kinds = new Set<string>()
  for (const { id: personId } of await call('people.list', {})) {
    for (const { kind } of await call('reminders.due', { personId })) kinds.add(kind)
  }
  expect([...kinds]).toContain('reflection')
})

test('whoever is not there is not reminded', async () => {
  const { call, annComing } = await startRotationTeam()
  const stranger = annComing as string as PersonId
  await expect(call('reminders.due', { personId: stranger })).rejects.toMatchObject({ code: 'not-found' })
})
