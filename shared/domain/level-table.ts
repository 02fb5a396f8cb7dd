import { z } from 'zod'
import { PersonId, SkillId } from './ids.ts'
import type { SkillLevel } from './skills.ts'

/** What the matrix shows of somebody in a skill. */
export interface TabledLevel extends Omit<SkillLevel, 'assessedOn'> {
  isRefreshDue: boolean
}

/**
 * Everybody's level in every skill, with a character for each person in the order of `personIds`. A window takes in
 * 18,000 levels so in a few milliseconds; as objects they would hold it up for a tenth of a second.
 */
export const LevelTable = z.object({
  personIds: z.array(PersonId),
  skills: z.array(
    z.object({
      skillId: SkillId,
      levels: z.string().regex(/^[0-4]*$/),
      /** `-`: no target. */
      targets: z.string().regex(/^[-0-4]*$/),
      /** `x` where a refresh is due, else `-`. */
      dueForRefresh: z.string().regex(/^[-x]*$/),
      /** `x` where somebody would like to learn it, else `-`. */
      interests: z.string().regex(/^[-x]*$/),
    }),
  ),
})
export type LevelTable = z.infer<typeof LevelTable>

/** Levels of others, or in other skills, are left out. */
export function packLevels(
  personIds: readonly PersonId[],
  skillIds: readonly SkillId[],
  levels: readonly TabledLevel[],
): LevelTable {
  const places = new Map(personIds.map((id, index) => [id, index]))
  const blank = (character: string) => personIds.map(() => character)
  const rows = new Map(
    skillIds.map((id) => [id, { levels: blank('0'), targets: blank('-'), due: blank('-'), interests: blank('-') }]),
  )
  for (const { personId, skillId, level, targetLevel, isRefreshDue, isInterested } of levels) {
    const place = places.get(personId)
    const row = rows.get(skillId)
    if (place === undefined || row === undefined) continue
    row.levels[place] = String(level)
    if (targetLevel !== null) row.targets[place] = String(targetLevel)
    if (isRefreshDue) row.due[place] = 'x'
    if (isInterested) row.interests[place] = 'x'
  }
  const skills = [...rows].map(([skillId, row]) => ({
    skillId,
    levels: row.levels.join(''),
    targets: row.targets.join(''),
    dueForRefresh: row.due.join(''),
    interests: row.interests.join(''),
  }))
  return { personIds: [...personIds], skills }
}

/** Without those who have neither level, target nor interest. */
export function unpackLevels({ personIds, skills }: LevelTable): TabledLevel[] {
  return skills.flatMap(({ skillId, levels, targets, dueForRefresh, interests }) => {
    const held: TabledLevel[] = []
    for (const [place, personId] of personIds.entries()) {
      const level = Number(levels[place])
      const target = targets[place] ?? '-'
      const isInterested = interests[place] === 'x'
      if (level === 0 && target === '-' && !isInterested) continue
      const targetLevel = target === '-' ? null : Number(target)
      held.push({ personId, skillId, level, targetLevel, isInterested, isRefreshDue: dueForRefresh[place] === 'x' })
    }
    return held
  })
}
