import type { AddendumId, CycleId, PersonId, PlacementId, ReflectionId } from '../../../shared/domain/ids.ts'
import type { ReflectionContent, Visibility } from '../../../shared/domain/reflections.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import type { ReflectionRow } from './schema.ts'

/** As text for all who may read it, or sealed; never both. */
export type Words = { content: string; sealed: null } | { content: null; sealed: string }

/** What is left of words that were deleted when their time was over: that there were some. */
export const emptiedContent = JSON.stringify({
  what: '',
  soWhat: '',
  nowWhat: '',
  valued: '',
  selfRatings: [],
} satisfies ReflectionContent)
/** The same for sealed ones. */
export const emptiedSeal = ''

export interface StoredReflection {
  id: ReflectionId
  placementId: PlacementId
  authorId: PersonId
  visibility: Visibility
  minutes: number | null
  /** JSON of a `ReflectionContent`. */
  words: Words
  submittedAt: Instant
}

export interface StoredAddendum {
  id: AddendumId
  reflectionId: ReflectionId
  words: Words
  writtenAt: Instant
}

/** A reflection with what decides who may read and change it. */
export interface FoundReflection extends StoredReflection {
  hostId: PersonId
  isSignedOff: boolean
}

export interface ReflectionsWanted {
  cycleId?: CycleId | undefined
  authorId?: PersonId | undefined
  placementId?: PlacementId | undefined
}

/** Oldest first. All of them, whoever may read them. */
export async function listReflections(db: ReadHandle, wanted: ReflectionsWanted): Promise<FoundReflection[]> {
  let rows = db
    .selectFrom('reflection')
    .innerJoin('placement', 'placement.id', 'reflection.placement_id')
    .innerJoin('activity', 'activity.id', 'placement.activity_id')
    .leftJoin('sign_off', 'sign_off.placement_id', 'reflection.placement_id')
    .selectAll('reflection')
    .select(['activity.host_id', 'sign_off.id as sign_off_id'])
    .orderBy('reflection.submitted_at')
    .orderBy('reflection.id')
  if (wanted.cycleId !== undefined) rows = rows.where('placement.cycle_id', '=', wanted.cycleId)
  if (wanted.authorId !== undefined) rows = rows.where('reflection.author_id', '=', wanted.authorId)
  if (wanted.placementId !== undefined) rows = rows.where('reflection.placement_id', '=', wanted.placementId)
  return (await rows.execute()).map((row) =>
    Object.assign(toReflection(row), { hostId: row.host_id as PersonId, isSignedOff: row.sign_off_id !== null }),
  )
}

export async function findReflection(db: ReadHandle, placementId: PlacementId): Promise<FoundReflection | undefined> {
  return (await listReflections(db, { placementId }))[0]
}

/** Of these reflections, oldest first. */
export async function listAddenda(db: ReadHandle, ids: readonly ReflectionId[]): Promise<StoredAddendum[]> {
  const rows = await db
    .selectFrom('reflection_addendum')
    .selectAll()
    .where('reflection_id', 'in', ids)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id as AddendumId,
    reflectionId: row.reflection_id as ReflectionId,
    words: wordsOf(row),
    writtenAt: row.written_at as Instant,
  }))
}

/** Who reflected on these placements, and for whom. */
export async function listVisibilities(
  db: ReadHandle,
  placementIds: readonly PlacementId[],
): Promise<Pick<StoredReflection, 'placementId' | 'authorId' | 'visibility'>[]> {
  const rows = await db
    .selectFrom('reflection')
    .select(['placement_id', 'author_id', 'visibility'])
    .where('placement_id', 'in', placementIds)
    .execute()
  return rows.map((row) => ({
    placementId: row.placement_id as PlacementId,
    authorId: row.author_id as PersonId,
    visibility: row.visibility,
  }))
}

/** Those of the placements that somebody has reflected on. */
export async function listReflectedOn(db: ReadHandle, placementIds: readonly PlacementId[]): Promise<PlacementId[]> {
  const rows = await db
    .selectFrom('reflection')
    .select('placement_id')
    .where('placement_id', 'in', placementIds)
    .execute()
  return rows.map((row) => row.placement_id as PlacementId)
}

export async function insertReflections(db: WriteHandle, reflections: readonly StoredReflection[]): Promise<void> {
  await db.insert('reflection', reflections.map(toReflectionRow))
}

/** Throws `not-found`. */
export async function updateReflection(db: WriteHandle, reflection: StoredReflection): Promise<void> {
  const { id, ...columns } = toReflectionRow(reflection)
  await db.update('reflection', id, columns)
}

export async function insertAddenda(db: WriteHandle, addenda: readonly StoredAddendum[]): Promise<void> {
  const rows = addenda.map(({ id, reflectionId, words, writtenAt }) => {
    return { id, reflection_id: reflectionId, ...words, written_at: writtenAt }
  })
  await db.insert('reflection_addendum', rows)
}

export function wordsOf({ content, sealed }: Pick<ReflectionRow, 'content' | 'sealed'>): Words {
  if (sealed !== null) return { content: null, sealed }
  if (content !== null) return { content, sealed }
  throw new Error('A reflection has words, sealed or not.')
}

function toReflection(row: ReflectionRow): StoredReflection {
  return {
    id: row.id as ReflectionId,
    placementId: row.placement_id as PlacementId,
    authorId: row.author_id as PersonId,
    visibility: row.visibility,
    minutes: row.minutes,
    words: wordsOf(row),
    submittedAt: row.submitted_at as Instant,
  }
}

function toReflectionRow(reflection: StoredReflection): ReflectionRow {
  return {
    id: reflection.id,
    placement_id: reflection.placementId,
    author_id: reflection.authorId,
    visibility: reflection.visibility,
    minutes: reflection.minutes,
    ...reflection.words,
    submitted_at: reflection.submittedAt,
  }
}
