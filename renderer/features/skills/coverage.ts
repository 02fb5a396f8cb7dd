import type { PersonId, SkillId } from '../../../shared/domain/ids.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { capableLevel } from '../../../shared/domain/skills.ts'

export interface Coverage {
  capable: number
  wanted: number
  isSinglePointOfFailure: boolean
}

/** How many people are capable of each skill, against the number wanted. Levels of the people on screen only. */
export function coverageOf(skills: readonly Skill[], levels: readonly SkillLevel[]): ReadonlyMap<SkillId, Coverage> {
  const capable = new Map<SkillId, Set<PersonId>>()
  for (const { skillId, personId, level } of levels) {
    if (level < capableLevel) continue
    const people = capable.get(skillId) ?? new Set()
    people.add(personId)
    capable.set(skillId, people)
  }
  return new Map(
    skills.map(({ id, capableWanted: wanted }) => {
      const number = capable.get(id)?.size ?? 0
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
