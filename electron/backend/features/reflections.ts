import { RefusedError } from '../../../shared/contract/errors.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import {
  mayRead,
  type Reflection,
  type ReflectionContent,
  type ReflectionDraftContent,
  saysAnything,
} from '../../../shared/domain/reflections.ts'
import { getActivity } from '../db/activities.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { getPlacement } from '../db/placements.ts'
import { deleteDraft, findDraft, saveDraft } from '../db/reflection-drafts.ts'
import {
  findReflection,
  type FoundReflection,
  insertAddenda,
  insertReflections,
  listAddenda,
  listReflections,
  type StoredReflection,
  updateReflection,
} from '../db/reflections.ts'
import { listSkillsById } from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'
import type { Keyring } from '../keyring.ts'
import { openDatabase } from '../transactions.ts'
import { type Names, namesOf } from './placement-words.ts'
import { placeOf, readDraft, readReflection, toWords } from './reflection-words.ts'
import { inOrder } from './words.ts'

export const reflections: HandlersOf<'reflections'> = {
  list: async ({ readerId, ...wanted }, { db, app }) =>
    await readAll(db, await listReflections(db, wanted), app.keys, readerId),

  get: async ({ readerId, placementId }, { db, app }) => {
    await getPlacement(db, placementId)
    const [found] = await readAll(db, await listReflections(db, { placementId }), app.keys, readerId)
    return found ?? null
  },

  draft: async ({ authorId, placementId }, { db, app }) => {
    await getOwn(db, authorId, placementId)
    const draft = await findDraft(db, authorId, placementId)
    const submitted = await findReflection(db, placementId)
    if (draft === undefined || (submitted !== undefined && draft.savedAt <= submitted.submittedAt)) return null
    return readDraft(draft, app.keys)
  },

  saveDraft: async ({ authorId, placementId, visibility, content }, { app, commit, now }) => {
    const wasPlain = await commit('Keep a draft', async (db, newId) => {
      await getOwn(db, authorId, placementId)
      const before = await findDraft(db, authorId, placementId)
      const place = placeOf.draft({ placementId, authorId })
      const words = await toWords(db, app.keys, { authorId, visibility, text: JSON.stringify(content), place })
      await saveDraft(db, { placementId, authorId, visibility, words, savedAt: now() }, newId)
      return before?.words.sealed === null
    })
    // What was to be read by others a moment ago and is private now must not lie about in plain words.
    if (wasPlain && visibility === 'private') await openDatabase(app).emptyLog()
    return {}
  },

  discardDraft: async ({ authorId, placementId }, { commit }) => {
    await commit('Discard a draft', async (db) => {
      await getOwn(db, authorId, placementId)
      await deleteDraft(db, placementId)
    })
    return {}
  },

  submit: async ({ authorId, placementId, visibility, minutes, content }, { db, keys, newId, now, label }) => {
    const placement = await getOwn(db, authorId, placementId)
    const names = await namesOf(db, placement)
    await refuseUnlessTakingPlace(db, placement, names, now())
    if (!saysAnything(content)) {
      const fields = [{ path: 'content.what', message: 'must not be empty' }]
      throw new RefusedError('invalid-input', 'Nothing is written yet. Write a sentence, then submit.', fields)
    }
    await refuseUnknownSkills(db, content)
    const before = await findReflection(db, placementId)
    if (before?.isSignedOff === true) throw isLocked(names)
    const id = before?.id ?? newId()
    const submittedAt = now()
    const text = JSON.stringify(content)
    const place = placeOf.reflection({ id, authorId })
    const words = await toWords(db, keys, { authorId, visibility, text, place })
    const reflection: StoredReflection = { id, placementId, authorId, visibility, minutes, words, submittedAt }
    if (before === undefined) await insertReflections(db, [reflection])
    else await updateReflection(db, reflection)
    // Kept beside it, so that whoever takes the submission back finds in the form what they wrote.
    const draft = JSON.stringify({ ...content, minutes, addendum: '' } satisfies ReflectionDraftContent)
    const draftPlace = placeOf.draft({ placementId, authorId })
    const draftWords = await toWords(db, keys, { authorId, visibility, text: draft, place: draftPlace })
    await saveDraft(db, { placementId, authorId, visibility, words: draftWords, savedAt: submittedAt }, newId)
    label(labelOf(before === undefined ? 'Submit' : 'Correct', visibility, names))
    return { id }
  },

  addAddendum: async ({ authorId, placementId, text }, { db, keys, newId, now, label }) => {
    const names = await namesOf(db, await getOwn(db, authorId, placementId))
    const reflection = await findReflection(db, placementId)
    if (reflection === undefined) {
      throw new RefusedError('conflict', `There is no reflection on ${names.title} yet. Submit one instead.`)
    }
    if (!reflection.isSignedOff) {
      throw new RefusedError('conflict', `The reflection on ${names.title} is still open. Change it instead.`)
    }
    const { visibility } = reflection
    const id = newId()
    const words = await toWords(db, keys, { authorId, visibility, text, place: placeOf.addendum({ id }) })
    await insertAddenda(db, [{ id, reflectionId: reflection.id, words, writtenAt: now() }])
    await deleteDraft(db, placementId)
    label(labelOf('Add to', visibility, names))
    return { id }
  },
}

async function readAll(
  db: ReadHandle,
  found: readonly FoundReflection[],
  keys: Keyring,
  readerId: PersonId | null,
): Promise<Reflection[]> {
  const readable = found.filter((reflection) => mayRead(reflection, readerId))
  const addenda = await listAddenda(
    db,
    readable.map(({ id }) => id),
  )
  const byReflection = Map.groupBy(addenda, (one) => one.reflectionId)
  return readable.map((one) => readReflection(one, byReflection.get(one.id) ?? [], keys, readerId))
}

/** Throws `not-allowed` when it is somebody else's. */
async function getOwn(db: ReadHandle, authorId: PersonId, placementId: PlacementId): Promise<Placement> {
  await getPerson(db, authorId)
  const placement = await getPlacement(db, placementId)
  if (placement.personId === authorId) return placement
  throw new RefusedError('not-allowed', "This placement is somebody else's, and so is the reflection on it.")
}

async function refuseUnlessTakingPlace(
  db: ReadHandle,
  { activityId, personId, status }: Placement,
  { title }: Names,
  now: Parameters<typeof hasBegun>[2],
): Promise<void> {
  if (status === 'cancelled' || status === 'missed') {
    throw new RefusedError('conflict', `You did not take part in ${title}, so there is nothing to reflect on.`)
  }
  const { timeZone } = await getPerson(db, personId)
  if (hasBegun(await getActivity(db, activityId), timeZone, now)) return
  throw new RefusedError('conflict', `${title} has not begun yet. Submit the reflection once it is under way or over.`)
}

async function refuseUnknownSkills(db: ReadHandle, { selfRatings }: ReflectionContent): Promise<void> {
  if (selfRatings.length === 0) return
  const ids = selfRatings.map(({ skillId }) => skillId)
  inOrder(ids, await listSkillsById(db, ids), 'One of the skills rated is no longer there. Rate the skills again.')
}

function isLocked({ title }: Names): RefusedError {
  const words = `The reflection on ${title} was signed off and stays as it is. Add to it instead.`
  return new RefusedError('conflict', words)
}

/** Of private ones the history tells neither whose they are nor on what. */
function labelOf(deed: string, visibility: Reflection['visibility'], { name, title }: Names): string {
  return visibility === 'private' ? `${deed} a private reflection` : `${deed} ${name}’s reflection on ${title}`
}
