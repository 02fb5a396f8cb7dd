import { LockKeyhole, User, Users } from 'lucide-react'
import type { Person } from '../../../shared/domain/people.ts'
import { Visibility } from '../../../shared/domain/reflections.ts'
import { readersWords, visibilityWords } from './reflection-words.ts'

export const visibilityIcons = { private: LockKeyhole, host: User, team: Users }

export interface VisibilityChoiceProps {
  value: Visibility | null
  onChange: (value: Visibility) => void
  host: Pick<Person, 'name'>
}

/** Who may read what is about to be written. Arrow keys move between the three. */
export function VisibilityChoice({ value, onChange, host }: VisibilityChoiceProps) {
  return (
    <fieldset>
      <legend className="mb-1 text-xs font-medium text-ink-soft">Who may read it</legend>
      <div className="grid grid-cols-3 gap-1.5">
        {Visibility.options.map((each) => {
          const Icon = visibilityIcons[each]
          return (
            <label
              key={each}
              className="relative flex flex-col gap-0.5 rounded-md border border-line-control px-2 py-1.5 hover:bg-hover has-checked:border-accent has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
            >
              <input
                type="radio"
                name="visibility"
                className="absolute inset-0 opacity-0"
                checked={value === each}
                onChange={() => {
                  onChange(each)
                }}
              />
              <span className="flex items-center gap-1.5 text-sm font-medium">
                <Icon size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
                {visibilityWords[each]}
              </span>
              <span className="text-xs text-ink-soft">{readersWords(each, host)}</span>
            </label>
          )
        })}
      </div>
    </fieldset>
  )
}
