import type { SkillId } from '../../../shared/domain/ids.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'

export interface Coverage {
  capable: number
  wanted: number
  isSinglePointOfFailure: boolean
}

/** How many people are capable of each skill, against the number wanted. Each person has at most one level in a skill. */
export function coverageOf(
  skills: readonly Skill[],
  levels: readonly Pick<SkillLevel, 'skillId' | 'level'>[],
): ReadonlyMap<SkillId, Coverage> {
  const capable = new Map<SkillId, number>()
  for (const { skillId, level } of levels) {
    if (level >= capableLevel) capable.set(skillId, (capable.get(skillId) ?? 0) + 1)
  }
  return new Map(
    skills.map(({ id, capableWanted: wanted }) => {
      const number = capable.get(id) ?? 0
      return [id, { capable: number, wanted, isSinglePointOfFailure: wanted > 0 && number === 1 }]
    }),
  )
}

/** "2 capable of 3 wanted", with what is wrong with it. */
export function coverageWords({ capable, wanted, isSinglePointOfFailure }: Coverage): string {
  const plain = `${capable} capable of ${wanted} wanted`
  if (isSinglePointOfFailure) return `${plain}: a single point of failure`
  return capable < wanted ? `${plain}: too few` : plain
}
