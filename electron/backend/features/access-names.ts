import type { AccessReport, SectionName } from '../../../shared/domain/access-report.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { ActivityId, CycleId, PersonId, PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { SkillRatings } from '../../../shared/domain/skills.ts'
import { type Day, dayIn } from '../../../shared/domain/times.ts'
import { listActivitiesById } from '../db/activities.ts'
import { listCycles } from '../db/cycles.ts'
import type { ReadHandle } from '../db/handles.ts'
import { listPeople } from '../db/people.ts'
import { listPlacementsById } from '../db/placements.ts'
import { listSkills } from '../db/skills.ts'
import { getWorkspace } from '../db/workspaces.ts'

/** What a section holds, and what it says of what it does not show. */
export interface Held<Name extends SectionName> {
  entries: AccessReport['sections'][Name]['entries']
  withheld?: string | null
}
export type HeldSections<Name extends SectionName> = { [Each in Name]: Held<Each> }

/** What things are called today. What is no longer there has no name. */
export interface AccessNames {
  person: (id: PersonId) => string
  personOrNull: (id: PersonId | null) => string | null
  skill: (id: SkillId) => string
  cycle: (id: CycleId) => string
  dayOf: (activity: Activity) => Day
  ratings: (ratings: SkillRatings) => { skill: string; level: number }[]
}

export async function readNames(db: ReadHandle): Promise<AccessNames> {
  const { time_zone: timeZone } = await getWorkspace(db)
  const people = namesOf(await listPeople(db, { includeArchived: true }))
  const skills = namesOf(await listSkills(db, { includeArchived: true }))
  const cycles = namesOf(await listCycles(db))
  const person = (id: PersonId) => people.get(id) ?? ''
  const skill = (id: SkillId) => skills.get(id) ?? ''
  return {
    person,
    personOrNull: (id) => (id === null ? null : person(id)),
    skill,
    cycle: (id) => cycles.get(id) ?? '',
    dayOf: (activity) => (activity.kind === 'call' ? dayIn(timeZone, activity.startsAt) : activity.startsOn),
    ratings: (ratings) => ratings.map(({ skillId, level }) => ({ skill: skill(skillId), level })),
  }
}

export interface AboutPlacement {
  cycle: string
  activity: string
  day: Day
}

/** How each placement is spoken of. */
export async function describePlacements(
  db: ReadHandle,
  names: AccessNames,
  placements: readonly Placement[],
): Promise<(placement: Placement) => AboutPlacement & { hostId: PersonId }> {
  const ids: ActivityId[] = [...new Set(placements.map(({ activityId }) => activityId))]
  const activities = new Map((await listActivitiesById(db, ids)).map((activity) => [activity.id, activity]))
  return ({ activityId, cycleId }) => {
    const activity = activities.get(activityId)
    if (activity === undefined) throw new Error('A placement has an activity.')
    return {
      cycle: names.cycle(cycleId),
      activity: activity.title,
      day: names.dayOf(activity),
      hostId: activity.hostId,
    }
  }
}

/** Titles of the activities of placements; of those that are no longer there, none. */
export async function titlesOf(
  db: ReadHandle,
  placementIds: readonly PlacementId[],
): Promise<ReadonlyMap<string, string>> {
  const placements = await listPlacementsById(db, [...new Set(placementIds)])
  const ids = [...new Set(placements.map(({ activityId }) => activityId))]
  const titles = new Map((await listActivitiesById(db, ids)).map(({ id, title }) => [id, title]))
  return new Map(placements.map(({ id, activityId }) => [id, titles.get(activityId) ?? '']))
}

function namesOf(list: readonly { id: string; name: string }[]): ReadonlyMap<string, string> {
  return new Map(list.map(({ id, name }) => [id, name]))
}
