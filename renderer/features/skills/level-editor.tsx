import { useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill, SkillLevel } from '../../../shared/domain/skills.ts'
import { LevelMark, levelSentence } from '../../marks/level-mark.tsx'
import { Popover } from '../../ui/popover.tsx'
import { isStale } from './levels.ts'
import { LevelChoice } from './level-choice.tsx'

export interface LevelEditorProps {
  person: Pick<Person, 'id' | 'name'>
  skill: Pick<Skill, 'id' | 'name'>
  /** Undefined is level 0 without a target. */
  level: SkillLevel | undefined
}

/** The mark of a level as a button; beside it, while open, the choice of level and target. */
export function LevelEditor({ person, skill, level }: LevelEditorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const sentence = levelSentence(level?.level ?? 0, level?.targetLevel ?? null, isStale(level))
  return (
    <Popover
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      title={`${person.name}: ${skill.name}`}
      trigger={
        <button
          type="button"
          aria-label={`${skill.name}: ${sentence}`}
          className="flex h-8 items-center rounded-md px-1 hover:bg-hover"
        >
          <LevelMark level={level?.level ?? 0} target={level?.targetLevel ?? null} isStale={isStale(level)} />
        </button>
      }
    >
      <LevelChoice person={person} skill={skill} level={level} />
    </Popover>
  )
}
