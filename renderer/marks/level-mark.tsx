import { levelMeanings } from '../../shared/domain/skills.ts'

export interface LevelMarkProps {
  /** 0 to 4. */
  level: number
  /** Drawn as a ring when it is above the level. */
  target?: number | null
  /** Seen too long ago to be relied on: the edge is dotted. */
  isStale?: boolean
  /** Would like to learn it: a star. */
  isInterested?: boolean
  size?: number
}

/** A circle filled by quarters with its number; the target is a ring around it, as far as it goes. */
export function LevelMark({ level, target = null, isStale = false, isInterested = false, size = 28 }: LevelMarkProps) {
  const isShort = target !== null && target > level
  return (
    <span className="inline-flex shrink-0">
      <span className="sr-only">{levelSentence(level, target, isStale, isInterested)}</span>
      <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden>
        <circle
          cx="14"
          cy="14"
          r="9.5"
          fill="none"
          className={level === 0 ? 'stroke-line-strong' : 'stroke-accent'}
          strokeWidth="1"
          strokeDasharray={isStale ? '1.5 2.5' : undefined}
        />
        {level > 0 ? <path d={sector(level, 9)} className="fill-level" /> : null}
        {isShort ? (
          <path
            d={arc(level, target, 12.75)}
            fill="none"
            className="stroke-accent"
            strokeWidth="1.5"
            strokeLinecap="round"
          />
        ) : null}
        <text
          x="14"
          y="18"
          textAnchor="middle"
          className={`text-[11px] font-medium ${level === 0 ? 'fill-ink-faint' : 'fill-ink'}`}
        >
          {level}
        </text>
        {isInterested ? (
          <path
            d={star}
            className="fill-ink stroke-canvas"
            strokeWidth="2"
            strokeLinejoin="round"
            paintOrder="stroke"
          />
        ) : null}
      </svg>
    </span>
  )
}

export function levelSentence(level: number, target: number | null, isStale = false, isInterested = false): string {
  const parts = [`Level ${level}, ${levelMeanings[level] ?? ''}`]
  if (target !== null) parts.push(target > level ? `target ${target}` : `target ${target} reached`)
  if (isStale) parts.push('refresh due')
  if (isInterested) parts.push('would like to learn it')
  return parts.join('; ')
}

/** Five points in the upper right corner. */
const star = `M${Array.from({ length: 10 }, (_, index) => {
  const [angle, radius] = [(index / 5) * Math.PI, index % 2 === 0 ? 4.5 : 1.9]
  return `${(23 + radius * Math.sin(angle)).toFixed(2)} ${(5 - radius * Math.cos(angle)).toFixed(2)}`
}).join('L')}Z`

function point(quarter: number, radius: number): string {
  const angle = (quarter / 4) * 2 * Math.PI
  return `${(14 + radius * Math.sin(angle)).toFixed(2)} ${(14 - radius * Math.cos(angle)).toFixed(2)}`
}

function sector(quarters: number, radius: number): string {
  if (quarters >= 4)
    return `M${point(0, radius)}A${radius} ${radius} 0 1 1 ${point(2, radius)}A${radius} ${radius} 0 1 1 ${point(4, radius)}Z`
  return `M14 14L${point(0, radius)}A${radius} ${radius} 0 ${quarters > 2 ? 1 : 0} 1 ${point(quarters, radius)}Z`
}

function arc(from: number, to: number, radius: number): string {
  const half = (from + to) / 2
  return `M${point(from, radius)}A${radius} ${radius} 0 0 1 ${point(half, radius)}A${radius} ${radius} 0 0 1 ${point(to, radius)}`
}
