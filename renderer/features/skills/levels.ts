import type { AgedLevel } from '../../../shared/contract/levels.ts'
import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { SkillLevel } from '../../../shared/domain/skills.ts'

/** A level on screen: with its age where that was asked for, without days where they were not. */
export type ShownLevel = Omit<SkillLevel, 'assessedOn'> &
  Partial<Pick<AgedLevel, 'assessedOn' | 'confirmedOn' | 'isRefreshDue'>>

const yearMs = 365 * 86_400_000

/** Due for a refresh. Where only its assessment is known: assessed more than a year ago. */
export function isStale(level: ShownLevel | undefined, now: number = Date.now()): boolean {
  if (level?.isRefreshDue !== undefined) return level.isRefreshDue
  const assessedOn = level?.assessedOn ?? null
  return assessedOn !== null && now - Date.parse(assessedOn) > yearMs
}

export type LevelsBySkill = ReadonlyMap<SkillId, ReadonlyMap<PersonId, ShownLevel>>

/** In two steps, because keys made of both ids would be made and hashed for each of tens of thousands of levels. */
export function levelsBySkill(levels: readonly ShownLevel[]): LevelsBySkill {
  const bySkill = new Map<SkillId, Map<PersonId, ShownLevel>>()
  for (const level of levels) {
    const inSkill = bySkill.get(level.skillId) ?? new Map<PersonId, ShownLevel>()
    if (inSkill.size === 0) bySkill.set(level.skillId, inSkill)
    inSkill.set(level.personId, level)
  }
  return bySkill
}

/** A target that is not reached. */
export function isGap(level: ShownLevel | undefined): boolean {
  return level !== undefined && level.targetLevel !== null && level.targetLevel > level.level
}
