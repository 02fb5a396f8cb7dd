import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Activity } from '../../shared/domain/activities.ts'
import { CycleDraft } from '../../shared/domain/cycles.ts'
import type { ActivityId, CycleId, PersonId, PlacementId } from '../../shared/domain/ids.ts'
import type { Instant, TimeZone } from '../../shared/domain/times.ts'
import { startTestBackend, type TestBackendOptions } from './backend.ts'
import { callDraft, personDraft } from './drafts.ts'

type Times = { startsAt: Instant; endsAt: Instant }

/** On a day of March 2190, which is ahead whenever the test runs, and a Wednesday or Thursday. */
function onDay(day: number): Times {
  const at = (clock: string) => `2190-03-${String(day).padStart(2, '0')}T${clock}:00.000Z` as Instant
  return { startsAt: at('10:00'), endsAt: at('10:45') }
}

/**
 * Ana (Content, Berlin) shadows Bo's demo and Cy (Brand, New York) his review; Bo is of the Field team. Nothing of it is
 * published. Feeds go into `feeds`, and what is published into `out`.
 */
export async function startPublishedTeam(options: TestBackendOptions = {}) {
  const backend = await startTestBackend(options)
  const { call, folder, grant } = backend
  const marketer = async (name: string, team: string, timeZone: TimeZone) =>
    (await call('people.add', personDraft({ name, function: 'marketing', team, timeZone, email: null }))).id
  const ana = await marketer('Ana Ruiz', 'Content', 'Europe/Berlin')
  const cy = await marketer('Cy Ott', 'Brand', 'America/New_York')
  const bo = (await call('people.add', personDraft({ name: 'Bo Lind', team: 'Field' }))).id
  const callOf = async (title: string, day: number): Promise<ActivityId> =>
    (await call('calls.add', callDraft(bo, { title, ...onDay(day), notes: 'They want a discount.' }))).id
  const demo = await callOf('Demo', 3)
  const review = await callOf('Review', 10)
  const participants = [ana, cy].map((personId) => ({ personId, minimumPlacements: 0 }))
  const cycle = { name: 'Spring', startsOn: '2190-03-01', endsOn: '2190-03-31', rules: {}, participants }
  const cycleId: CycleId = (await call('cycles.create', CycleDraft.parse(cycle))).id
  const place = async (personId: PersonId, activityId: ActivityId): Promise<PlacementId> =>
    (await call('placements.add', { cycleId, personId, activityId })).id
  const ofAna = await place(ana, demo)
  const ofCy = await place(cy, review)
  const [feeds, out] = [path.join(folder, 'feeds'), path.join(folder, 'out')]
  for (const each of [feeds, out]) mkdirSync(each)
  const publish = async () => await call('publications.publish', { cycleId, grant: grant(out, 'folder') })
  const move = async (id: ActivityId, day: number) => {
    const found = (await call('calls.list', {})).find((each: Activity) => each.id === id)
    if (found === undefined) throw new Error('The call is there.')
    await call('calls.edit', { id, call: { ...callDraft(bo, { title: found.title }), ...onDay(day) } })
  }
  const keepFeeds = async () => await call('feeds.choose', { grant: grant(feeds, 'folder') })
  const made = { ana, cy, bo, demo, review, cycleId, ofAna, ofCy, feeds, out }
  return { ...backend, ...made, place, publish, move, keepFeeds }
}
