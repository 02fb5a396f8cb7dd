import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import { getActivity } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { countOf } from './words.ts'

export interface Names {
  name: string
  title: string
}

export async function namesOf(
  db: ReadHandle,
  { personId, activityId }: Pick<Placement, 'personId' | 'activityId'>,
): Promise<Names> {
  return { name: (await getPerson(db, personId)).name, title: (await getActivity(db, activityId)).title }
}

/** "Ann Berg on Acme demo", "3 placements". */
export async function namedOrCounted(db: ReadHandle, chosen: readonly Placement[], word: string): Promise<string> {
  const [only] = chosen
  if (only === undefined || chosen.length > 1) return countOf(chosen.length, 'placement', 'placements')
  const { name, title } = await namesOf(db, only)
  return `${name} ${word} ${title}`
}

export function hasTakenPlace({ status }: Placement): boolean {
  return status === 'completed' || status === 'missed'
}

export function isOver({ name, title }: Names): RefusedError {
  return new RefusedError('conflict', `${name}’s placement on ${title} is over and stays on record as it is.`)
}
