import type { WorkFunction } from '../domain/people.ts'
import type { ActivityId, PersonId, SkillId } from '../domain/ids.ts'
import { Role } from '../domain/placements.ts'
import type { Feeling } from '../domain/preferences.ts'
import { type Audience, FunnelStage } from '../domain/skills.ts'
import type { RuleSettings } from './settings.ts'
import type { DayNumber, Minute, Span, Zone } from './time.ts'

/**
 * Everything that planning a cycle depends on, as plain data. People, activities, skills and accounts are numbered by
 * their place in these lists, and every number elsewhere in the facts is such a place; times are minutes.
 */
export interface PlanFacts {
  settings: RuleSettings
  /** The first and the last day of the cycle. */
  firstDay: DayNumber
  lastDay: DayNumber
  /** Minutes that the participants of each function are to give the other in the cycle; null: nothing was promised. */
  commitments: Readonly<Record<WorkFunction, number | null>>
  /** Participants and hosts, by id. */
  people: readonly PersonFacts[]
  /** What can be joined in this cycle and what somebody is placed on already, by id. */
  activities: readonly ActivityFacts[]
  skills: readonly SkillFacts[]
  accounts: readonly { name: string; isOptedOut: boolean }[]
  /** Those who take part in the cycle and are not archived. */
  participants: readonly number[]
  /** For every person, the activities that they host. */
  hostedBy: readonly (readonly number[])[]
  /** For every account, its calls by day. */
  callsOf: readonly (readonly number[])[]
  /** What is settled, over or part of another cycle: the planner works around it. */
  fixed: readonly Placed[]
  /** What the lead wants kept. */
  pins: readonly Placed[]
  /** What people of this cycle were told and may still be changed. */
  published: readonly Placed[]
  /** All of the cycle's placements that may still be changed, as they lie in the workspace; pins and published ones too. */
  live: readonly Placed[]
}

/** One participant, in one role, on one activity: a placement as the rules see it. */
export interface Placed {
  person: number
  activity: number
  role: Role
  /** The placement in the workspace; null when the planner has just thought of it. */
  id: string | null
  /** Completed, over, or of another cycle: not the planner's to change, and not to be complained about. */
  isFixed: boolean
  /** Belongs to another cycle: takes time and seats here, and earns nothing. */
  isElsewhere: boolean
}

export interface SkillFacts {
  id: SkillId
  name: string
  /** How many capable people are wanted. */
  wanted: number
  /** Capable people in the whole workspace, in the cycle or not; nobody who is archived. */
  capableCount: number
  /** Those of them who are among the people of these facts. */
  capable: ReadonlySet<number>
}

export interface PersonFacts {
  id: PersonId
  name: string
  function: WorkFunction
  zone: Zone
  isArchived: boolean
  /** The fewest placements that the cycle is to give; null for people who do not take part in it or are archived. */
  minimum: number | null
  /** When the person works around the cycle's calls: sorted and disjoint. */
  workingTimes: readonly Span[]
  /** Days away, before the first and after the last day of employment too: sorted and disjoint. */
  awayDays: readonly { from: DayNumber; to: DayNumber }[]
  /** Sorted and disjoint. */
  busyTimes: readonly Span[]
  /** ISO weekdays (Monday = 1) with working hours. */
  weekdays: ReadonlySet<number>
  /** Budget for joining, and for hosting. */
  minutesPerWeek: number
  hostMinutesPerWeek: number
  /** The part of their own working days within the cycle that the person is not away: 0 to 1. */
  presence: number
  /** What the person can give in this cycle: the weekly budget for each week of their own working days, but for days away. */
  capacityMinutes: number
  /** Minutes of completed placements in cycles that began before this one. */
  minutesGivenBefore: number
  /**
   * Minutes given in earlier cycles beyond (positive) or short of (negative) the person's part by capacity of all that
   * their function gave in the cycles that they took part in; 0 without a history.
   */
  shareBefore: number
  /** Level and target by skill; no entry means level 0 without a target. */
  levels: ReadonlyMap<number, { level: number; target: number | null }>
  /** Met in earlier cycles, as host or as participant. */
  met: ReadonlySet<number>
  stagesSeen: ReadonlySet<FunnelStage>
  audiencesSeen: ReadonlySet<Audience>
  /** Completed and signed-off placements of all cycles, by role and funnel stage: see `signedOffTimes`. */
  signedOff: ReadonlyMap<string, number>
  /** People whom this one is never to meet; who is excluded for one is so for the other. */
  excluded: ReadonlySet<number>
  /** What the person likes and would hate: see `feelingsAbout`. Private: never part of words, figures or logs. */
  wishes: ReadonlyMap<string, Feeling>
  /** Activities that the person was placed on and missed, or was taken off for good. */
  gone: ReadonlySet<number>
}

interface SharedFacts {
  id: ActivityId
  title: string
  host: number
  stage: FunnelStage
  audience: Audience
  /** Type of a call or format of a project, as it was entered; null when not given. */
  type: string | null
  seats: number
  isHostOptedOut: boolean
  /** Skills that somebody who joins can learn. */
  skills: readonly number[]
  /** Why nobody can be placed on it; null while it can be joined. */
  closed: Closed | null
  /** Of one seat, altogether. */
  minutes: number
}

export type Closed = 'cancelled' | 'archived' | 'outside' | 'over'

export interface CallFacts extends SharedFacts {
  kind: 'call'
  from: Minute
  to: Minute
  /** The day it begins on, in the zone that it was arranged in. */
  day: DayNumber
  zone: Zone
  account: number | null
}

export interface ProjectFacts extends SharedFacts {
  kind: 'project'
  firstDay: DayNumber
  lastDay: DayNumber
  minutesPerWeek: number
}

export type ActivityFacts = CallFacts | ProjectFacts

/** The item that the facts number so. A number that is not there is a bug. */
export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index]
  if (item === undefined) throw new Error(`There is no number ${index} among ${list.length}.`)
  return item
}

/** How far somebody is below their target in a skill; 0 without a target. */
export function gapOf(person: PersonFacts, skill: number): number {
  const standing = person.levels.get(skill)
  return Math.max(0, (standing?.target ?? 0) - (standing?.level ?? 0))
}

/** Marketing joins calls, sales joins projects. */
export function functionThatJoins(activity: ActivityFacts): WorkFunction {
  return activity.kind === 'call' ? 'marketing' : 'sales'
}

// Made once, because it is asked for millions of pairs.
const families = Object.fromEntries(
  Role.options.map((role) => {
    return [role, Object.fromEntries(FunnelStage.options.map((stage) => [stage, `${role}/${stage}`]))]
  }),
) as Record<Role, Record<FunnelStage, string>>

/** How often somebody did this in this funnel stage so far, signed off by the host. */
export function signedOffTimes(person: PersonFacts, role: Role, stage: FunnelStage): number {
  return person.signedOff.get(families[role][stage]) ?? 0
}

/** What somebody feels about the stage, the audience, the type and the role of a placement, where they said so. */
export function feelingsAbout({ wishes }: PersonFacts, activity: ActivityFacts, role: Role): Feeling[] {
  if (wishes.size === 0) return []
  const { stage, audience, type } = activity
  const keys = [`stage/${stage}`, `audience/${audience}`, `role/${role}`]
  if (type !== null) keys.push(`type/${type.toLowerCase()}`)
  return keys.flatMap((key) => wishes.get(key) ?? [])
}
