import type { Caller } from './caller.ts'
import type { CommandName, InputOf } from '../../shared/contract/contract.ts'
import type { ContentProjectDraft, SalesCallDraft } from '../../shared/domain/activities.ts'
import { CourseTarget } from '../../shared/domain/courses.ts'
import type { CycleDraft } from '../../shared/domain/cycles.ts'
import type { PersonDraft } from '../../shared/domain/people.ts'
import { Agreement, Attendance, type Placement, Role, wasThere } from '../../shared/domain/placements.ts'
import { Feeling } from '../../shared/domain/preferences.ts'
import { type AlignmentAnswers, StatementId } from '../../shared/domain/alignment.ts'
import type { MeasureDraft } from '../../shared/domain/measures.ts'
import type { RecordViewDraft } from '../../shared/domain/record-views.ts'
import { Visibility } from '../../shared/domain/reflections.ts'
import { RetentionKind } from '../../shared/domain/retention.ts'
import type { SkillDraft } from '../../shared/domain/skills.ts'
import { Day, Instant, nineToFive } from '../../shared/domain/times.ts'
import { RuleSettings } from '../../shared/rules/settings.ts'

/** What a generator decides with: the same choices make the same input from the same workspace. */
export interface Choice {
  one: <T>(list: readonly T[]) => T
  /** One to three, all different. */
  some: <T>(list: readonly T[]) => T[]
  number: (below: number) => number
  flag: () => boolean
  /** A name that is nowhere yet, with whatever characters. */
  name: () => string
}

type Call = Caller['call']
type UndoneByThemselves = 'history.undo' | 'history.redo'
export type GeneratedCommand = Exclude<CommandName, UndoneByThemselves>

const noon = Instant.parse('2027-03-01T12:00:00.000Z')
const dayAfter = (day: string, days: number) =>
  Day.parse(new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10))

function person(choice: Choice): PersonDraft {
  const name = choice.name()
  return {
    name,
    email: choice.flag() ? null : `p${choice.number(1_000_000)}@example.com`,
    function: choice.one(['marketing', 'sales'] as const),
    team: choice.flag() ? null : name,
    jobTitle: null,
    hrId: null,
    timeZone: choice.one(['Europe/Berlin', 'Asia/Tokyo', 'America/New_York']),
    workingHours: choice.flag() ? nineToFive : [],
    hoursPerWeek: choice.number(40) / 4,
    hostHoursPerWeek: choice.number(40) / 4,
    startsOn: choice.flag() ? null : dayAfter('2026-01-01', choice.number(300)),
    leavesOn: null,
  }
}

function skill(choice: Choice): SkillDraft {
  return {
    name: choice.name(),
    homeFunction: choice.one(['marketing', 'sales', 'shared'] as const),
    funnelStage: choice.one(['awareness', 'sale', 'advocacy'] as const),
    audience: choice.one(['one-to-one', 'one-to-many'] as const),
    capableWanted: choice.number(5),
  }
}

function measure(choice: Choice): MeasureDraft {
  return {
    name: choice.name(),
    owner: choice.one(['marketing', 'sales', 'shared'] as const),
    unit: choice.flag() ? null : '%',
    better: choice.flag() ? 'higher' : 'lower',
    target: choice.flag() ? null : choice.number(100),
  }
}

async function activity(call: Call, choice: Choice, hosts: 'marketing' | 'sales') {
  const people = await call('people.list', {})
  const host = choice.one(people.filter((each) => each.function === hosts))
  const skills = await call('skills.list', {})
  return {
    title: choice.name(),
    hostId: host.id,
    funnelStage: choice.one(['awareness', 'sale', 'advocacy'] as const),
    audience: choice.one(['one-to-one', 'one-to-many'] as const),
    seats: choice.number(4),
    isHostOptedOut: choice.flag(),
    skillIds: choice.flag() ? [] : choice.some(skills).map(({ id }) => id),
    notes: choice.flag() ? null : choice.name(),
  }
}

async function salesCall(call: Call, choice: Choice): Promise<SalesCallDraft> {
  const accounts = await call('accounts.list', {})
  const starts = Date.parse(noon) + choice.number(2_000) * 900_000
  return {
    ...(await activity(call, choice, 'sales')),
    accountId: choice.flag() ? null : choice.one(accounts).id,
    callType: choice.flag() ? null : 'demo',
    startsAt: Instant.parse(new Date(starts).toISOString()),
    endsAt: Instant.parse(new Date(starts + 1_800_000).toISOString()),
    timeZone: 'Europe/Berlin',
  }
}

async function contentProject(call: Call, choice: Choice): Promise<ContentProjectDraft> {
  const startsOn = dayAfter('2027-03-01', choice.number(60))
  return {
    ...(await activity(call, choice, 'marketing')),
    format: choice.flag() ? null : 'webinar',
    startsOn,
    endsOn: dayAfter(startsOn, choice.number(30)),
    hoursPerWeek: choice.number(20) / 4,
  }
}

async function cycle(call: Call, choice: Choice): Promise<CycleDraft> {
  const people = await call('people.list', {})
  const startsOn = dayAfter('2027-06-01', choice.number(60))
  return {
    name: choice.name(),
    startsOn,
    endsOn: dayAfter(startsOn, 1 + choice.number(40)),
    rules: RuleSettings.parse({ 'skill-gap': { weight: choice.number(50) } }),
    commitments: { marketing: choice.flag() ? null : choice.number(200) / 4, sales: null },
    participants: choice.some(people).map(({ id }) => ({ personId: id, minimumPlacements: choice.number(3) })),
  }
}

interface Kept {
  status?: 'planned' | 'cancelled'
  archivedAt: string | null
}

/** Ids of those of a list that a command is meant for. */
function idsIn<Each extends Kept & { id: unknown }>(
  choice: Choice,
  list: readonly Each[],
  fits: (each: Kept) => boolean,
) {
  return { ids: choice.some(list.filter(fits)).map(({ id }): Each['id'] => id) }
}

const isCurrent = ({ archivedAt }: Kept) => archivedAt === null
const isArchived = ({ archivedAt }: Kept) => archivedAt !== null
const isPlanned = ({ status }: Kept) => status === 'planned'
const isCancelled = ({ status }: Kept) => status === 'cancelled'
const everything = { includeArchived: true }

/** Every placement of every cycle. Empty until somebody was placed. */
async function allPlacements(call: Call) {
  const lists = []
  for (const { id } of await call('cycles.list', {})) lists.push(await call('placements.list', { cycleId: id }))
  return lists.flat()
}

const isToCome = ({ status }: Placement) => status === 'proposed' || status === 'published'

/** Days away and busy times of everybody. */
async function allTimes(call: Call) {
  const found = []
  for (const { id } of await call('people.list', {})) found.push(await call('people.times', { id }))
  return { timeOff: found.flatMap((each) => each.timeOff), busyTimes: found.flatMap((each) => each.busyTimes) }
}

async function placing(call: Call, choice: Choice) {
  const { participants, id: cycleId } = choice.one(
    (await call('cycles.list', {})).filter((each) => each.participants.length > 0),
  )
  const activities = choice.flag() ? await call('calls.list', {}) : await call('projects.list', {})
  const activityIds = activities.map(({ id }) => id)
  return { cycleId, personId: choice.one(participants).personId, activityId: choice.one(activityIds) }
}

/**
 * An input for every command, made from what is in the workspace. The compiler asks for one when the contract gets a
 * new command. An input may be refused; `choice.one` throws `NothingToChoose` where there is nothing to work on.
 */
export const commandInputs: {
  [Name in GeneratedCommand]: (call: Call, choice: Choice) => Promise<InputOf<Name>>
} = {
  'workspace.edit': async (_, choice) => ({
    name: choice.name(),
    timeZone: choice.one(['Asia/Tokyo', 'Europe/Paris']),
  }),
  'people.add': async (_, choice) => person(choice),
  'people.edit': async (call, choice) => ({ id: choice.one(await call('people.list', {})).id, person: person(choice) }),
  'people.archive': async (call, choice) => idsIn(choice, await call('people.list', everything), isCurrent),
  'people.restore': async (call, choice) => idsIn(choice, await call('people.list', everything), isArchived),
  'people.addTimeOff': async (call, choice) => {
    const startsOn = dayAfter('2027-01-01', choice.number(300))
    const endsOn = dayAfter(startsOn, choice.number(20))
    return { personId: choice.one(await call('people.list', {})).id, startsOn, endsOn, note: choice.name() }
  },
  'people.removeTimeOff': async (call, choice) => ({ id: choice.one((await allTimes(call)).timeOff).id }),
  'people.removeBusyTime': async (call, choice) => ({ id: choice.one((await allTimes(call)).busyTimes).id }),
  'people.excludePair': async (call, choice) => {
    const people = await call('people.list', {})
    return { oneId: choice.one(people).id, otherId: choice.one(people).id, note: choice.flag() ? null : choice.name() }
  },
  'people.allowPair': async (call, choice) => ({ id: choice.one(await call('people.excludedPairs', {})).id }),
  'skills.add': async (_, choice) => skill(choice),
  'skills.edit': async (call, choice) => ({ id: choice.one(await call('skills.list', {})).id, skill: skill(choice) }),
  'skills.archive': async (call, choice) => idsIn(choice, await call('skills.list', everything), isCurrent),
  'skills.restore': async (call, choice) => idsIn(choice, await call('skills.list', everything), isArchived),
  'skills.setLevel': async (call, choice) => ({
    personId: choice.one(await call('people.list', {})).id,
    skillId: choice.one(await call('skills.list', {})).id,
    ...(choice.flag() ? {} : { level: choice.number(5) }),
    ...(choice.flag() ? {} : { targetLevel: choice.flag() ? null : choice.number(5) }),
  }),
  'levels.promote': async (call, choice) => {
    const { personId, skillId, to } = choice.one(await call('levels.promotions', {}))
    return { personId, skillId, to, byPersonId: choice.flag() ? null : choice.one(await call('people.list', {})).id }
  },
  'levels.confirm': async (call, choice) => {
    const held = (await call('skills.levels', {})).filter(({ level }) => level > 0)
    const { personId, skillId } = choice.one(held)
    return { personId, skillId }
  },
  'accounts.add': async (_, choice) => ({ name: choice.name() }),
  'accounts.edit': async (call, choice) => ({
    id: choice.one(await call('accounts.list', {})).id,
    name: choice.name(),
    isOptedOut: choice.flag(),
  }),
  'calls.add': salesCall,
  'calls.edit': async (call, choice) => ({
    id: choice.one(await call('calls.list', {})).id,
    call: await salesCall(call, choice),
  }),
  'calls.cancel': async (call, choice) => idsIn(choice, await call('calls.list', everything), isPlanned),
  'calls.reinstate': async (call, choice) => idsIn(choice, await call('calls.list', everything), isCancelled),
  'calls.archive': async (call, choice) => idsIn(choice, await call('calls.list', everything), isCurrent),
  'calls.restore': async (call, choice) => idsIn(choice, await call('calls.list', everything), isArchived),
  'projects.add': contentProject,
  'projects.edit': async (call, choice) => ({
    id: choice.one(await call('projects.list', {})).id,
    project: await contentProject(call, choice),
  }),
  'projects.cancel': async (call, choice) => idsIn(choice, await call('projects.list', everything), isPlanned),
  'projects.reinstate': async (call, choice) => idsIn(choice, await call('projects.list', everything), isCancelled),
  'projects.archive': async (call, choice) => idsIn(choice, await call('projects.list', everything), isCurrent),
  'projects.restore': async (call, choice) => idsIn(choice, await call('projects.list', everything), isArchived),
  'cycles.create': cycle,
  'cycles.edit': async (call, choice) => ({
    id: choice.one(await call('cycles.list', {})).id,
    cycle: await cycle(call, choice),
  }),
  'cycles.remove': async (call, choice) => ({ id: choice.one(await call('cycles.list', {})).id }),
  'placements.add': async (call, choice) => ({
    ...(await placing(call, choice)),
    towardsSkillId: choice.flag() ? undefined : choice.one(await call('skills.list', {})).id,
  }),
  'placements.move': async (call, choice) => {
    const { personId, activityId } = await placing(call, choice)
    return { id: choice.one(await allPlacements(call)).id, personId, activityId }
  },
  'placements.pin': async (call, choice) => ({
    ids: choice.some(await allPlacements(call)).map(({ id }) => id),
    isPinned: choice.flag(),
  }),
  'placements.setRole': async (call, choice) => ({
    id: choice.one((await allPlacements(call)).filter(isToCome)).id,
    role: choice.one(Role.options),
  }),
  'placements.signOff': async (call, choice) => {
    const attendance = choice.one(Attendance.options)
    const skills = await call('skills.list', {})
    return {
      id: choice.one(await allPlacements(call)).id,
      attendance,
      byPersonId: choice.flag() ? null : choice.one(await call('people.list', {})).id,
      levelsShown: wasThere(attendance) ? choice.some(skills).map(({ id }) => ({ skillId: id, level: 2 })) : [],
      observation: choice.flag() ? null : choice.name(),
      agreement: choice.flag() ? null : choice.one(Agreement.options),
    }
  },
  'placements.veto': async (call, choice) => ({
    id: choice.one((await allPlacements(call)).filter(isToCome)).id,
    reason: choice.name(),
  }),
  'preferences.set': async (call, choice) => ({
    personId: choice.one(await call('people.list', {})).id,
    preferences: [
      { subject: 'role', value: choice.one(Role.options), feeling: choice.one(Feeling.options) },
      { subject: 'type', value: choice.name(), feeling: choice.one(Feeling.options) },
    ],
  }),
  'reflections.submit': async (call, choice) => {
    const team = await call('reflections.list', { readerId: null })
    const isOpen = (id: string) => !team.some((one) => one.placementId === id && one.isLocked)
    const over = (await allPlacements(call)).filter(({ status, id }) => status === 'completed' && isOpen(id))
    const { personId, id } = choice.one(over)
    return {
      authorId: personId,
      placementId: id,
      visibility: choice.one(Visibility.options),
      minutes: choice.flag() ? null : choice.number(200),
      content: {
        what: choice.name(),
        soWhat: choice.flag() ? '' : choice.name(),
        nowWhat: '',
        valued: choice.name(),
        selfRatings: choice.some(await call('skills.list', {})).map(({ id }) => ({ skillId: id, level: 1 })),
      },
    }
  },
  'reflections.addAddendum': async (call, choice) => {
    const locked = (await call('reflections.list', { readerId: null })).filter(({ isLocked }) => isLocked)
    const { authorId, placementId } = choice.one(locked)
    return { authorId, placementId, text: choice.name() }
  },
  'alignment.answer': async (call, choice) => ({
    personId: choice.one(await call('people.list', {})).id,
    cycleId: choice.one(await call('cycles.list', {})).id,
    answers: answersOf(() => 1 + choice.number(5)),
  }),
  'measures.add': async (_, choice) => measure(choice),
  'measures.edit': async (call, choice) => ({
    id: choice.one(await call('measures.list', {})).id,
    measure: measure(choice),
  }),
  'measures.archive': async (call, choice) => idsIn(choice, await call('measures.list', everything), isCurrent),
  'measures.restore': async (call, choice) => idsIn(choice, await call('measures.list', everything), isArchived),
  'measures.setValue': async (call, choice) => ({
    id: choice.one(await call('measures.list', {})).id,
    on: dayAfter('2027-01-01', choice.number(3)),
    value: choice.flag() ? null : choice.number(1_000) / 8,
  }),
  'courses.set': async (call, choice) => {
    const skills = await call('skills.list', {})
    const type = choice.one([null, choice.name()])
    const ofActivity = { subject: 'activity' as const, kind: choice.one(['call', 'project'] as const), type }
    const about = choice.flag() ? ofActivity : { subject: 'skill' as const, skillId: choice.one(skills).id }
    return { target: choice.one(CourseTarget.options), about, code: choice.number(5) === 0 ? null : choice.name() }
  },
  'recordViews.add': async (call, choice) => await recordView(call, choice),
  'recordViews.edit': async (call, choice) => ({
    id: choice.one(await call('recordViews.list', {})).id,
    view: await recordView(call, choice),
  }),
  'recordViews.remove': async (call, choice) => ({ id: choice.one(await call('recordViews.list', {})).id }),
  'retention.set': async (_, choice) => ({
    kind: choice.one(RetentionKind.options),
    months: choice.flag() ? null : 1 + choice.number(240),
  }),
  'placements.remove': async (call, choice) => ({ ids: choice.some(await allPlacements(call)).map(({ id }) => id) }),
}

async function recordView(call: Call, choice: Choice): Promise<RecordViewDraft> {
  const personId = choice.one(await call('people.list', {})).id
  return {
    name: choice.name(),
    filter: choice.flag() ? { personId } : { function: 'sales', from: '2026-01-01' as Day },
  }
}

/** Answers to all statements of the alignment check. */
export function answersOf(answer: (id: StatementId) => number): AlignmentAnswers {
  return Object.fromEntries(StatementId.options.map((id) => [id, answer(id)])) as AlignmentAnswers
}

export class NothingToChoose extends Error {}

/** Choices from a list of numbers, which a property test varies and shrinks. */
export function choiceFrom(numbers: readonly number[], text: string): Choice {
  let next = 0
  const number = (below: number) => (numbers[next++ % numbers.length] ?? 0) % below
  const one = <T>(list: readonly T[]): T => {
    const found = list[list.length === 0 ? 0 : number(list.length)]
    if (found === undefined) throw new NothingToChoose('There is nothing to choose from.')
    return found
  }
  return {
    number,
    one,
    some: (list) => [...new Set(Array.from({ length: 1 + number(3) }, () => one(list)))],
    flag: () => number(2) === 1,
    name: () => `${text} ${number(1_000_000_000)}`.trim(),
  }
}
