import { inWords, pointsWords } from './words.ts'

export interface PointsBarProps {
  rule: string
  points: number
  /** The reason, under the bar. */
  words?: string | undefined
  /** The length of the longest bar beside it, in points. */
  most: number
}

/** What one rule gives or takes, as a bar from the middle with its number. */
export function PointsBar({ rule, points, words, most }: PointsBarProps) {
  // What counts at all can be seen, however small it is beside the longest.
  const share = points === 0 ? 0 : Math.max(4, (Math.abs(points) / most) * 50)
  const isGain = points > 0
  const look = isGain ? 'text-good' : 'text-warn'
  return (
    <li className="text-sm">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1 truncate">{inWords(rule)}</span>
        <span aria-hidden className="relative h-2 w-24 shrink-0 rounded-full bg-hover">
          <span
            className={`absolute inset-y-0 ${isGain ? 'left-1/2 rounded-r-full bg-good' : 'right-1/2 rounded-l-full bg-warn'}`}
            style={{ width: `${share}%` }}
          />
          <span className="absolute -inset-y-0.5 left-1/2 w-px bg-line-control" />
        </span>
        <span className={`w-14 shrink-0 text-right text-xs font-medium ${points === 0 ? 'text-ink-faint' : look}`}>
          {pointsWords(points)}
        </span>
      </div>
      {words === undefined ? null : <p className="text-xs text-pretty text-ink-faint">{words}</p>}
    </li>
  )
}
