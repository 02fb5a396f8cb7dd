import type { TrendPoint } from './trend.ts'
import { trendPlaces } from './trend.ts'

export interface TrendChartProps {
  title: string
  points: readonly TrendPoint[]
  valueOf: (point: TrendPoint) => number
}

const frame = { width: 216, height: 72, margin: 22 }

/** One figure over the cycles: a line with its values; what is only planned is dashed and open. */
export function TrendChart({ title, points, valueOf }: TrendChartProps) {
  const values = points.map(valueOf)
  const places = trendPlaces(values, frame)
  return (
    <figure className="w-[216px] shrink-0">
      <figcaption className="text-xs text-ink-soft">{title}</figcaption>
      <p className="sr-only">{points.map((point, index) => `${point.words}: ${values[index]}`).join(', ')}</p>
      <svg
        aria-hidden
        width={frame.width}
        height={frame.height}
        viewBox={`0 0 ${frame.width} ${frame.height}`}
        className="block overflow-visible"
      >
        {places.slice(1).map(({ x, y }, index) => (
          <line
            key={points[index + 1]?.words}
            x1={places[index]?.x}
            y1={places[index]?.y}
            x2={x}
            y2={y}
            className="stroke-accent"
            strokeWidth="1.5"
            strokeDasharray={points[index + 1]?.isPlanned === true ? '3 3' : undefined}
          />
        ))}
        {places.map(({ x, y }, index) => {
          const point = points[index]
          return (
            <g key={point?.words}>
              <title>{`${point?.words ?? ''}: ${values[index]}`}</title>
              <circle
                cx={x}
                cy={y}
                r="3.5"
                strokeWidth="1.5"
                className={`stroke-accent ${point?.isPlanned === true ? 'fill-canvas' : 'fill-accent'}`}
              />
              {isLabelled(index, places.length) ? (
                <text
                  x={x}
                  y={y - 8}
                  textAnchor="middle"
                  className={`text-[12px] ${point?.words === 'Now' ? 'fill-ink font-bold' : 'fill-ink-soft'}`}
                >
                  {values[index]}
                </text>
              ) : null}
            </g>
          )
        })}
      </svg>
      <div aria-hidden className="flex justify-between text-xs text-ink-faint">
        <span className="max-w-30 truncate">{points[0]?.words}</span>
        <span>{points.at(-1)?.isPlanned === true ? 'planned' : points.length > 1 ? points.at(-1)?.words : ''}</span>
      </div>
    </figure>
  )
}

/** The ends always; between them only while there is room. */
function isLabelled(index: number, length: number): boolean {
  return length <= 6 || index === 0 || index >= length - 2
}
