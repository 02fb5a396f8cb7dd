import { CycleDraft } from '../../shared/domain/cycles.ts'
import type { ActivityId, PersonId, PlacementId } from '../../shared/domain/ids.ts'
import type { ReflectionContent, ReflectionDraftContent } from '../../shared/domain/reflections.ts'
import { type Day, type Instant, weekdayOf } from '../../shared/domain/times.ts'
import { startTestBackend } from './backend.ts'
import { callDraft, personDraft, projectDraft, skillDraft } from './drafts.ts'

const dayMs = 86_400_000

/**
 * Ann and Mia, marketers, were on calls of Tom's and of Ben's that are over ("Past demo", "Past pitch") and are on one of
 * Tom's to come; Tom is on a project of Mia's that runs today. Discovery and pricing are what calls teach.
 */
export async function startRotationTeam() {
  const backend = await startTestBackend()
  const { call } = backend
  const now = Date.now()
  const at = (days: number) => new Date(now + days * dayMs).toISOString()
  const marketer = (name: string) => call('people.add', personDraft({ name, function: 'marketing', timeZone: 'UTC' }))
  const rep = (name: string) => call('people.add', personDraft({ name, timeZone: 'UTC' }))
  const [ann, mia] = [(await marketer('Ann Berg')).id, (await marketer('Mia Roth')).id]
  const [tom, ben] = [(await rep('Tom Reed')).id, (await rep('Ben Shaw')).id]
  const discovery = (await call('skills.add', skillDraft({ name: 'Discovery' }))).id
  const pricing = (await call('skills.add', skillDraft({ name: 'Pricing' }))).id
  const callFrom = async (host: PersonId, title: string, startsAt: string): Promise<ActivityId> => {
    const endsAt = new Date(Date.parse(startsAt) + 0.04 * dayMs).toISOString()
    const times = { startsAt: startsAt as Instant, endsAt: endsAt as Instant }
    return (await call('calls.add', callDraft(host, { title, seats: 3, ...times }))).id
  }
  const callAt = async (host: PersonId, title: string, days: number) => await callFrom(host, title, at(days))
  // At ten in the morning of a working day, whenever the test runs.
  const workingDay = [4, 5, 6].map((days) => at(days).slice(0, 10) as Day).find((day) => weekdayOf(day) <= 5)
  const demo = await callAt(tom, 'Past demo', -6)
  const pitch = await callAt(ben, 'Past pitch', -4)
  const coming = await callFrom(tom, 'Coming demo', `${workingDay}T10:00:00.000Z`)
  const dates = { startsOn: at(-5).slice(0, 10) as Day, endsOn: at(5).slice(0, 10) as Day }
  const webinar = (await call('projects.add', projectDraft(mia, { title: 'Webinar', ...dates }))).id
  const participants = [ann, mia, tom, ben].map((personId) => ({ personId, minimumPlacements: 0 }))
  const cycle = { name: 'Autumn', startsOn: at(-20).slice(0, 10), endsOn: at(20).slice(0, 10), rules: {}, participants }
  const cycleId = (await call('cycles.create', CycleDraft.parse(cycle))).id
  const place = async (personId: PersonId, activityId: ActivityId): Promise<PlacementId> =>
    (await call('placements.add', { cycleId, personId, activityId })).id
  const placed = {
    annOnDemo: await place(ann, demo),
    annOnPitch: await place(ann, pitch),
    annComing: await place(ann, coming),
    miaOnDemo: await place(mia, demo),
    tomOnWebinar: await place(tom, webinar),
  }
  const label = async () => (await call('history.state', {})).undo?.label
  return { ...backend, cycleId, ann, mia, tom, ben, discovery, pricing, demo, pitch, coming, webinar, ...placed, label }
}

/** A reflection with one text and nothing else. */
export function contentOf(fields: Partial<ReflectionContent> = {}): ReflectionContent {
  return { what: '', soWhat: '', nowWhat: '', valued: '', selfRatings: [], ...fields }
}

export function draftOf(fields: Partial<ReflectionDraftContent> = {}): ReflectionDraftContent {
  return { ...contentOf(), minutes: null, addendum: '', ...fields }
}
