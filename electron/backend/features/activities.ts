import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import { functionOfHost } from '../../../shared/domain/activities.ts'
import type { ActivityId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import { findActivity, listActivitiesById, updateActivity } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { findPerson } from '../db/people.ts'
import { listSkillsById } from '../db/skills.ts'
import type { CommandContext } from '../handler.ts'
import { countOf, inOrder } from './words.ts'

type Kind = Activity['kind']
type OfKind<K extends Kind> = Extract<Activity, { kind: K }>

const names = { call: ['sales call', 'sales calls'], project: ['content project', 'content projects'] } as const

/** Throws `not-found`, also when the id is that of the other kind. */
export async function getOfKind<K extends Kind>(db: ReadHandle, id: ActivityId, kind: K): Promise<OfKind<K>> {
  const activity = await findActivity(db, id)
  if (activity?.kind !== kind) throw new RefusedError('not-found', `This ${names[kind][0]} is no longer there.`)
  return activity as OfKind<K>
}

/** A host is current and works in the function that such activities come from. */
export async function refuseUnfitHost(db: ReadHandle, hostId: PersonId, kind: Kind): Promise<void> {
  const host = await findPerson(db, hostId)
  if (host === undefined) {
    throw unfit('not-found', 'The host is no longer there. Choose somebody else.', 'is no longer there')
  }
  if (host.archivedAt !== null) {
    throw unfit('conflict', `${host.name} is archived. Bring ${host.name} back, or choose another host.`, 'is archived')
  }
  const wanted = functionOfHost(kind)
  if (host.function !== wanted) {
    const words = `A ${names[kind][0]} is hosted by somebody in ${wanted}, and ${host.name} is in ${host.function}. Choose another host.`
    throw unfit('conflict', words, `is in ${host.function}`)
  }
}

function unfit(code: 'not-found' | 'conflict', words: string, message: string): RefusedError {
  return new RefusedError(code, words, [{ path: 'hostId', message }])
}

export async function refuseMissingSkills(db: ReadHandle, ids: readonly SkillId[]): Promise<void> {
  if (ids.length === 0 || (await listSkillsById(db, ids)).length === new Set(ids).size) return
  throw new RefusedError('not-found', 'One of the skills is no longer there. Choose the skills again.', [
    { path: 'skillIds', message: 'names a skill that is no longer there' },
  ])
}

export async function setStatus(
  kind: Kind,
  ids: readonly ActivityId[],
  status: Activity['status'],
  context: CommandContext,
): Promise<Record<string, never>> {
  return await setEach(kind, ids, { status }, status === 'cancelled' ? 'Cancel' : 'Reinstate', context)
}

/** What is archived already keeps its date. */
export async function archiveActivities(
  kind: Kind,
  ids: readonly ActivityId[],
  context: CommandContext,
): Promise<Record<string, never>> {
  return await setEach(kind, ids, { archivedAt: context.now() }, 'Archive', context, (one) => one.archivedAt === null)
}

/** Gives every chosen activity the same values; `verb` begins the label of the change. */
export async function setEach(
  kind: Kind,
  ids: readonly ActivityId[],
  values: Partial<Pick<Activity, 'status' | 'archivedAt'>>,
  verb: string,
  { db, label }: CommandContext,
  isMeant: (activity: Activity) => boolean = () => true,
): Promise<Record<string, never>> {
  const [one, many] = names[kind]
  const ofKind = (await listActivitiesById(db, ids)).filter((activity) => activity.kind === kind)
  const words = `One of the ${many} chosen is no longer there. Nothing was changed; choose again.`
  const chosen = inOrder(ids, ofKind, words)
  for (const activity of chosen.filter(isMeant)) await updateActivity(db, { ...activity, ...values })
  label(`${verb} ${chosen.length === 1 ? chosen[0]?.title : countOf(chosen.length, one, many)}`)
  return {}
}
