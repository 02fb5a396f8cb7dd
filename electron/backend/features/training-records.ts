import { hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import type { CycleId, PersonId, PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import type { Level, Skill } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { listCycles } from '../db/cycles.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChangesOf } from '../db/level-changes.ts'
import { listPeopleById } from '../db/people.ts'
import { listRecordFacts, type RecordFacts } from '../db/records.ts'
import { listSkillLevelsOf, listSkills } from '../db/skills.ts'
import { Bug } from '../log.ts'
import { createDayReader, type DayReader } from './day-reader.ts'

export type RecordReader = (db: ReadHandle, ids: readonly PlacementId[]) => Promise<TrainingRecord[]>

/**
 * Reads the records of placements that are signed off, in the order of the ids. One reader is for one state of the
 * workspace: it remembers what it has read of people, levels, skills and cycles, since whoever reads many records reads
 * about the same ones again and again. Days are those of the time zone.
 */
export function createRecordReader(timeZone: string): RecordReader {
  const days = createDayReader(timeZone)
  const people = createPeople()
  let shared: Shared | undefined
  return async (db, ids) => {
    const facts = await listRecordFacts(db, ids)
    const personById = await people(db, facts)
    shared ??= await readShared(db)
    const known = { ...shared, days, personById }
    return facts.map((record) => toRecord(record, known))
  }
}

interface Shared {
  skillsOf: (record: RecordFacts) => readonly Skill[]
  cycles: ReadonlyMap<CycleId, TrainingRecord['cycle']>
}

interface Known extends Shared {
  days: DayReader
  personById: ReadonlyMap<PersonId, KnownPerson>
}

async function readShared(db: ReadHandle): Promise<Shared> {
  const cycles = await listCycles(db)
  return {
    skillsOf: createSkillsOf(await listSkills(db, { includeArchived: true })),
    cycles: new Map(cycles.map(({ id, name }) => [id, { id, name }])),
  }
}

function toRecord(record: RecordFacts, { skillsOf, cycles, days, personById }: Known): TrainingRecord {
  const { placementId, personId, cycleId, activity, role, minutes, signOff } = record
  const { id, kind, title, type, funnelStage, audience } = activity
  const { attendance, byPersonId } = signOff
  const person = personById.get(personId)
  const host = personById.get(activity.hostId)?.host
  const cycle = cycles.get(cycleId)
  if (person === undefined || host === undefined || cycle === undefined)
    throw new Bug('A record refers to what is gone.')
  const signer = byPersonId === null ? undefined : personById.get(byPersonId)
  const { startsOn, endsOn, begins } = daysOf(activity, days)
  return {
    placementId,
    person: person.known,
    cycle,
    activity: { id, kind, title, type, funnelStage, audience },
    role,
    host,
    startsOn,
    endsOn,
    hours: minutes === null ? hoursOf(activity) : minutes / 60,
    // Only what took place is a record.
    attendance: attendance === 'partly' ? 'partly' : 'attended',
    skills: skillsOf(record).map(({ id: skillId, name }) => {
      const { before, after } = levelsThen(person.levels.get(skillId), begins, placementId)
      const shown = signOff.levelsShown.find((rating) => rating.skillId === skillId)?.level ?? null
      return { skillId, name, before, shown, after }
    }),
    observation: signOff.observation,
    signedAt: signOff.signedAt,
    signedBy: signer === undefined ? null : { id: signer.known.id, name: signer.known.name },
  }
}

function daysOf(activity: RecordFacts['activity'], days: DayReader) {
  if (activity.kind === 'project') {
    const { startsOn, endsOn } = activity
    return { startsOn, endsOn, begins: days.beginningOf(startsOn) }
  }
  const { startsAt, endsAt } = activity
  return { startsOn: days.dayOf(startsAt), endsOn: days.dayOf(endsAt), begins: startsAt }
}

/** Those the activity serves and those the host judged; named ones also when they were archived since. */
function createSkillsOf(skills: readonly Skill[]): Shared['skillsOf'] {
  const served = new Map<string, readonly Skill[]>()
  const places = new Map(skills.map(({ id }, place) => [id, place]))
  const inOrder = (ids: ReadonlySet<SkillId>) => {
    const found = [...ids].map((id) => places.get(id) ?? -1).toSorted((one, other) => one - other)
    return found.flatMap((place) => skills[place] ?? [])
  }
  const servedBy = (activity: RecordFacts['activity']) => {
    const key = `${activity.kind}/${activity.funnelStage}/${activity.audience}`
    const known = served.get(key) ?? inOrder(new Set(skillsServed(activity, skills).map(({ id }) => id)))
    served.set(key, known)
    return known
  }
  return ({ activity, signOff }) => {
    const isNamed = activity.skillIds.length > 0
    const known = isNamed ? [] : servedBy(activity)
    const isServed = ({ skillId }: { skillId: SkillId }) => known.some(({ id }) => id === skillId)
    if (!isNamed && signOff.levelsShown.every(isServed)) return known
    const shown = signOff.levelsShown.map(({ skillId }) => skillId)
    return inOrder(new Set([...(isNamed ? activity.skillIds : known.map(({ id }) => id)), ...shown]))
  }
}

interface LevelsInSkill {
  present: Level
  /** Newest first. */
  changes: LevelChange[]
}

interface KnownPerson {
  known: TrainingRecord['person']
  host: TrainingRecord['host']
  levels: Map<SkillId, LevelsInSkill>
}

/** How a level stood when something began, and what came of it as evidence. */
function levelsThen(
  levels: LevelsInSkill | undefined,
  begins: Instant,
  placementId: PlacementId,
): { before: Level; after: Level } {
  if (levels === undefined) return { before: 0, after: 0 }
  const { present, changes } = levels
  const before = changes.findLast(({ changedAt }) => changedAt > begins)?.from ?? present
  const raised = changes.find(({ placementIds }) => placementIds.includes(placementId))
  return { before, after: raised?.to ?? before }
}

/** Reads each person once, with the levels of those who took part. */
function createPeople() {
  const personById = new Map<PersonId, KnownPerson>()
  const withLevels = new Set<PersonId>()
  return async (db: ReadHandle, facts: readonly RecordFacts[]): Promise<ReadonlyMap<PersonId, KnownPerson>> => {
    const named = facts.flatMap(({ personId, activity, signOff }) => [
      personId,
      activity.hostId,
      signOff.byPersonId ?? personId,
    ])
    const missing = [...new Set(named)].filter((id) => !personById.has(id))
    if (missing.length > 0) {
      for (const person of await listPeopleById(db, missing)) personById.set(person.id, toKnown(person))
    }
    const learning = [...new Set(facts.map(({ personId }) => personId))].filter((id) => !withLevels.has(id))
    if (learning.length > 0) await readLevels(db, learning, personById)
    for (const id of learning) withLevels.add(id)
    return personById
  }
}

async function readLevels(
  db: ReadHandle,
  ids: readonly PersonId[],
  personById: ReadonlyMap<PersonId, KnownPerson>,
): Promise<void> {
  const inSkill = (personId: PersonId, skillId: SkillId): LevelsInSkill => {
    const levels = personById.get(personId)?.levels
    const known = levels?.get(skillId) ?? { present: 0, changes: [] }
    levels?.set(skillId, known)
    return known
  }
  for (const { personId, skillId, level } of await listSkillLevelsOf(db, ids))
    inSkill(personId, skillId).present = level
  for (const change of await listLevelChangesOf(db, ids)) inSkill(change.personId, change.skillId).changes.push(change)
}

function toKnown({ id, name, hrId, email, function: side, team, timeZone }: Person): KnownPerson {
  return {
    known: { id, name, hrId, email, function: side, team, timeZone },
    host: { id, name, hrId, email },
    levels: new Map(),
  }
}
