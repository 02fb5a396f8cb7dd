import { useState } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import { LevelMark, levelSentence } from '../../marks/level-mark.tsx'
import { Popover } from '../../ui/popover.tsx'
import type { ShownLevel } from './levels.ts'
import { isStale } from './levels.ts'
import { LevelChoice } from './level-choice.tsx'

export interface LevelEditorProps {
  person: Pick<Person, 'id' | 'name'>
  skill: Pick<Skill, 'id' | 'name'>
  /** Undefined is level 0 without a target. */
  level: ShownLevel | undefined
}

/** The mark of a level as a button; beside it, while open, the choice of level and target. */
export function LevelEditor({ person, skill, level }: LevelEditorProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { level: number = 0, targetLevel: target = null, isInterested = false } = level ?? {}
  const sentence = levelSentence(number, target, isStale(level), isInterested)
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
          <LevelMark level={number} target={target} isStale={isStale(level)} isInterested={isInterested} />
        </button>
      }
    >
      <LevelChoice person={person} skill={skill} level={level} />
    </Popover>
  )
}
