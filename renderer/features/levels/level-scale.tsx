import { levelMeanings } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'

export interface LevelScaleProps {
  /** Whose level in what is chosen. */
  label: string
  /** Null: nothing is said of it. */
  value: number | null
  onChange: (level: number | null) => void
  /** How somebody else sees it, shown as a mark beside the choice. */
  other?: { level: number; words: string } | undefined
}

/** The entrustment scale as five marks; the meaning of the chosen one stands above. Choosing it again takes it back; arrow keys choose the next one. */
export function LevelScale({ label, value, onChange, other }: LevelScaleProps) {
  return (
    <fieldset className="min-w-0">
      <legend className="float-left mb-1 flex w-full items-baseline justify-between gap-3 text-sm">
        <span className="min-w-0 truncate">{label}</span>
        <span aria-hidden className="shrink-0 text-xs text-ink-soft">
          {value === null ? '' : levelMeanings[value]}
        </span>
      </legend>
      <div className="clear-both grid grid-cols-5 gap-1">
        {levelMeanings.map((meaning, level) => {
          const isOther = other?.level === level
          return (
            <button
              key={meaning}
              type="button"
              aria-pressed={level === value}
              aria-label={`${level}, ${meaning}${isOther ? `; ${other.words}` : ''}`}
              title={meaning}
              // One stop for the Tab key; the arrows go on from there.
              tabIndex={level === (value ?? 0) ? 0 : -1}
              onClick={() => {
                onChange(level === value ? null : level)
              }}
              onKeyDown={(event) => {
                const next = level + stepOf(event.key)
                if (next === level || levelMeanings[next] === undefined) return
                event.preventDefault()
                onChange(next)
                event.currentTarget.parentElement?.querySelectorAll('button')[next]?.focus()
              }}
              className="relative flex h-9 items-center justify-center rounded-sm border border-line-strong hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft aria-pressed:ring-1 aria-pressed:ring-accent"
            >
              <span aria-hidden className="flex">
                <LevelMark level={level} size={24} />
              </span>
              {isOther ? <OtherMark className="absolute top-0.5 right-0.5" /> : null}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

function stepOf(key: string): number {
  if (key === 'ArrowRight' || key === 'ArrowUp') return 1
  return key === 'ArrowLeft' || key === 'ArrowDown' ? -1 : 0
}

/** A small diamond: somebody else's view of a level. */
export function OtherMark({ className = '' }: { className?: string }) {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden className={`shrink-0 ${className}`}>
      <path d="M4 0.5 7.5 4 4 7.5 0.5 4Z" className="fill-violet" />
    </svg>
  )
}
