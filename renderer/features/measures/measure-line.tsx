import { ArrowDown, ArrowUp } from 'lucide-react'
import { Link } from 'wouter'
import type { MeasureWithValues } from '../../../shared/contract/measures.ts'
import { measureAround } from '../../../shared/domain/measures.ts'
import { dayShortWords } from '../../words/times.ts'
import type { Change } from './measure-words.ts'
import { changeOf, targetWords, valueWords } from './measure-words.ts'
import type { Stretch } from './measure-columns.tsx'
import { tinyLineOf } from './tiny-line.ts'

const size = { width: 72, height: 30 }
const colours: Record<Change['kind'], string> = { better: 'text-good', worse: 'text-warn', same: 'text-ink-soft' }

/** One measure: where it stands, how it moved, what it aims at. Opens its panel. */
export function MeasureLine({ measure, stretch }: { measure: MeasureWithValues; stretch: Stretch | null }) {
  const { id, name, unit, values, target } = measure
  const around =
    stretch === null
      ? { before: null, latest: values.at(-1) ?? null }
      : measureAround(values, stretch.startsOn, stretch.nextStartsOn)
  const { latest } = around
  const change = changeOf(around, measure)
  const line = tinyLineOf(values, target, size.width, size.height)
  return (
    <Link
      href={`/alignment/measures/${id}`}
      className="focus-inset -mx-2 flex items-center gap-3 rounded-md px-2 py-2 hover:bg-hover"
    >
      <span className="min-w-0 flex-1">
        <span className="block truncate text-sm" title={name}>
          {name}
        </span>
        <span className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-md font-bold">{latest === null ? '–' : valueWords(latest.value, unit)}</span>
          {change === null ? null : (
            <span className={`inline-flex items-center gap-0.5 text-xs font-medium ${colours[change.kind]}`}>
              <Arrow words={change.words} />
              {change.words}
            </span>
          )}
        </span>
        <span className="block truncate text-xs text-ink-soft">
          {latest === null ? 'not measured yet' : targetWords(latest, measure)}
          {latest === null ? '' : `, ${dayShortWords(latest.on)}`}
        </span>
      </span>
      {line === undefined ? null : (
        <svg aria-hidden width={size.width} height={size.height} className="shrink-0">
          {line.target === null ? null : (
            <line
              x1={0}
              x2={size.width}
              y1={line.target}
              y2={line.target}
              strokeDasharray="2 3"
              className="stroke-ink-faint"
            />
          )}
          <path d={line.path} fill="none" strokeWidth={1.5} className="stroke-accent" />
          <circle cx={line.end.x} cy={line.end.y} r={3} className="fill-accent" />
        </svg>
      )}
    </Link>
  )
}

function Arrow({ words }: { words: string }) {
  if (words.startsWith('+')) return <ArrowUp size={12} aria-hidden />
  return words.startsWith('−') ? <ArrowDown size={12} aria-hidden /> : null
}
