import type { LevelChange } from '../../../shared/domain/levels.ts'
import type { SkillLevel } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'

/**
 * Levels as they stood at a moment: the present ones with every later change taken back. `changes` come newest first. What
 * has no change, from before they were kept, has always stood so.
 */
export function levelsAt(levels: readonly SkillLevel[], changes: readonly LevelChange[], at: Instant): SkillLevel[] {
  const then = new Map(levels.map((level) => [`${level.personId}/${level.skillId}`, level]))
  for (const { personId, skillId, from, changedAt } of changes) {
    if (changedAt <= at) break
    const key = `${personId}/${skillId}`
    const level = then.get(key) ?? { personId, skillId, targetLevel: null, assessedOn: null, isInterested: false }
    then.set(key, { ...level, level: from })
  }
  return [...then.values()]
}
