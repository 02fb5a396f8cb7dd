import { type Activity, hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { TrainingRecord } from '../../../shared/domain/records.ts'
import type { Level, Skill } from '../../../shared/domain/skills.ts'
import { dayIn, type Instant, instantAt } from '../../../shared/domain/times.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listLevelChangesOf } from '../db/level-changes.ts'
import { listPeopleById } from '../db/people.ts'
import { listRecordFacts, type RecordFacts } from '../db/records.ts'
import { listSkillLevelsOf, listSkills } from '../db/skills.ts'

/** The records of placements that are signed off, in the order of the ids. */
export async function readTrainingRecords(
  db: ReadHandle,
  ids: readonly PlacementId[],
  timeZone: string,
): Promise<TrainingRecord[]> {
  const facts = await listRecordFacts(db, ids)
  const participants = [...new Set(facts.map(({ person }) => person.id))]
  const others = facts.flatMap(({ activity, signOff }) => [activity.hostId, signOff.byPersonId ?? activity.hostId])
  const named = new Map((await listPeopleById(db, [...new Set(others)])).map(({ id, name }) => [id, { id, name }]))
  const skills = await listSkills(db, { includeArchived: true })
  const levelsOf = await readLevels(db, participants)
  return facts.map((record) => {
    const { placementId, person, cycle, activity, role, minutes, signOff } = record
    const { kind, title, funnelStage, audience } = activity
    const { attendance, byPersonId } = signOff
    const { startsOn, endsOn, begins } = daysOf(activity, timeZone)
    return {
      placementId,
      person,
      cycle,
      activity: { kind, title, type: kind === 'call' ? activity.callType : activity.format, funnelStage, audience },
      role,
      host: named.get(activity.hostId) ?? { id: activity.hostId, name: '' },
      startsOn,
      endsOn,
      hours: minutes === null ? hoursOf(activity) : minutes / 60,
      // Only what took place is a record.
      attendance: attendance === 'partly' ? 'partly' : 'attended',
      skills: skillsTouched(record, skills).map(({ id: skillId, name }) => ({
        skillId,
        name,
        shown: signOff.levelsShown.find((shown) => shown.skillId === skillId)?.level ?? null,
        ...levelsOf(person.id, skillId, begins, placementId),
      })),
      observation: signOff.observation,
      signedAt: signOff.signedAt,
      signedBy: byPersonId === null ? null : (named.get(byPersonId) ?? null),
    }
  })
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

/** How levels stood when something began, and what came of it as evidence. */
async function readLevels(db: ReadHandle, personIds: readonly PersonId[]) {
  const key = (level: Pick<LevelChange, 'personId' | 'skillId'>) => `${level.personId}/${level.skillId}`
  const present = new Map((await listSkillLevelsOf(db, personIds)).map((level) => [key(level), level.level]))
  const changes = Map.groupBy(await listLevelChangesOf(db, personIds), key)
  return (
    personId: PersonId,
    skillId: Skill['id'],
    begins: Instant,
    placementId: PlacementId,
  ): { before: Level; after: Level } => {
    // Newest first.
    const own = changes.get(key({ personId, skillId })) ?? []
    const later = own.findLast(({ changedAt }) => changedAt > begins)
    const before = later?.from ?? present.get(key({ personId, skillId })) ?? 0
    const raised = own.find(({ placementIds }) => placementIds.includes(placementId))
    return { before, after: raised?.to ?? before }
  }
}
