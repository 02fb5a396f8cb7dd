import type { SkillId } from './ids.ts'
import { capableLevel, type Skill, type SkillLevel } from './skills.ts'

/** How many can do a skill alone, against the number wanted. */
export interface SkillCoverage {
  skillId: SkillId
  wanted: number
  /** Who can do it alone. */
  capable: SkillLevel['personId'][]
  /** Who does it with help: one step away. */
  nearly: SkillLevel['personId'][]
  /** Wanted, and exactly one can. */
  isSinglePointOfFailure: boolean
}

/** Of every skill that is given; people without a level can do nothing yet. */
export function coverageOf(
  skills: readonly Skill[],
  levels: readonly Pick<SkillLevel, 'personId' | 'skillId' | 'level'>[],
): SkillCoverage[] {
  const bySkill = Map.groupBy(levels, ({ skillId }) => skillId)
  return skills.map(({ id: skillId, capableWanted: wanted }) => {
    const held = bySkill.get(skillId) ?? []
    const capable = held.filter(({ level }) => level >= capableLevel).map(({ personId }) => personId)
    const nearly = held.filter(({ level }) => level === capableLevel - 1).map(({ personId }) => personId)
    return { skillId, wanted, capable, nearly, isSinglePointOfFailure: wanted > 0 && capable.length === 1 }
  })
}

/** A whole coverage in three numbers, for a trend. */
export interface CoverageFigures {
  /** Capable people who are wanted and there. */
  covered: number
  wanted: number
  singlePointsOfFailure: number
}

export function figuresOf(coverage: readonly SkillCoverage[]): CoverageFigures {
  const sum = (count: (skill: SkillCoverage) => number) => coverage.reduce((total, skill) => total + count(skill), 0)
  return {
    covered: sum(({ wanted, capable }) => Math.min(wanted, capable.length)),
    wanted: sum(({ wanted }) => wanted),
    singlePointsOfFailure: coverage.filter(({ isSinglePointOfFailure }) => isSinglePointOfFailure).length,
  }
}
