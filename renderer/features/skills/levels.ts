import type { SkillLevel } from '../../../shared/domain/skills.ts'

const yearMs = 365 * 86_400_000

/** Assessed more than a year ago: what one could do then says little about now. */
export function isStale(level: SkillLevel | undefined, now: number = Date.now()): boolean {
  const assessedOn = level?.assessedOn ?? null
  return assessedOn !== null && now - Date.parse(assessedOn) > yearMs
}
