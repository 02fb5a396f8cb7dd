import { type Activity, hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import type { Level, Skill } from '../../../shared/domain/skills.ts'
import { dayIn, type Instant, instantAt } from '../../../shared/domain/times.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChangesOf } from '../db/level-changes.ts'
import { listPeopleById } from '../db/people.ts'
import { listRecordFacts, type RecordFacts } from '../db/records.ts'
import { listSkillLevelsOf, listSkills } from '../db/skills.ts'

export type RecordReader = (db: ReadHandle, ids: readonly PlacementId[]) => Promise<TrainingRecord[]>

/**
 * Reads the records of placements that are signed off, in the order of the ids. One reader is for one state of the
 * workspace: it remembers what it has read. Days are those of the time zone.
 */
export function createRecordReader(timeZone: string): RecordReader {
  const levels = createLevels()
  return async (db, ids) => await readRecords(db, ids, timeZone, levels)
}

async function readRecords(
  db: ReadHandle,
  ids: readonly PlacementId[],
  timeZone: string,
  levels: ReturnType<typeof createLevels>,
): Promise<TrainingRecord[]> {
  const facts = await listRecordFacts(db, ids)
  const others = facts.flatMap(({ activity, signOff }) => [activity.hostId, signOff.byPersonId ?? activity.hostId])
  const people = new Map((await listPeopleById(db, [...new Set(others)])).map((person) => [person.id, person]))
  const skills = await listSkills(db, { includeArchived: true })
  const levelsThen = await levels(
    db,
    facts.map(({ person }) => person.id),
  )
  return facts.map((record) => {
    const { placementId, person, cycle, activity, role, minutes, signOff } = record
    const { id, kind, title, funnelStage, audience } = activity
    const { attendance, byPersonId } = signOff
    const signer = byPersonId === null ? undefined : people.get(byPersonId)
    const { startsOn, endsOn, begins } = daysOf(activity, timeZone)
    return {
      placementId,
      person,
      cycle,
      activity: { id, kind, title, type: kind === 'call' ? activity.callType : activity.format, funnelStage, audience },
      role,
      host: toKnown(activity.hostId, people.get(activity.hostId)),
      startsOn,
      endsOn,
      hours: minutes === null ? hoursOf(activity) : minutes / 60,
      // Only what took place is a record.
      attendance: attendance === 'partly' ? 'partly' : 'attended',
      skills: skillsTouched(record, skills).map(({ id: skillId, name }) => {
        const { before, after } = levelsThen(person.id, skillId, begins, placementId)
        const shown = signOff.levelsShown.find((rating) => rating.skillId === skillId)?.level ?? null
        return { skillId, name, before, shown, after }
      }),
      observation: signOff.observation,
      signedAt: signOff.signedAt,
      signedBy: signer === undefined ? null : { id: signer.id, name: signer.name },
    }
  })
}

function toKnown(id: PersonId, person: Person | undefined): TrainingRecord['host'] {
  return { id, name: person?.name ?? '', hrId: person?.hrId ?? null, email: person?.email ?? null }
}

function daysOf(activity: Activity, timeZone: string) {
  if (activity.kind === 'project') {
    const { startsOn, endsOn } = activity
    return { startsOn, endsOn, begins: instantAt(timeZone, startsOn, '00:00') }
  }
  const { startsAt, endsAt } = activity
  return { startsOn: dayIn(timeZone, startsAt), endsOn: dayIn(timeZone, endsAt), begins: startsAt }
}

/** Those the activity serves and those the host judged; named ones also when they were archived since. */
function skillsTouched({ activity, signOff }: RecordFacts, skills: readonly Skill[]): Skill[] {
  const touched = new Set([
    ...(activity.skillIds.length > 0 ? activity.skillIds : skillsServed(activity, skills).map(({ id }) => id)),
    ...signOff.levelsShown.map(({ skillId }) => skillId),
  ])
  return skills.filter(({ id }) => touched.has(id))
}

interface LevelsKnown {
  /** How levels stood when something began, and what came of it as evidence. */
  (personId: PersonId, skillId: Skill['id'], begins: Instant, placementId: PlacementId): { before: Level; after: Level }
}

/** Reads the levels of each person once: whoever reads many records reads about the same people again and again. */
function createLevels() {
  const known = new Set<PersonId>()
  const present = new Map<string, Level>()
  const changes = new Map<string, LevelChange[]>()
  const key = (level: Pick<LevelChange, 'personId' | 'skillId'>) => `${level.personId}/${level.skillId}`
  const levelsThen: LevelsKnown = (personId, skillId, begins, placementId) => {
    // Newest first.
    const own = changes.get(key({ personId, skillId })) ?? []
    const later = own.findLast(({ changedAt }) => changedAt > begins)
    const before = later?.from ?? present.get(key({ personId, skillId })) ?? 0
    const raised = own.find(({ placementIds }) => placementIds.includes(placementId))
    return { before, after: raised?.to ?? before }
  }
  return async (db: ReadHandle, personIds: readonly PersonId[]): Promise<LevelsKnown> => {
    const missing = [...new Set(personIds)].filter((id) => !known.has(id))
    if (missing.length > 0) {
      for (const level of await listSkillLevelsOf(db, missing)) present.set(key(level), level.level)
      for (const change of await listLevelChangesOf(db, missing)) {
        const own = changes.get(key(change))
        if (own === undefined) changes.set(key(change), [change])
        else own.push(change)
      }
      for (const id of missing) known.add(id)
    }
    return levelsThen
  }
}
