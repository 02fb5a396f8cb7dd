import type { Briefing, PastRotation } from '../../../shared/contract/rotations.ts'
import { type Activity, hasBegun, hoursOf, isAhead, skillsServed } from '../../../shared/domain/activities.ts'
import { mannersFor, roleMeanings } from '../../../shared/domain/briefings.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { mayRead } from '../../../shared/domain/reflections.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { listAccounts } from '../db/accounts.ts'
import { listActivitiesById } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson, listPeople } from '../db/people.ts'
import { listVisibilities } from '../db/reflections.ts'
import { listPlacementsOfHost, listPlacementsOfPerson } from '../db/rotations.ts'
import { listSignOffsOf } from '../db/sign-offs.ts'
import { listSkillLevels, listSkills } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'

export const rotations: HandlersOf<'rotations'> = {
  mine: async ({ personId }, { db, now }) => {
    const me = await getPerson(db, personId)
    const people = new Map((await listPeople(db, { includeArchived: true })).map((person) => [person.id, person]))
    const own = await withActivities(db, await listPlacementsOfPerson(db, personId))
    const hosted = await withActivities(db, await listPlacementsOfHost(db, personId))
    const standing = await standingOf(db, [...own, ...hosted], personId)
    const past = own
      .filter((each) => isPast(each, me, now()))
      .map((each) => standing(each))
      .toReversed()
    const guestOf = ({ placement: { personId: id } }: Placed) => ({ id, name: people.get(id)?.name ?? '' })
    return {
      ahead: await briefingsFor(
        db,
        personId,
        own.filter((each) => isToCome(each, me, now())),
        people,
      ),
      past,
      toReflectOn: past
        .filter(({ status, hasReflection }) => status !== 'missed' && status !== 'cancelled' && !hasReflection)
        .map(({ placementId }) => placementId),
      toSignOff: hosted
        .filter((each) => isPast(each, me, now()) && each.placement.status !== 'cancelled')
        .map((each) => Object.assign(standing(each), { participant: guestOf(each) }))
        .filter(({ attendance }) => attendance === null),
      guests: hosted
        .filter((each) => isToCome(each, me, now()))
        .map((each) => Object.assign(placed(each), { participant: guestOf(each) })),
    }
  },
}

interface Placed {
  placement: Placement
  activity: Activity
}

function placed({ placement: { id, role }, activity }: Placed) {
  return { placementId: id, role, activity }
}

/** In order of time. */
async function withActivities(db: ReadHandle, placements: readonly Placement[]): Promise<Placed[]> {
  const ids = placements.map(({ activityId }) => activityId)
  const activities = new Map((await listActivitiesById(db, ids)).map((activity) => [activity.id, activity]))
  const found = placements.flatMap((placement) => {
    const activity = activities.get(placement.activityId)
    return activity === undefined ? [] : [{ placement, activity }]
  })
  return found.toSorted((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
}

/** Days sort before the instants of the same day. */
function startOf({ activity }: Placed): string {
  return activity.kind === 'call' ? activity.startsAt : activity.startsOn
}

function isToCome({ placement, activity }: Placed, { timeZone }: Person, now: Instant): boolean {
  return placement.status === 'published' && isAhead(activity, timeZone, now)
}

/** Signed off, or begun when people expected it to: what was never told to anybody did not take place by itself. */
function isPast({ placement, activity }: Placed, { timeZone }: Person, now: Instant): boolean {
  if (placement.status === 'completed' || placement.status === 'missed') return true
  if (activity.status === 'cancelled') return false
  return placement.status === 'published' && hasBegun(activity, timeZone, now)
}

/** What there is on record of each. That somebody reflected in private is for nobody else to know either. */
async function standingOf(
  db: ReadHandle,
  all: readonly Placed[],
  readerId: PersonId,
): Promise<(placed: Placed) => PastRotation> {
  const ids = all.map(({ placement }) => placement.id)
  const hosts = new Map(all.map(({ placement, activity }) => [placement.id, activity.hostId]))
  const signOffs = new Map((await listSignOffsOf(db, ids)).map((signOff) => [signOff.placementId, signOff]))
  const readable = (await listVisibilities(db, ids)).filter((reflection) => {
    const hostId = hosts.get(reflection.placementId)
    return hostId !== undefined && mayRead({ ...reflection, hostId }, readerId)
  })
  const reflected = new Set(readable.map(({ placementId }) => placementId))
  return (each) => ({
    ...placed(each),
    status: each.placement.status,
    hours: hoursOf(each.activity),
    attendance: signOffs.get(each.placement.id)?.attendance ?? null,
    hasReflection: reflected.has(each.placement.id),
  })
}

async function briefingsFor(
  db: ReadHandle,
  personId: PersonId,
  ahead: readonly Placed[],
  people: ReadonlyMap<PersonId, Person>,
): Promise<Briefing[]> {
  const skills = await listSkills(db)
  const levels = new Map((await listSkillLevels(db, { personId })).map((level) => [level.skillId, level]))
  const accounts = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  return ahead.map((each): Briefing => {
    const { activity, placement } = each
    const accountId = activity.kind === 'call' ? activity.accountId : null
    return {
      ...placed(each),
      roleMeaning: roleMeanings[placement.role],
      host: { id: activity.hostId, name: people.get(activity.hostId)?.name ?? '' },
      accountName: accountId === null ? null : (accounts.get(accountId) ?? null),
      skills: skillsServed(activity, skills).map(({ id: skillId, name }) => {
        const { level = 0, targetLevel = null } = levels.get(skillId) ?? {}
        return { skillId, name, level, targetLevel }
      }),
      manners: [...mannersFor(activity.kind)],
    }
  })
}
