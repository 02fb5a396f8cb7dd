import type { LucideIcon } from 'lucide-react'
import { Heart, Minus, ThumbsDown } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import { useId } from 'react'
import type { Feeling } from '../../../shared/domain/preferences.ts'

interface FeelingOption {
  feeling: Feeling | null
  words: string
  /** At the head of its column. */
  short: string
  icon: LucideIcon
  chosen: string
}

export const feelingOptions: readonly FeelingOption[] = [
  { feeling: 'likes', words: 'I like it', short: 'Like', icon: Heart, chosen: 'bg-accent-soft text-accent' },
  { feeling: null, words: 'No preference', short: 'Either way', icon: Minus, chosen: 'text-ink' },
  {
    feeling: 'would-hate',
    words: 'I would hate it',
    short: 'Would hate',
    icon: ThumbsDown,
    chosen: 'bg-bad-soft text-bad',
  },
]

export interface WishChoiceProps {
  label: string
  value: Feeling | null
  onChange: (feeling: Feeling | null) => void
}

/** One thing with the three ways to feel about it: left and right choose, up and down go from thing to thing. */
export function WishChoice({ label, value, onChange }: WishChoiceProps) {
  const id = useId()
  return (
    <div role="radiogroup" aria-labelledby={id} className="flex h-9 items-center gap-2">
      <span id={id} className="min-w-0 flex-1 truncate text-sm first-letter:uppercase" title={label}>
        {label}
      </span>
      {feelingOptions.map(({ feeling, words, icon: Icon, chosen }) => {
        const isChosen = feeling === value
        return (
          <label
            key={words}
            title={words}
            data-checked={isChosen ? true : undefined}
            className={`relative flex h-7 w-12 xl:w-14 items-center justify-center rounded-md has-focus-visible:outline-2 has-focus-visible:outline-accent ${
              isChosen ? chosen : 'text-ink-faint hover:bg-hover hover:text-ink'
            }`}
          >
            <input
              type="radio"
              name={id}
              className="absolute inset-0 cursor-default scroll-mt-16 appearance-none opacity-0"
              checked={isChosen}
              onChange={() => {
                onChange(feeling)
              }}
              onKeyDown={goToNeighbour}
            />
            <span className="sr-only">{words}</span>
            <Icon
              size={16}
              strokeWidth={isChosen ? 2.25 : 1.5}
              aria-hidden
              className={isChosen && feeling === 'likes' ? 'fill-current' : ''}
            />
          </label>
        )
      })}
    </div>
  )
}

/** To what is chosen of the thing above or below; without this they would choose, as left and right do. */
function goToNeighbour(event: KeyboardEvent<HTMLInputElement>) {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const chosen = [...document.querySelectorAll<HTMLInputElement>('[data-wishes] input[type=radio]:checked')]
  const here = chosen.findIndex(({ name }) => name === event.currentTarget.name)
  chosen[here + step]?.focus()
}
