import type { Account, SalesCall } from '../../../shared/domain/activities.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { ActivityId, CycleId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { BusyTime, Person, TimeOff } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { addDays, type Day, type Instant, minutesOf, mondayOf } from '../../../shared/domain/times.ts'
import { RuleSettings } from '../../../shared/rules/settings.ts'
import { insertAccounts } from '../db/accounts.ts'
import { insertAnswers } from '../db/alignment-answers.ts'
import { insertActivities } from '../db/activities.ts'
import { insertCycle } from '../db/cycles.ts'
import { insertExcludedPairs } from '../db/excluded-pairs.ts'
import type { WriteHandle } from '../db/handles.ts'
import { insertMeasuredValues, insertMeasures } from '../db/measures.ts'
import { insertBusyTimes, insertPeople, insertTimeOff } from '../db/people.ts'
import { insertPlacements } from '../db/placements.ts'
import { setPreferences } from '../db/preferences.ts'
import { insertReflections } from '../db/reflections.ts'
import { insertSignOffs } from '../db/sign-offs.ts'
import { insertSkillLevels, insertSkills } from '../db/skills.ts'
import type { CommandContext } from '../handler.ts'
import { makePilot, readyKeys, signOffPilot } from './pilot.ts'
import { type Random, seededRandom } from './random.ts'
import { answersAround } from './sample-alignment.ts'
import { measuresUntil } from './sample-measures.ts'
import { optedOutAccounts, sampleAccounts } from './sample-accounts.ts'
import { SampleCalendar, stretchAt } from './sample-calendar.ts'
import { makeCalls, type SampleCall } from './sample-calls.ts'
import { type PersonKey, personKeys, samplePeople, sampleTimeOff, toPerson } from './sample-people.ts'
import { pilotProjects, sampleProjects, toProject } from './sample-projects.ts'
import { reflectOnPilot } from './sample-reflections.ts'
import { evidenceOf, judgementOf, keyOf, withAgreement, withObserved } from './sample-evidence.ts'
import { sampleExcludedPair, sampleWishes } from './sample-wishes.ts'
import { sampleInterests } from './sample-interests.ts'
import { sampleSkills, type SkillKey, skillKeys } from './sample-skills.ts'

const weeks = 6
/** Hours in the six weeks. */
const promised = { marketing: 80, sales: 90 }
const promisedForPilot = { marketing: 12, sales: 24 }
/** From the first Monday of the pilot to the first Monday of the next rotation. */
const pilotDaysBefore = 70

/**
 * Puts the sample team into an empty workspace: Larkfield's marketing and sales, who did a pilot rotation and are about
 * to plan their second one, over the six weeks from the Monday after `today`. Equal days give equal teams but for the ids.
 */
export async function fillSampleTeam(db: WriteHandle, newId: CommandContext['newId'], today: Day): Promise<void> {
  const random = seededRandom(20_261_123)
  const monday = addDays(mondayOf(today), 7)
  const pilotMonday = addDays(monday, -pilotDaysBefore)

  const people = byKey(personKeys, (key): Person => toPerson(key, newId(), monday))
  const timeOff = sampleTimeOff.map(([key, first, last, note]): TimeOff => ({
    id: newId(),
    personId: people[key].id,
    startsOn: addDays(monday, first),
    endsOn: addDays(monday, last),
    note,
  }))
  const calendar = new SampleCalendar(random, people, timeOff)
  await insertPeople(db, Object.values(people))
  await insertTimeOff(db, timeOff)

  const skills = byKey(skillKeys, (key): Skill => {
    const { name, homeFunction, funnelStage, audience, capableWanted } = sampleSkills[key]
    return { id: newId(), name, homeFunction, funnelStage, audience, capableWanted, archivedAt: null }
  })
  await insertSkills(db, Object.values(skills))
  const levels = makeLevels(random, people, skills, pilotMonday)

  const accounts = new Map<string, Account>(
    Object.values(sampleAccounts)
      .flat()
      .map((name) => [name, { id: newId(), name, isOptedOut: optedOutAccounts.includes(name) }]),
  )
  await insertAccounts(db, [...accounts.values()])

  const meetings = makeMeetings(calendar, people, monday)
  const toCall = (call: SampleCall): SalesCall => callOf(call, newId(), people, accounts)
  const pilotCalls = makeCalls(random, calendar, pilotMonday, weeks).filter((_, index) => index % 4 === 0)
  const calls = makeCalls(random, calendar, monday, weeks)
  const personIds = byKey(personKeys, (key) => people[key].id)
  const skillIds = byKey(skillKeys, (key) => skills[key].id)
  const projects = sampleProjects.map((project) => toProject(project, newId(), monday, personIds, skillIds))
  const pastProjects = pilotProjects.map((project) => toProject(project, newId(), pilotMonday, personIds, skillIds))
  const pastCalls = pilotCalls.map((call) => ({ made: call, kept: toCall(call) }))
  await insertActivities(db, [...pastCalls.map(({ kept }) => kept), ...calls.map(toCall), ...pastProjects, ...projects])

  const busy = [...meetings, ...makeAppointments(random, calendar, monday)]
  await insertBusyTimes(
    db,
    busy.map(({ key, startsAt, endsAt }): BusyTime => {
      return { id: newId(), personId: people[key].id, startsAt, endsAt }
    }),
  )

  const pilot = cycleOf('Pilot rotation', pilotMonday, 'closed', newId())
  const placements = makePilot(calendar, people, pastCalls, pastProjects)
  const pilotIds = new Set(placements.map(({ personId }) => personId))
  pilot.commitments = promisedForPilot
  pilot.participants = [...pilotIds].map((personId) => ({ personId, minimumPlacements: 1 }))
  await insertCycle(db, pilot, newId)
  const pilotPlacements = placements.map(({ activityId, personId, role, status }): Placement => {
    return { id: newId(), cycleId: pilot.id, activityId, personId, role, status, isPinned: false, vetoReason: null }
  })
  await insertPlacements(db, pilotPlacements)
  const pilotActivities = [...pastCalls.map(({ kept }) => kept), ...pastProjects]
  const skillList = Object.values(skills)
  const known = new Map(levels.map((one) => [`${one.personId}/${one.skillId}`, one.level]))
  const ready = new Set<PersonId>(readyKeys.map((key) => people[key].id))
  const levelShown = (person: PersonId, skill: SkillId) =>
    Math.min(4, Math.max(1, (known.get(`${person}/${skill}`) ?? 0) + (ready.has(person) ? 1 : 0)))
  const unsigned = people.daniel.id
  const idOf = (key: PersonKey) => people[key].id
  const reflections = reflectOnPilot(pilotPlacements, pilotActivities, skillList, idOf, newId)
  await insertReflections(db, reflections)
  const signOffs = signOffPilot(pilotPlacements, pilotActivities, skillList, levelShown, unsigned, newId).map(
    (signOff) => withAgreement(signOff, reflections),
  )
  await insertSignOffs(db, signOffs)
  const evidence = evidenceOf(signOffs, pilotPlacements)
  const judged = levels.map((level) => withObserved(level, evidence.get(keyOf(level)) ?? []))
  await insertSkillLevels(db, judged, (level) => judgementOf(level, evidence.get(keyOf(level)) ?? []), newId)

  const next = cycleOf('Second rotation', monday, 'draft', newId())
  next.rules = RuleSettings.parse({ 'customer-guard': { barredCallTypes: ['negotiation'] } })
  next.participants = personKeys.map((key) => ({ personId: people[key].id, minimumPlacements: minimumOf(key) }))
  next.commitments = promised
  await insertCycle(db, next, newId)

  // Drawn apart, so that nothing else of the team depends on it.
  const opinions = seededRandom(20_261_124)
  const present = Object.values(people).filter(({ startsOn }) => startsOn === null)
  const afterPilot = { cycleId: pilot.id, answeredAt: instantOn(addDays(pilot.endsOn, 4)) }
  // Of the next one nobody has answered yet: a cycle with answers stays on record, and leads try things out with this one.
  await insertAnswers(db, answersAround(opinions, present, afterPilot, newId))

  for (const { measure, values } of measuresUntil(addDays(pilot.endsOn, 4), newId)) {
    await insertMeasures(db, [measure])
    await insertMeasuredValues(db, measure.id, values, newId)
  }

  const [one, other, note] = sampleExcludedPair
  await insertExcludedPairs(db, [{ id: newId(), oneId: people[one].id, otherId: people[other].id, note }])
  for (const key of personKeys) await setPreferences(db, people[key].id, sampleWishes[key] ?? [], newId)
}

function instantOn(day: Day): Instant {
  return `${day}T10:00:00.000Z` as Instant
}

function byKey<Key extends string, Value>(keys: readonly Key[], make: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, make(key)])) as Record<Key, Value>
}

function cycleOf(name: string, monday: Day, status: Cycle['status'], id: CycleId): Cycle {
  return {
    id,
    name,
    startsOn: monday,
    endsOn: addDays(monday, weeks * 7 - 3),
    status,
    rules: RuleSettings.parse({}),
    commitments: { marketing: null, sales: null },
    participants: [],
    figures: null,
  }
}

/** Two for a marketer with full weeks, because calls are short; one for everybody else. */
function minimumOf(key: PersonKey): number {
  const person = samplePeople[key]
  return person.function === 'marketing' && person.workingHours === undefined && person.startsAfter === undefined
    ? 2
    : 1
}

/** What people learned in the other function was judged at the end of the pilot, the rest at some time in the year before. */
function makeLevels(
  random: Random,
  people: Readonly<Record<PersonKey, Person>>,
  skills: Readonly<Record<SkillKey, Skill>>,
  pilotMonday: Day,
): SkillLevel[] {
  return skillKeys.flatMap((skillKey) => {
    const { levels, targets, homeFunction }: (typeof sampleSkills)[SkillKey] = sampleSkills[skillKey]
    const interested = sampleInterests[skillKey] ?? []
    const keys = personKeys.filter((key) => levels[key] !== undefined || targets[key] !== undefined)
    const newcomers = interested.filter((key) => !keys.includes(key))
    return [...keys, ...newcomers].map((key): SkillLevel => {
      const isOwn = homeFunction === 'shared' || homeFunction === samplePeople[key].function
      const hasLevel = levels[key] !== undefined
      // Chance is asked for those who hold something only, so that newcomers leave everything else as it was.
      const daysAfterPilot = newcomers.includes(key) ? 0 : isOwn ? -random.whole(10, 380) : random.whole(20, 39)
      return {
        personId: people[key].id,
        skillId: skills[skillKey].id,
        level: levels[key] ?? 0,
        targetLevel: targets[key] ?? null,
        assessedOn: hasLevel ? addDays(pilotMonday, daysAfterPilot) : null,
        isInterested: interested.includes(key),
      }
    })
  })
}

/** The weekly meetings of the two functions, timed so that all three cities can join. */
function makeMeetings(calendar: SampleCalendar, people: Readonly<Record<PersonKey, Person>>, monday: Day) {
  const all = Array.from({ length: weeks }, (_, week) => addDays(monday, week * 7)).flatMap((first) => [
    { who: 'sales', ...stretchAt('Europe/London', first, minutesOf('14:00'), 45) },
    { who: 'marketing', ...stretchAt('Europe/London', addDays(first, 1), minutesOf('14:30'), 45) },
  ])
  return all.flatMap(({ who, startsAt, endsAt }) => {
    const here = personKeys.filter(
      (key) => people[key].function === who && calendar.isAtWork(key, { startsAt, endsAt }),
    )
    for (const key of here) calendar.block(key, { startsAt, endsAt })
    return here.map((key) => ({ key, startsAt, endsAt }))
  })
}

/** Three appointments of their own a week. */
function makeAppointments(random: Random, calendar: SampleCalendar, monday: Day) {
  return personKeys.flatMap((key) =>
    Array.from({ length: weeks * 3 }, (_, index) => {
      const day = addDays(monday, Math.floor(index / 3) * 7 + (index % 3) * 2)
      const stretch = calendar.book(key, day, random.pick([30, 30, 60, 90]), addDays(monday, weeks * 7 - 3))
      return stretch === undefined ? [] : [{ key, ...stretch }]
    }).flat(),
  )
}

function callOf(
  { host, account, ...call }: SampleCall,
  id: ActivityId,
  people: Readonly<Record<PersonKey, Person>>,
  accounts: ReadonlyMap<string, Account>,
): SalesCall {
  return {
    kind: 'call',
    ...call,
    id,
    hostId: people[host].id,
    accountId: accounts.get(account)?.id ?? null,
    skillIds: [],
    notes: null,
    status: 'planned',
    sourceId: null,
    archivedAt: null,
  }
}
