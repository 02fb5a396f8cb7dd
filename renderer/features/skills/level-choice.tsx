import { levelMeanings } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { dayYearWords } from '../../words/times.ts'
import type { LevelEditorProps } from './level-editor.tsx'
import { isGap } from './levels.ts'
import { useSetLevel } from './use-set-level.ts'

export interface LevelChoiceProps extends LevelEditorProps {
  /** Opens what stands behind the level and how a gap could be closed. */
  onMore?: () => void
}

/** The level with its meaning, the target, and whether the person would like to learn it. */
export function LevelChoice({ person, skill, level, onMore }: LevelChoiceProps) {
  const setLevel = useSetLevel()
  const current = level?.level ?? 0
  const target = level?.targetLevel ?? null
  const assessedOn = level?.assessedOn ?? null
  return (
    <div className="flex flex-col gap-3">
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-ink-soft">Level</legend>
        <div className="flex flex-col">
          {levelMeanings.map((meaning, number) => (
            <button
              key={meaning}
              type="button"
              aria-pressed={number === current}
              onClick={() => void setLevel(person, skill, { level: number })}
              className="flex h-8 items-center gap-2 rounded-sm px-1.5 text-left text-sm hover:bg-hover aria-pressed:bg-accent-soft"
            >
              <span aria-hidden className="flex">
                <LevelMark level={number} size={24} />
              </span>
              <span className="sr-only">{number}, </span>
              {meaning}
            </button>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 text-xs font-medium text-ink-soft">Target</legend>
        <div className="flex gap-1">
          {[null, 1, 2, 3, 4].map((number) => (
            <button
              key={String(number)}
              type="button"
              aria-pressed={number === target}
              aria-label={number === null ? undefined : `Target ${number}`}
              onClick={() => void setLevel(person, skill, { targetLevel: number })}
              className="h-7 flex-1 rounded-sm border border-line-strong text-sm hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
            >
              {number ?? 'None'}
            </button>
          ))}
        </div>
      </fieldset>
      <Checkbox
        label="Would like to learn it"
        hint="Everybody sees this."
        value={level?.isInterested ?? false}
        onChange={(isInterested) => void setLevel(person, skill, { isInterested })}
      />
      {assessedOn === null ? null : <p className="text-xs text-ink-faint">Assessed on {dayYearWords(assessedOn)}</p>}
      {onMore === undefined ? null : (
        <Button onClick={onMore}>{isGap(level) ? 'Close this gap' : 'What stands behind it'}</Button>
      )}
    </div>
  )
}
