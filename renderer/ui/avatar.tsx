export interface AvatarProps {
  name: string
  /** Square teal or round violet: corner and colour say the same thing, so that neither is needed alone. */
  kind: 'square' | 'round'
  size?: 'small' | 'normal' | 'large'
}

const sizes = { small: 'size-5 text-[9px]', normal: 'size-6 text-[10px]', large: 'size-10 text-base' }
const corners = { small: 'rounded-sm', normal: 'rounded-sm', large: 'rounded-md' }

/** Initials in a corner that tells the two kinds apart. Decoration beside a written name, hidden from screen readers. */
export function Avatar({ name, kind, size = 'normal' }: AvatarProps) {
  const look =
    kind === 'square'
      ? `${corners[size]} bg-teal-soft text-on-teal-soft`
      : 'rounded-full bg-violet-soft text-on-violet-soft'
  return (
    <span
      aria-hidden
      className={`inline-flex shrink-0 items-center justify-center border border-current/15 font-bold ${sizes[size]} ${look}`}
    >
      {initials(name)}
    </span>
  )
}

/** First letters of the first and the last word; nothing when there is no letter. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word))
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => /\p{L}/u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('')
}
