import type { Person } from '../../../shared/domain/people.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'

/** Sets a level or a target and leaves the other as it is. */
export function useSetLevel() {
  const { run } = useCommand('skills.setLevel')
  return (
    person: Pick<Person, 'id'>,
    skill: Pick<Skill, 'id'>,
    before: SkillLevel | undefined,
    change: { level?: number; targetLevel?: number | null },
  ) =>
    run({
      personId: person.id,
      skillId: skill.id,
      level: change.level ?? before?.level ?? 0,
      targetLevel: change.targetLevel === undefined ? (before?.targetLevel ?? null) : change.targetLevel,
    })
}
