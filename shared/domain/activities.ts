import { z } from 'zod'
import { AccountId, ActivityId, PersonId, SkillId } from './ids.ts'
import type { WorkFunction } from './people.ts'
import { HoursPerWeek } from './people.ts'
import type { Skill } from './skills.ts'
import { Audience, FunnelStage } from './skills.ts'
import { Name, OptionalText } from './text.ts'
import { Day, dayIn, Instant, TimeZone } from './times.ts'

/** A customer. One that opted out never has participants on its calls. */
export const Account = z.object({ id: AccountId, name: Name, isOptedOut: z.boolean() })
export type Account = z.infer<typeof Account>

const shared = {
  title: Name,
  hostId: PersonId,
  funnelStage: FunnelStage,
  audience: Audience,
  /** The most participants at a time (0 to 20). */
  seats: z.int().min(0).max(20),
  /** The host wants no participants on this one. */
  isHostOptedOut: z.boolean(),
  /** Skills it serves when somebody named them; empty means: those of its host's function, stage and audience. */
  skillIds: z.array(SkillId).max(50),
  notes: OptionalText,
}

export const SalesCallDraft = z
  .object({
    ...shared,
    accountId: AccountId.nullable(),
    /** Such as discovery, demo, negotiation; free words, because every CRM has its own. */
    callType: OptionalText,
    startsAt: Instant,
    endsAt: Instant,
    /** The zone the call was arranged in; the instants alone decide when it is. */
    timeZone: TimeZone,
  })
  .refine((call) => call.startsAt <= call.endsAt, { path: ['endsAt'], message: 'ends before it begins' })
export type SalesCallDraft = z.infer<typeof SalesCallDraft>

export const ContentProjectDraft = z
  .object({
    ...shared,
    /** Such as case study, webinar, blog series. */
    format: OptionalText,
    startsOn: Day,
    endsOn: Day,
    /** What a participant gives each week of the window. */
    hoursPerWeek: HoursPerWeek,
  })
  .refine((project) => project.startsOn <= project.endsOn, { path: ['endsOn'], message: 'ends before it begins' })
export type ContentProjectDraft = z.infer<typeof ContentProjectDraft>

const kept = {
  id: ActivityId,
  status: z.enum(['planned', 'cancelled']),
  /** The id in the calendar or CRM that it came from; null when typed by hand. */
  sourceId: z.string().nullable(),
  archivedAt: Instant.nullable(),
}

/** A meeting of a rep with a customer at a fixed time. */
export const SalesCall = z.object({ kind: z.literal('call'), ...SalesCallDraft.shape, ...kept })
export type SalesCall = z.infer<typeof SalesCall>

/** A piece of content made over some weeks. */
export const ContentProject = z.object({ kind: z.literal('project'), ...ContentProjectDraft.shape, ...kept })
export type ContentProject = z.infer<typeof ContentProject>

/** Something that a person of the other function can join. */
export type Activity = SalesCall | ContentProject

/** Sales hosts calls and marketing hosts projects; those who join come from the other function. */
export function functionOfHost(kind: Activity['kind']): WorkFunction {
  return kind === 'call' ? 'sales' : 'marketing'
}

/** Still to take place, at least in part: neither over, nor cancelled, nor archived; a project until its last day in this zone ends. */
export function isAhead(activity: Activity, timeZone: string, now: Instant): boolean {
  if (activity.status === 'cancelled' || activity.archivedAt !== null) return false
  return activity.kind === 'call' ? activity.endsAt > now : activity.endsOn >= dayIn(timeZone, now)
}

/** Begins or began: a call at its moment, a project on its first day in this zone. */
export function hasBegun(activity: Timing, timeZone: string, now: Instant): boolean {
  return activity.kind === 'call' ? activity.startsAt <= now : activity.startsOn <= dayIn(timeZone, now)
}

/** Takes place on at least one of the days from first to last; a call on the day of the zone that it was arranged in. */
export function isWithin(activity: Activity, first: Day, last: Day): boolean {
  if (activity.kind === 'project') return activity.startsOn <= last && activity.endsOn >= first
  const { timeZone, startsAt, endsAt } = activity
  return dayIn(timeZone, startsAt) <= last && dayIn(timeZone, endsAt) >= first
}

/** When an activity takes place and how much of it. */
export type Timing =
  | Pick<SalesCall, 'kind' | 'startsAt' | 'endsAt'>
  | Pick<ContentProject, 'kind' | 'startsOn' | 'endsOn' | 'hoursPerWeek'>

/** Hours of one seat: the length of a call, or hours a week times the (started) weeks of a project. */
export function hoursOf(activity: Timing): number {
  if (activity.kind === 'call') return (Date.parse(activity.endsAt) - Date.parse(activity.startsAt)) / 3_600_000
  const days = (Date.parse(activity.endsOn) - Date.parse(activity.startsOn)) / 86_400_000 + 1
  return activity.hoursPerWeek * Math.ceil(days / 7)
}

/**
 * The skills that somebody who joins can learn: the named ones, or else those of the same funnel stage and audience
 * that belong to the host's function or to both.
 */
export function skillsServed(
  activity: Pick<Activity, 'kind' | 'skillIds' | 'funnelStage' | 'audience'>,
  skills: readonly Skill[],
): Skill[] {
  const live = skills.filter((skill) => skill.archivedAt === null)
  if (activity.skillIds.length > 0) return live.filter((skill) => activity.skillIds.includes(skill.id))
  const home = functionOfHost(activity.kind)
  return live.filter(
    (skill) =>
      skill.funnelStage === activity.funnelStage &&
      skill.audience === activity.audience &&
      (skill.homeFunction === home || skill.homeFunction === 'shared'),
  )
}
