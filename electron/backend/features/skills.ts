import { RefusedError } from '../../../shared/contract/errors.ts'
import type { PlacementId, SkillId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { dayIn } from '../../../shared/domain/times.ts'
import type { ReadHandle } from '../db/handles.ts'
import { getPerson } from '../db/people.ts'
import { listPlacementsById } from '../db/placements.ts'
import {
  findSkillByName,
  findSkillLevel,
  getSkill,
  insertSkills,
  listSkillLevels,
  listSkills,
  listSkillsById,
  setSkillLevel,
  updateSkill,
} from '../db/skills.ts'
import type { HandlersOf } from '../handler.ts'
import { countOf, inOrder } from './words.ts'

export const skills: HandlersOf<'skills'> = {
  list: async ({ includeArchived }, { db }) => await listSkills(db, { includeArchived }),

  levels: async ({ personId }, { db }) => {
    if (personId !== undefined) await getPerson(db, personId)
    return await listSkillLevels(db, { personId })
  },

  add: async (draft, { db, newId, label }) => {
    await refuseTakenName(db, draft.name)
    const skill: Skill = { ...draft, id: newId(), archivedAt: null }
    await insertSkills(db, [skill])
    label(`Add ${skill.name}`)
    return { id: skill.id }
  },

  edit: async ({ id, skill: draft }, { db, label }) => {
    const skill = await getSkill(db, id)
    await refuseTakenName(db, draft.name, id)
    await updateSkill(db, { ...skill, ...draft })
    label(draft.name === skill.name ? `Change ${skill.name}` : `Rename ${skill.name} to ${draft.name}`)
    return {}
  },

  archive: async ({ ids }, { db, now, label }) => {
    const chosen = inOrder(ids, await listSkillsById(db, ids), missingSkill)
    for (const skill of chosen.filter(({ archivedAt }) => archivedAt === null)) {
      await updateSkill(db, { ...skill, archivedAt: now() })
    }
    label(`Archive ${nameOrCount(chosen)}`)
    return {}
  },

  restore: async ({ ids }, { db, label }) => {
    const chosen = inOrder(ids, await listSkillsById(db, ids), missingSkill)
    for (const skill of chosen) await updateSkill(db, { ...skill, archivedAt: null })
    label(`Bring back ${nameOrCount(chosen)}`)
    return {}
  },

  setLevel: async ({ personId, skillId, source, byPersonId, placementIds, ...change }, { db, newId, now, label }) => {
    const person = await getPerson(db, personId)
    const skill = await getSkill(db, skillId)
    const before = await findSkillLevel(db, personId, skillId)
    const level = change.level ?? before?.level ?? 0
    const targetLevel = change.targetLevel === undefined ? (before?.targetLevel ?? null) : change.targetLevel
    const isAssessed = level !== (before?.level ?? 0)
    const after: SkillLevel = {
      personId,
      skillId,
      level,
      targetLevel,
      assessedOn: isAssessed ? dayIn(person.timeZone, now()) : (before?.assessedOn ?? null),
      isInterested: change.isInterested ?? before?.isInterested ?? false,
    }
    const by = source === 'self' ? personId : byPersonId
    if (by !== null) await getPerson(db, by)
    await refuseForeignEvidence(db, person, placementIds)
    await setSkillLevel(db, after, { source, byPersonId: by, placementIds, at: now() }, newId)
    label(labelOf(person.name, skill.name, before, after))
    return {}
  },
}

const missingSkill = 'One of the skills chosen is no longer there. Nothing was changed; choose again.'

function nameOrCount(chosen: readonly Skill[]): string {
  const [only, ...others] = chosen
  return only !== undefined && others.length === 0 ? only.name : countOf(chosen.length, 'skill', 'skills')
}

function labelOf(person: string, skill: string, before: SkillLevel | undefined, after: SkillLevel): string {
  const toLevel = `Set ${person} to level ${after.level} in ${skill}`
  if (after.level !== (before?.level ?? 0)) return toLevel
  if (after.targetLevel !== (before?.targetLevel ?? null)) {
    return after.targetLevel === null
      ? `Remove the target of ${person} in ${skill}`
      : `Set the target of ${person} to level ${after.targetLevel} in ${skill}`
  }
  if (after.isInterested === (before?.isInterested ?? false)) return toLevel
  return `Note that ${person} ${after.isInterested ? 'would like' : 'no longer asks'} to learn ${skill}`
}

/** Somebody's level rests on what they did themselves. */
async function refuseForeignEvidence(
  db: ReadHandle,
  { id, name }: Person,
  placementIds: readonly PlacementId[],
): Promise<void> {
  if (placementIds.length === 0) return
  const missing = 'One of the placements given as evidence is no longer there. Choose the evidence again.'
  const placements = inOrder(placementIds, await listPlacementsById(db, placementIds), missing)
  if (placements.every(({ personId }) => personId === id)) return
  const fields = [{ path: 'placementIds', message: `must be placements of ${name}` }]
  throw new RefusedError('invalid-input', `The level of ${name} can only rest on what ${name} did.`, fields)
}

async function refuseTakenName(db: ReadHandle, name: string, except?: SkillId): Promise<void> {
  const owner = await findSkillByName(db, name)
  if (owner === undefined || owner.id === except) return
  const words =
    owner.archivedAt === null
      ? `There is already a skill called ${owner.name}. Choose another name.`
      : `There is already an archived skill called ${owner.name}. Bring it back, or choose another name.`
  throw new RefusedError('conflict', words, [{ path: 'name', message: 'is already taken' }])
}
