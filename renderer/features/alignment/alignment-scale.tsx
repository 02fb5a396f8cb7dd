import type { AlignmentResult } from '../../../shared/domain/alignment.ts'
import { leastAnswers } from '../../../shared/domain/alignment.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { count } from '../../words/counts.ts'
import { hiddenWords, levelWords, scaleWords } from './findings.ts'
import { SideMark } from './side-mark.tsx'
import { bands, percent, placeOf } from './scale.ts'

/** Both functions on one scale of four levels, a lane each; between the lanes how far apart they are. */
export function AlignmentScale({ result }: { result: AlignmentResult }) {
  return (
    <figure>
      <figcaption className="sr-only">{scaleWords(result)}</figcaption>
      <div aria-hidden className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 text-sm">
        <span />
        <div className="grid grid-cols-4 text-xs text-ink-soft">
          {bands.map(({ level, from, to }) => (
            <span key={level} className="flex items-baseline gap-1.5 truncate px-2 pb-1">
              <span className="font-medium text-ink">{levelWords[level]}</span>
              <span className="truncate">
                {from}–{to}
              </span>
            </span>
          ))}
        </div>
        <div className="grid grid-rows-[36px_20px_36px] items-center">
          <Head side="marketing" result={result} />
          <span />
          <Head side="sales" result={result} />
        </div>
        <div className="relative grid grid-rows-[36px_20px_36px] overflow-hidden rounded-md border border-line bg-surface">
          <div className="absolute inset-0 grid grid-cols-4">
            {bands.map(({ level }, index) => (
              <span
                key={level}
                className={`border-line-strong not-last:border-r ${index % 2 === 0 ? 'bg-sunken' : ''}`}
              />
            ))}
          </div>
          {WorkFunction.options.map((side) => (
            <Lane key={side} side={side} result={result} />
          ))}
          <Apart result={result} />
        </div>
      </div>
    </figure>
  )
}

function Head({ side, result }: { side: WorkFunction; result: AlignmentResult }) {
  return (
    <span>
      <FunctionMark of={side} />
      {result[side] === null ? null : (
        <span className="block pl-4.5 text-xs text-ink-soft">{count(result.answered[side], 'answer')}</span>
      )}
    </span>
  )
}

function Lane({ side, result }: { side: WorkFunction; result: AlignmentResult }) {
  const own = result[side]
  const answers = result.answered[side]
  const row = side === 'marketing' ? 'row-start-1' : 'row-start-3'
  if (own === null) {
    return (
      <span className={`relative flex items-center gap-3 px-3 ${row}`}>
        <span className="flex gap-1">
          {Array.from({ length: leastAnswers }, (_, index) => (
            <SideMark key={index} side={side} isOutline={index >= answers} />
          ))}
        </span>
        <span className="truncate rounded-sm bg-surface px-1.5 text-ink-soft">{hiddenWords(answers)}</span>
      </span>
    )
  }
  const place = placeOf(own.score)
  const isFarRight = place > 0.7
  return (
    <span className={`relative ${row}`}>
      <span
        className={`absolute top-1/2 flex -translate-y-1/2 items-center gap-2 whitespace-nowrap ${isFarRight ? 'flex-row-reverse' : ''}`}
        style={isFarRight ? { right: `calc(${percent(1 - place)} - 7px)` } : { left: `calc(${percent(place)} - 7px)` }}
      >
        <SideMark side={side} size={14} />
        <span className="text-md font-bold">{own.score}</span>
      </span>
    </span>
  )
}

function Apart({ result: { marketing, sales } }: { result: AlignmentResult }) {
  if (marketing === null || sales === null || marketing.score === sales.score) return null
  const [from = 0, to = 0] = [placeOf(marketing.score), placeOf(sales.score)].toSorted((one, other) => one - other)
  return (
    <span className="relative row-start-2">
      <span
        className="absolute top-1/2 h-2 -translate-y-1/2 border-x border-ink-soft"
        style={{ left: percent(from), width: percent(to - from) }}
      >
        <span className="absolute inset-x-0 top-1/2 h-px bg-ink-soft" />
      </span>
      <span
        className={`absolute top-1/2 -translate-y-1/2 px-2 text-xs whitespace-nowrap text-ink-soft`}
        style={to > 0.8 ? { right: percent(1 - from) } : { left: percent(to) }}
      >
        {count(Math.abs(marketing.score - sales.score), 'point')} apart
      </span>
    </span>
  )
}
