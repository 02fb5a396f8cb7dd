import { useMemo, useRef } from 'react'
import type { AlignmentOfCycle } from '../../../shared/contract/alignment.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import { useElementWidth } from '../../ui/use-element-width.ts'
import { hours } from '../../words/counts.ts'
import { functionWords } from '../../words/domain.ts'
import { levelWords, scoreWords } from './findings.ts'
import { bands } from './scale.ts'
import type { Trend, TrendPoint } from './trend-geometry.ts'
import { heightOf, isFigureAbove, lineThrough, plot, trendOf } from './trend-geometry.ts'

const lines: Record<WorkFunction, { stroke: string; fill: string; dashes: string | undefined }> = {
  marketing: { stroke: 'stroke-teal', fill: 'fill-teal', dashes: undefined },
  sales: { stroke: 'stroke-violet', fill: 'fill-violet', dashes: '5 4' },
}

export interface TrendChartProps {
  cycles: readonly AlignmentOfCycle[]
  chosen: CycleId
  onChoose: (cycleId: CycleId) => void
}

/** Results of cycle after cycle, above the hours of rotation that were done in each. */
export function TrendChart({ cycles, chosen, onChoose }: TrendChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const width = useElementWidth(box)
  const trend = useMemo(() => trendOf(cycles, width), [cycles, width])
  return (
    <div ref={box} className="min-w-0">
      <TrendTable cycles={cycles} />
      {width === 0 ? null : (
        <>
          <svg aria-hidden width={width} height={trend.height} className="block text-xs">
            {trend.columns.map(({ cycleId, x, width: columnWidth }) =>
              cycleId === chosen ? (
                <rect
                  key={cycleId}
                  x={x}
                  y={0}
                  width={columnWidth}
                  height={trend.height}
                  rx={6}
                  className="fill-hover"
                />
              ) : null,
            )}
            <Levels trend={trend} />
            <Hours trend={trend} />
            {WorkFunction.options.map((side) => (
              <Line key={side} trend={trend} side={side} />
            ))}
          </svg>
          <div className="flex" style={{ paddingLeft: plot.left, paddingRight: plot.right }}>
            {trend.columns.map(({ cycleId, name, width: columnWidth }) => (
              <button
                key={cycleId}
                type="button"
                aria-pressed={cycleId === chosen}
                title={name}
                onClick={() => {
                  onChoose(cycleId)
                }}
                className={`h-7 cursor-default truncate rounded-md px-1 text-center text-xs hover:bg-hover ${cycleId === chosen ? 'font-medium text-ink' : 'text-ink-soft'}`}
                style={{ width: columnWidth }}
              >
                {name}
              </button>
            ))}
          </div>
        </>
      )}
    </div>
  )
}

/** The four levels as lines across, named at the left. */
function Levels({ trend: { width } }: { trend: Trend }) {
  return bands.map(({ level, from }) => (
    <g key={level}>
      <line
        x1={plot.left}
        x2={width - plot.right}
        y1={heightOf(from)}
        y2={heightOf(from)}
        className="stroke-line-strong"
      />
      <text x={0} y={heightOf(from + 10) + 4} className="fill-ink-soft">
        {levelWords[level]}
      </text>
      <text x={plot.left - 6} y={heightOf(from) + 4} textAnchor="end" className="fill-ink-faint">
        {from}
      </text>
    </g>
  ))
}

function Hours({ trend: { columns, baseline, width } }: { trend: Trend }) {
  return (
    <g>
      <text x={0} y={baseline - 14} className="fill-ink-soft">
        Hours of
      </text>
      <text x={0} y={baseline} className="fill-ink-soft">
        rotation
      </text>
      <line x1={plot.left} x2={width - plot.right} y1={baseline} y2={baseline} className="stroke-line-strong" />
      {columns.flatMap(({ cycleId, bars }) =>
        bars.map((bar) => (
          <g key={`${cycleId}/${bar.side}`}>
            <rect
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
              rx={bar.side === 'marketing' ? 1 : Math.min(4, bar.height / 2)}
              className={`forced-color-adjust-none ${lines[bar.side].fill}`}
            />
            <text x={bar.x + bar.width / 2} y={baseline + 15} textAnchor="middle" className="fill-ink-soft">
              {Math.round(bar.hours)}
            </text>
          </g>
        )),
      )}
    </g>
  )
}

function Line({ trend, side }: { trend: Trend; side: WorkFunction }) {
  const { stroke, fill, dashes } = lines[side]
  const points = trend.points[side]
  return (
    <g className="forced-color-adjust-none">
      <path d={lineThrough(points)} fill="none" strokeWidth={2} strokeDasharray={dashes} className={stroke} />
      {points.map((point) => (
        <g key={point.cycleId}>
          <Mark side={side} point={point} className={fill} />
          <text
            x={point.x}
            y={point.y + (isFigureAbove(trend, side, point) ? -10 : 18)}
            textAnchor="middle"
            strokeWidth={3}
            className="fill-ink stroke-canvas font-medium [paint-order:stroke]"
          >
            {point.score}
          </text>
        </g>
      ))}
    </g>
  )
}

function Mark({ side, point: { x, y }, className }: { side: WorkFunction; point: TrendPoint; className: string }) {
  return side === 'marketing' ? (
    <rect x={x - 5} y={y - 5} width={10} height={10} rx={2} className={className} />
  ) : (
    <circle cx={x} cy={y} r={5} className={className} />
  )
}

/** The same for those who listen. */
function TrendTable({ cycles }: { cycles: readonly AlignmentOfCycle[] }) {
  return (
    <table className="sr-only">
      <caption>Alignment by cycle against hours of rotation done</caption>
      <thead>
        <tr>
          <th scope="col">Cycle</th>
          {WorkFunction.options.map((side) => (
            <th key={side} scope="col">
              {functionWords[side]}
            </th>
          ))}
          {WorkFunction.options.map((side) => (
            <th key={side} scope="col">
              Hours done by {side}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cycles.map(({ cycleId, name, result, hoursDone }) => (
          <tr key={cycleId}>
            <th scope="row">{name}</th>
            {WorkFunction.options.map((side) => (
              <td key={side}>{scoreWords(result, side)}</td>
            ))}
            {WorkFunction.options.map((side) => (
              <td key={side}>{hours(hoursDone[side])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
