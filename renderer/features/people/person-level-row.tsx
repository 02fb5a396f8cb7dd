import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import type { AgedLevel } from '../../../shared/contract/levels.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Skill } from '../../../shared/domain/skills.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { LevelEvidence } from '../levels/level-evidence.tsx'
import { longAgoWords } from '../levels/level-words.ts'
import { LevelEditor } from '../skills/level-editor.tsx'

export interface PersonLevelRowProps {
  person: Person
  skill: Skill
  /** Undefined is level 0 without a target. */
  level: AgedLevel | undefined
  today: Day
}

/** One skill of somebody: its age and its level in a line, and what stands behind them once it is opened. */
export function PersonLevelRow({ person, skill, level, today }: PersonLevelRowProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <li className="border-b border-line">
      <div className="flex min-h-9 items-center gap-2 py-0.5 text-sm">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            setIsOpen(!isOpen)
          }}
          className="focus-inset flex min-h-8 min-w-0 flex-1 cursor-default items-center gap-1.5 rounded-sm pr-1.5 text-left hover:bg-hover"
        >
          <ChevronRight
            size={14}
            aria-hidden
            className={`shrink-0 text-ink-faint transition-transform ${isOpen ? 'rotate-90' : ''}`}
          />
          <span className="min-w-0 flex-1 truncate" title={skill.name}>
            {skill.name}
          </span>
          <Age level={level} today={today} />
        </button>
        <LevelEditor person={person} skill={skill} level={level} />
      </div>
      {isOpen ? (
        <div className="pt-1 pb-3 pl-5">
          <LevelEvidence personId={person.id} skillId={skill.id} />
        </div>
      ) : null}
    </li>
  )
}

function Age({ level, today }: { level: AgedLevel | undefined; today: Day }) {
  if (level === undefined || level.level === 0) return null
  if (level.isRefreshDue) return <span className="shrink-0 text-xs font-medium text-warn">Refresh due</span>
  return level.confirmedOn === null ? null : (
    <span className="shrink-0 text-xs text-ink-faint">{longAgoWords(level.confirmedOn, today)}</span>
  )
}
