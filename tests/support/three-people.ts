import type { ActivityId, CycleId, PersonId } from '../../shared/domain/ids.ts'
import { CycleDraft } from '../../shared/domain/cycles.ts'
import type { Day, Instant } from '../../shared/domain/times.ts'
import { startTestBackend, type TestBackend } from './backend.ts'
import { callDraft, personDraft, projectDraft } from './drafts.ts'

export interface ThreePeople extends TestBackend {
  cycleId: CycleId
  ann: PersonId
  mia: PersonId
  tom: PersonId
  /** Two hours of a Monday's overlapping calls, hosted by Tom. */
  demo: ActivityId
  talk: ActivityId
  /** Mia's, of two weeks. */
  webinar: ActivityId
}

/** Ann and Mia of marketing and Tom of sales, who all want a placement in a cycle in the far future. */
export async function startThreePeople(rules: CycleDraft['rules'] | object = {}): Promise<ThreePeople> {
  const backend = await startTestBackend()
  const { call } = backend
  const shared = { timeZone: 'UTC', hoursPerWeek: 4, hostHoursPerWeek: 4 }
  const ann = (await call('people.add', personDraft({ ...shared, name: 'Ann Berg', function: 'marketing' }))).id
  const mia = (await call('people.add', personDraft({ ...shared, name: 'Mia Roth', function: 'marketing' }))).id
  const tom = (await call('people.add', personDraft({ ...shared, name: 'Tom Reed' }))).id
  const at = (title: string, startsAt: string, endsAt: string) =>
    callDraft(tom, {
      title,
      callType: null,
      timeZone: 'UTC',
      startsAt: `2190-03-01T${startsAt}:00.000Z` as Instant,
      endsAt: `2190-03-01T${endsAt}:00.000Z` as Instant,
    })
  const demo = (await call('calls.add', at('Acme demo', '10:00', '11:00'))).id
  const talk = (await call('calls.add', at('Bolt talk', '10:30', '11:30'))).id
  const webinar = (
    await call('projects.add', projectDraft(mia, { title: 'Webinar', endsOn: '2190-03-12' as Day, seats: 1 }))
  ).id
  const participants = [ann, mia, tom].map((personId) => ({ personId, minimumPlacements: 1 }))
  const cycle = CycleDraft.parse({ name: 'Autumn', startsOn: '2190-03-01', endsOn: '2190-03-12', rules, participants })
  const cycleId = (await call('cycles.create', cycle)).id
  return { ...backend, cycleId, ann, mia, tom, demo, talk, webinar }
}
