import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { useCommand } from '../../backend/use-command.ts'

/** Sets a level, a target or an interest and leaves the others as they are, also where that was set a moment ago and is not on screen yet. */
export function useSetLevel() {
  const { run } = useCommand('skills.setLevel')
  return (
    person: Pick<Person, 'id'>,
    skill: Pick<Skill, 'id'>,
    change: { level: number } | { targetLevel: number | null } | { isInterested: boolean },
  ) => run({ personId: person.id, skillId: skill.id, ...change })
}
