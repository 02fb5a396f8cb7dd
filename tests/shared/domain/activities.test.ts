import { expect, test } from 'vitest'
import {
  type Activity,
  type ContentProject,
  hasBegun,
  hoursOf,
  isAhead,
  isWithin,
  type SalesCall,
  skillsServed,
} from '../../../shared/domain/activities.ts'
import type { ActivityId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import { callDraft, projectDraft, skillDraft } from '../../support/drafts.ts'

const kept = { id: 'a' as ActivityId, status: 'planned', sourceId: null, archivedAt: null } as const
const host = 'h' as PersonId

const callOf = (fields: Partial<SalesCall> = {}): SalesCall => ({
  kind: 'call',
  ...callDraft(host),
  ...kept,
  ...fields,
})
const projectOf = (fields: Partial<ContentProject> = {}): ContentProject => ({
  kind: 'project',
  ...projectDraft(host),
  ...kept,
  ...fields,
})
const skillOf = (id: string, fields: Partial<Skill>): Skill => ({
  ...skillDraft({ name: id }),
  id: id as SkillId,
  archivedAt: null,
  ...fields,
})

test('the hours of a call are its length', () => {
  expect(hoursOf(callOf())).toBe(0.75)
})

test('the hours of a project count every week that was started', () => {
  const monday = '2190-03-01' as Day
  expect(hoursOf(projectOf({ startsOn: monday, endsOn: monday, hoursPerWeek: 1.5 }))).toBe(1.5)
  expect(hoursOf(projectOf({ startsOn: monday, endsOn: '2190-03-07' as Day, hoursPerWeek: 1.5 }))).toBe(1.5)
  expect(hoursOf(projectOf({ startsOn: monday, endsOn: '2190-03-08' as Day, hoursPerWeek: 1.5 }))).toBe(3)
})

test('what is over, cancelled or archived is no longer ahead', () => {
  const call = callOf()
  const before = '2190-01-01T00:00:00.000Z' as Instant
  expect(isAhead(call, 'UTC', '2190-03-01T10:30:00.000Z' as Instant)).toBe(true)
  expect(isAhead(call, 'UTC', call.endsAt)).toBe(false)
  expect(isAhead({ ...call, status: 'cancelled' }, 'UTC', before)).toBe(false)
  expect(isAhead({ ...call, archivedAt: call.startsAt }, 'UTC', before)).toBe(false)
  expect(isAhead(projectOf(), 'UTC', '2190-03-26T23:59:00.000Z' as Instant)).toBe(true)
  expect(isAhead(projectOf(), 'UTC', '2190-03-27T00:00:00.000Z' as Instant)).toBe(false)
})

test('the last day of a project ends at midnight of the zone, not of UTC', () => {
  const evening = '2190-03-26T23:30:00.000Z' as Instant
  expect(isAhead(projectOf(), 'Europe/Berlin', evening)).toBe(false)
  expect(isAhead(callOf({ endsAt: '2190-03-26T23:45:00.000Z' as Instant }), 'Europe/Berlin', evening)).toBe(true)
  const morning = '2190-03-27T06:00:00.000Z' as Instant
  expect(isAhead(projectOf(), 'America/Los_Angeles', morning)).toBe(true)
  expect(isAhead(projectOf(), 'Europe/Berlin', morning)).toBe(false)
})

test('an activity lies within days that it touches, by the clocks of the zone it was arranged in', () => {
  const [first, last] = ['2190-03-01' as Day, '2190-03-07' as Day]
  expect(isWithin(callOf(), first, last)).toBe(true)
  const startsAt = '2190-02-28T23:30:00.000Z' as Instant
  const endsAt = '2190-02-28T23:50:00.000Z' as Instant
  expect(isWithin(callOf({ startsAt, endsAt }), first, last)).toBe(true)
  expect(isWithin(callOf({ startsAt, endsAt, timeZone: 'Europe/London' }), first, last)).toBe(false)
  expect(isWithin(projectOf(), '2190-03-26' as Day, '2190-04-02' as Day)).toBe(true)
  expect(isWithin(projectOf(), '2190-03-27' as Day, '2190-04-02' as Day)).toBe(false)
})

test('an activity serves the skills that were named for it, and nothing else', () => {
  const skills = [skillOf('demo', {}), skillOf('video', { homeFunction: 'marketing', funnelStage: 'advocacy' })]
  const call = callOf({ skillIds: ['video' as SkillId] })
  expect(skillsServed(call, skills).map(({ id }) => id)).toEqual(['video'])
})

test('without named skills, those of its stage and audience that its host can show are served', () => {
  const skills = [
    skillOf('demo', {}),
    skillOf('listening', { homeFunction: 'shared' }),
    skillOf('comparison', { homeFunction: 'marketing' }),
    skillOf('team demo', { audience: 'one-to-many' }),
    skillOf('closing', { funnelStage: 'sale' }),
    skillOf('old demo', { archivedAt: '2026-01-01T00:00:00.000Z' as Instant }),
  ]
  expect(skillsServed(callOf(), skills).map(({ id }) => id)).toEqual(['demo', 'listening'])
  const project = projectOf({ funnelStage: 'consideration', audience: 'one-to-one' })
  expect(skillsServed(project, skills).map(({ id }) => id)).toEqual(['listening', 'comparison'])
})

test('a call begins at its moment, a project on its first day where its host is', () => {
  const call = callOf({ startsAt: '2026-03-02T10:00:00.000Z' as Instant })
  const project = projectOf({ startsOn: '2026-03-02' as Day })
  const begun = (activity: Activity, zone: string, now: string) => hasBegun(activity, zone, now as Instant)
  expect(begun(call, 'UTC', '2026-03-02T09:59:59.999Z')).toBe(false)
  expect(begun(call, 'UTC', '2026-03-02T10:00:00.000Z')).toBe(true)
  expect(begun(project, 'Asia/Tokyo', '2026-03-01T15:00:00.000Z')).toBe(true)
  expect(begun(project, 'UTC', '2026-03-01T15:00:00.000Z')).toBe(false)
})
