import type { z } from 'zod'
import type { HistoryEntry, PlanRecords } from '../../electron/backend/db/facts.ts'
import { type CycleFacts, factsOf } from '../../electron/backend/planner/facts.ts'
import { newPlaced } from '../../electron/backend/planner/model.ts'
import type { Account, Activity } from '../../shared/domain/activities.ts'
import { hoursOf } from '../../shared/domain/activities.ts'
import type { Commitments } from '../../shared/domain/cycles.ts'
import type {
  AccountId,
  ActivityId,
  BusyTimeId,
  CycleId,
  ExcludedPairId,
  PersonId,
  PlacementId,
  SkillId,
  TimeOffId,
} from '../../shared/domain/ids.ts'
import type { Person } from '../../shared/domain/people.ts'
import type { Placement, Role } from '../../shared/domain/placements.ts'
import { type Feeling, Preference } from '../../shared/domain/preferences.ts'
import type { FunnelStage, Skill } from '../../shared/domain/skills.ts'
import { addDays, type Day, type Instant, nineToFive } from '../../shared/domain/times.ts'
import type { Finding } from '../../shared/rules/rule.ts'
import type { PersonFacts, Placed, PlanFacts } from '../../shared/rules/facts.ts'
import { Plan } from '../../shared/rules/plan.ts'
import { RuleSettings } from '../../shared/rules/settings.ts'

/** A person of a small team: works nine to five in UTC, takes part and has hours enough, unless said otherwise. */
export type TestPerson = Partial<Omit<Person, 'id' | 'name' | 'startsOn' | 'leavesOn'>> & {
  startsOn?: string
  leavesOn?: string
  /** Null: does not take part in the cycle. */
  minimum?: number | null
  away?: readonly (readonly [string, string])[]
  busy?: readonly (readonly [string, string])[]
  /** Level and target by skill. */
  levels?: Record<string, readonly [number, number | null]>
  /** How often the person did this in an earlier cycle, signed off by a host who has left: 'shadow/sale': 2. */
  signedOff?: Partial<Record<`${Role}/${FunnelStage}`, number>>
  /** 'stage/sale': 'likes', 'type/demo': 'would-hate'. */
  wishes?: Record<string, Feeling>
  /** Minutes, in place of what placements of earlier cycles make. */
  shareBefore?: number
  minutesGivenBefore?: number
}

interface TestShared {
  host: string
  stage?: FunnelStage
  audience?: 'one-to-one' | 'one-to-many'
  seats?: number
  isHostOptedOut?: boolean
  skills?: readonly string[]
  status?: 'planned' | 'cancelled'
  isArchived?: boolean
}

/** A call of one hour with one seat, unless said otherwise. */
export type TestCall = TestShared & { at: string; minutes?: number; account?: string; callType?: string; zone?: string }
/** A project with one seat and one hour a week, unless said otherwise. */
export type TestProject = TestShared & { from: string; to: string; hoursPerWeek?: number; format?: string }

export interface TestPlacement {
  person: string
  activity: string
  /** The first role of its kind, unless said otherwise. */
  role?: Role
  status?: Placement['status']
  isPinned?: boolean
  isSignedOff?: boolean
  /** Of the cycle of the four weeks before this one, which everybody took part in. */
  isElsewhere?: boolean
}

export interface TestTeamOptions {
  rules?: z.input<typeof RuleSettings>
  /** Default: the four weeks from Monday, 2 March 2026. */
  dates?: readonly [string, string]
  now?: string
  people: Record<string, TestPerson>
  calls?: Record<string, TestCall>
  projects?: Record<string, TestProject>
  /** Skills of sales and marketing alike; what they are called is all that matters. */
  skills?: readonly string[]
  /** Capable people wanted by skill; two, unless said otherwise. */
  wanted?: Record<string, number>
  /** Pairs who are never to meet. */
  excluded?: readonly (readonly [string, string])[]
  /** Hours promised; nothing, unless said otherwise. */
  commitments?: Partial<Commitments>
  optedOut?: readonly string[]
  placements?: readonly TestPlacement[]
}

export interface TestTeam extends CycleFacts {
  records: PlanRecords
  placed: (person: string, activity: string) => Placed
  /** A plan of these placements, beside what is fixed. */
  plan: (...pairs: (readonly [string, string])[]) => Plan
  nameOf: (placed: Placed) => readonly [string, string]
}

/** What the rules and the planner know of a team, described by names. Made by the same code as from a workspace. */
export function testTeam(options: TestTeamOptions): TestTeam {
  const records = recordsOf(options)
  const { live, facts: made } = factsOf(records, (options.now ?? '2026-01-01T00:00:00.000Z') as Instant)
  const facts: PlanFacts = { ...made, people: made.people.map((person) => withHistory(person, options.people)) }
  const placed = (person: string, activity: string): Placed => {
    const personNumber = facts.people.findIndex(({ name }) => name === person)
    const activityNumber = facts.activities.findIndex(({ title }) => title === activity)
    if (personNumber < 0 || activityNumber < 0) throw new Error(`There is no ${person} or no ${activity} here.`)
    return newPlaced(facts, personNumber, activityNumber)
  }
  return {
    facts,
    live,
    records,
    placed,
    plan: (...pairs) =>
      new Plan(
        facts,
        pairs.map(([person, activity]) => placed(person, activity)),
      ),
    nameOf: ({ person, activity }) => [facts.people[person]?.name ?? '', facts.activities[activity]?.title ?? ''],
  }
}

function withHistory(person: PersonFacts, given: TestTeamOptions['people']): PersonFacts {
  const { shareBefore, minutesGivenBefore } = given[person.name] ?? {}
  return {
    ...person,
    shareBefore: shareBefore ?? person.shareBefore,
    minutesGivenBefore: minutesGivenBefore ?? person.minutesGivenBefore,
  }
}

/** The words of findings, in order. */
export function wordsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ words }) => words())
}

export const marketer: TestPerson = { function: 'marketing' }
export const rep: TestPerson = { function: 'sales' }

let lastId = 0
function testId(): string {
  lastId += 1
  return `00000000-0000-7000-8000-${lastId.toString(16).padStart(12, '0')}`
}

function recordsOf(options: TestTeamOptions): PlanRecords {
  const [startsOn, endsOn] = (options.dates ?? ['2026-03-02', '2026-03-29']) as [Day, Day]
  const people = new Map(Object.entries(options.people).map(([name, given]) => [name, toPerson(name, given)]))
  const skills = new Map((options.skills ?? []).map((name) => [name, toSkill(name, options.wanted?.[name] ?? 2)]))
  const accountNames = Object.values(options.calls ?? {}).flatMap(({ account }) => account ?? [])
  const accounts = new Map(
    [...new Set(accountNames)].map((name): [string, Account] => {
      return [name, { id: testId() as AccountId, name, isOptedOut: options.optedOut?.includes(name) ?? false }]
    }),
  )
  const activities = new Map<string, Activity>()
  const shared = (title: string, given: TestShared) => ({
    id: testId() as ActivityId,
    title,
    hostId: get(people, given.host).id,
    funnelStage: given.stage ?? 'sale',
    audience: given.audience ?? 'one-to-one',
    seats: given.seats ?? 1,
    isHostOptedOut: given.isHostOptedOut ?? false,
    skillIds: (given.skills ?? []).map((name) => get(skills, name).id),
    notes: null,
    status: given.status ?? 'planned',
    sourceId: null,
    archivedAt: given.isArchived === true ? ('2026-01-01T00:00:00.000Z' as Instant) : null,
  })
  for (const [title, given] of Object.entries(options.calls ?? {})) {
    const from = Date.parse(given.at)
    activities.set(title, {
      kind: 'call',
      ...shared(title, given),
      accountId: given.account === undefined ? null : get(accounts, given.account).id,
      callType: given.callType ?? null,
      startsAt: new Date(from).toISOString() as Instant,
      endsAt: new Date(from + (given.minutes ?? 60) * 60_000).toISOString() as Instant,
      timeZone: given.zone ?? 'UTC',
    })
  }
  for (const [title, given] of Object.entries(options.projects ?? {})) {
    activities.set(title, {
      kind: 'project',
      ...shared(title, given),
      format: given.format ?? null,
      startsOn: given.from as Day,
      endsOn: given.to as Day,
      hoursPerWeek: given.hoursPerWeek ?? 1,
    })
  }
  const [cycleId, earlierId] = [testId() as CycleId, testId() as CycleId]
  const placements = (options.placements ?? []).map((given): Placement => {
    const activity = get(activities, given.activity)
    return {
      id: testId() as PlacementId,
      cycleId: given.isElsewhere === true ? earlierId : cycleId,
      activityId: activity.id,
      personId: get(people, given.person).id,
      role: given.role ?? (activity.kind === 'call' ? 'shadow' : 'interviewee'),
      status: given.status ?? 'proposed',
      isPinned: given.isPinned ?? false,
      vetoReason: null,
    }
  })
  return {
    cycle: {
      id: cycleId,
      name: 'Spring',
      startsOn,
      endsOn,
      status: 'draft',
      rules: RuleSettings.parse(options.rules ?? {}),
      commitments: { marketing: null, sales: null, ...options.commitments },
      figures: null,
      participants: Object.entries(options.people).flatMap(([name, { minimum }]) =>
        minimum === null ? [] : [{ personId: get(people, name).id, minimumPlacements: minimum ?? 0 }],
      ),
    },
    people: [...people.values()],
    timeOff: Object.entries(options.people).flatMap(([name, { away }]) =>
      (away ?? []).map(([from, to]) => {
        return {
          id: testId() as TimeOffId,
          personId: get(people, name).id,
          startsOn: from as Day,
          endsOn: to as Day,
          note: null,
        }
      }),
    ),
    busyTimes: Object.entries(options.people).flatMap(([name, { busy }]) =>
      (busy ?? []).map(([from, to]) => ({
        id: testId() as BusyTimeId,
        personId: get(people, name).id,
        startsAt: new Date(from).toISOString() as Instant,
        endsAt: new Date(to).toISOString() as Instant,
      })),
    ),
    skills: [...skills.values()],
    levels: Object.entries(options.people).flatMap(([name, { levels }]) =>
      Object.entries(levels ?? {}).map(([skill, [level, targetLevel]]) => {
        return {
          personId: get(people, name).id,
          skillId: get(skills, skill).id,
          level,
          targetLevel,
          assessedOn: null,
          isInterested: false,
        }
      }),
    ),
    accounts: [...accounts.values()],
    activities: [...activities.values()],
    placements,
    history: [
      ...placements.flatMap((placement, index): HistoryEntry[] => {
        const { cycleId: of, personId, role, status } = placement
        if (status !== 'completed' && status !== 'published') return []
        const { isSignedOff = false, activity: title } = options.placements?.[index] ?? { activity: '' }
        const activity = get(activities, title)
        const { hostId, funnelStage, audience } = activity
        const minutes = Math.round(hoursOf(activity) * 60)
        return [{ cycleId: of, personId, hostId, funnelStage, audience, role, status, isSignedOff, minutes }]
      }),
      ...Object.entries(options.people).flatMap(([name, { signedOff }]) =>
        Object.entries(signedOff ?? {}).flatMap(([family, times]) =>
          Array.from({ length: times }, () => signedOffEntry(get(people, name).id, earlierId, family)),
        ),
      ),
    ],
    earlierCycles: [
      {
        id: earlierId,
        startsOn: addDays(startsOn, -28),
        endsOn: addDays(startsOn, -1),
        participantIds: [...people.values()].map(({ id }) => id),
      },
    ],
    excludedPairs: (options.excluded ?? []).map(([one, other]) => {
      return { id: testId() as ExcludedPairId, oneId: get(people, one).id, otherId: get(people, other).id, note: null }
    }),
    wishes: Object.entries(options.people).flatMap(([name, { wishes }]) =>
      Object.entries(wishes ?? {}).map(([key, feeling]) => {
        const [subject, ...value] = key.split('/')
        const preference = Preference.parse({ subject, value: value.join('/'), feeling })
        return { personId: get(people, name).id, preference }
      }),
    ),
  }
}

function signedOffEntry(personId: PersonId, cycleId: CycleId, family: string): HistoryEntry {
  const [role, stage] = family.split('/') as [Role, FunnelStage]
  return {
    cycleId,
    personId,
    hostId: testId() as PersonId,
    funnelStage: stage,
    audience: 'one-to-one',
    role,
    status: 'completed',
    isSignedOff: true,
    minutes: 0,
  }
}

function toPerson(name: string, given: TestPerson): Person {
  const { minimum: _minimum, away: _away, busy: _busy, levels: _levels, startsOn, leavesOn, ...others } = given
  const { signedOff: _signedOff, wishes: _wishes, shareBefore: _shareBefore, ...withMinutes } = others
  const { minutesGivenBefore: _minutesGivenBefore, ...rest } = withMinutes
  return {
    id: testId() as PersonId,
    name,
    email: null,
    function: 'marketing',
    team: null,
    jobTitle: null,
    hrId: null,
    timeZone: 'UTC',
    workingHours: nineToFive,
    hoursPerWeek: 40,
    hostHoursPerWeek: 40,
    archivedAt: null,
    ...rest,
    startsOn: (startsOn ?? null) as Day | null,
    leavesOn: (leavesOn ?? null) as Day | null,
  }
}

function toSkill(name: string, capableWanted: number): Skill {
  return {
    id: testId() as SkillId,
    name,
    // Served only when an activity names it.
    homeFunction: 'shared',
    funnelStage: 'advocacy',
    audience: 'one-to-many',
    capableWanted,
    archivedAt: null,
  }
}

function get<Value>(map: ReadonlyMap<string, Value>, name: string): Value {
  const value = map.get(name)
  if (value === undefined) throw new Error(`The test speaks of ${name} without having described it.`)
  return value
}
