import { RefusedError } from '../../../shared/contract/errors.ts'
import type { NewId, PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { Level, Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { FunnelStage } from '../../../shared/domain/skills.ts'
import type { Day, Instant } from '../../../shared/domain/times.ts'
import type { ReadHandle, WriteHandle } from './handles.ts'
import { insertLevelChanges, type Judgement } from './level-changes.ts'
import type { SkillLevelRow, SkillRow } from './schema.ts'

const stages = FunnelStage.options
// Without the row's own id: of tens of thousands of levels, each column costs.
const levelColumns = ['person_id', 'skill_id', 'level', 'target_level', 'assessed_on', 'is_interested'] as const

/** By funnel stage and name. Archived skills only when asked for. */
export async function listSkills(db: ReadHandle, options: { includeArchived?: boolean } = {}): Promise<Skill[]> {
  let rows = db.selectFrom('skill').selectAll().orderBy('name').orderBy('id')
  if (options.includeArchived !== true) rows = rows.where('archived_at', 'is', null)
  const skills = (await rows.execute()).map(toSkill)
  return skills.toSorted((one, other) => stages.indexOf(one.funnelStage) - stages.indexOf(other.funnelStage))
}

/** Those of the given ids that are there, in no particular order. */
export async function listSkillsById(db: ReadHandle, ids: readonly SkillId[]): Promise<Skill[]> {
  return (await db.selectFrom('skill').selectAll().where('id', 'in', ids).execute()).map(toSkill)
}

/** Throws `not-found`. */
export async function getSkill(db: ReadHandle, id: SkillId): Promise<Skill> {
  const skill = await findSkill(db, id)
  if (skill === undefined) throw new RefusedError('not-found', 'This skill is no longer there.')
  return skill
}

export async function findSkill(db: ReadHandle, id: SkillId): Promise<Skill | undefined> {
  const row = await db.selectFrom('skill').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toSkill(row)
}

/** Ignores the case of A to Z, as the index does, and finds archived skills too. */
export async function findSkillByName(db: ReadHandle, name: string): Promise<Skill | undefined> {
  const row = await db
    .selectFrom('skill')
    .selectAll()
    .where((eb) => eb(eb.fn<string>('lower', ['name']), '=', eb.fn<string>('lower', [eb.val(name)])))
    .executeTakeFirst()
  return row && toSkill(row)
}

export async function insertSkills(db: WriteHandle, skills: readonly Skill[]): Promise<void> {
  await db.insert('skill', skills.map(toSkillRow))
}

/** Throws `not-found`. */
export async function updateSkill(db: WriteHandle, skill: Skill): Promise<void> {
  const { id, ...columns } = toSkillRow(skill)
  await db.update('skill', id, columns)
}

/** Of one person, or of everybody who is not archived (unless asked for). */
export async function listSkillLevels(
  db: ReadHandle,
  options: { personId?: PersonId | undefined; includeArchived?: boolean } = {},
): Promise<SkillLevel[]> {
  let rows = db.selectFrom('skill_level').select(levelColumns).orderBy('person_id').orderBy('skill_id')
  if (options.personId !== undefined) {
    rows = rows.where('person_id', '=', options.personId)
  } else if (options.includeArchived !== true) {
    const current = db.selectFrom('person').select('id').where('archived_at', 'is', null)
    rows = rows.where('person_id', 'in', current)
  }
  return (await rows.execute()).map(toSkillLevel)
}

/** Of these people, archived or not. */
export async function listSkillLevelsOf(db: ReadHandle, personIds: readonly PersonId[]): Promise<SkillLevel[]> {
  return (await db.selectFrom('skill_level').selectAll().where('person_id', 'in', personIds).execute()).map(
    toSkillLevel,
  )
}

/** Undefined stands for level 0, without a target or interest. */
export async function findSkillLevel(
  db: ReadHandle,
  personId: PersonId,
  skillId: SkillId,
): Promise<SkillLevel | undefined> {
  const row = await findLevelRow(db, personId, skillId)
  return row && toSkillLevel(row)
}

/** For levels that are known to be new, such as those of new people. */
export async function insertSkillLevels(
  db: WriteHandle,
  levels: readonly SkillLevel[],
  judge: (level: SkillLevel) => Judgement,
  newId: () => NewId,
): Promise<void> {
  await db.insert(
    'skill_level',
    levels.map((level) => ({ id: newId(), ...toLevelColumns(level) })),
  )
  const risen = levels.filter(({ level }) => level > 0)
  await insertLevelChanges(
    db,
    risen.map((level) => changeOf(0, level, judge(level), newId())),
  )
}

/** Inserts, updates or, at level 0 without a target or interest, removes the row. A level that changes is recorded with who judged it. */
export async function setSkillLevel(
  db: WriteHandle,
  level: SkillLevel,
  judgement: Judgement,
  newId: () => NewId,
): Promise<void> {
  const row = await findLevelRow(db, level.personId, level.skillId)
  const isNothing = level.level === 0 && level.targetLevel === null && !level.isInterested
  if (row !== undefined && row.level !== level.level) {
    await insertLevelChanges(db, [changeOf(row.level, level, judgement, newId())])
  }
  if (row === undefined) {
    if (!isNothing) await insertSkillLevels(db, [level], () => judgement, newId)
  } else if (isNothing) {
    await db.remove('skill_level', row.id)
  } else {
    await db.update('skill_level', row.id, toLevelColumns(level))
  }
}

async function findLevelRow(db: ReadHandle, personId: PersonId, skillId: SkillId): Promise<SkillLevelRow | undefined> {
  return await db
    .selectFrom('skill_level')
    .selectAll()
    .where('person_id', '=', personId)
    .where('skill_id', '=', skillId)
    .executeTakeFirst()
}

function changeOf(from: Level, { personId, skillId, level }: SkillLevel, judgement: Judgement, id: NewId): LevelChange {
  const { source, byPersonId, placementIds, at } = judgement
  return { id, personId, skillId, from, to: level, source, byPersonId, placementIds, changedAt: at }
}

function toSkill(row: SkillRow): Skill {
  return {
    id: row.id as SkillId,
    name: row.name,
    homeFunction: row.home_function,
    funnelStage: row.funnel_stage,
    audience: row.audience,
    capableWanted: row.capable_wanted,
    archivedAt: row.archived_at as Instant | null,
  }
}

function toSkillRow(skill: Skill): SkillRow {
  return {
    id: skill.id,
    name: skill.name,
    home_function: skill.homeFunction,
    funnel_stage: skill.funnelStage,
    audience: skill.audience,
    capable_wanted: skill.capableWanted,
    archived_at: skill.archivedAt,
  }
}

function toSkillLevel(row: Omit<SkillLevelRow, 'id'>): SkillLevel {
  return {
    personId: row.person_id as PersonId,
    skillId: row.skill_id as SkillId,
    level: row.level,
    targetLevel: row.target_level,
    assessedOn: row.assessed_on as Day | null,
    isInterested: row.is_interested === 1,
  }
}

function toLevelColumns(level: SkillLevel): Omit<SkillLevelRow, 'id'> {
  return {
    person_id: level.personId,
    skill_id: level.skillId,
    level: level.level,
    target_level: level.targetLevel,
    assessed_on: level.assessedOn,
    is_interested: level.isInterested ? 1 : 0,
  }
}
