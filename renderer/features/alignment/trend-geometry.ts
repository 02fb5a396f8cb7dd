import type { AlignmentOfCycle } from '../../../shared/contract/alignment.ts'
import type { CycleId } from '../../../shared/domain/ids.ts'
import { WorkFunction } from '../../../shared/domain/people.ts'
import { placeOf } from './scale.ts'

/** More would not be told apart. */
export const mostCycles = 8

export const plot = { left: 76, top: 10, height: 168, gap: 34, barHeight: 44, right: 8 }

export interface TrendPoint {
  cycleId: CycleId
  /** In which of the columns. */
  column: number
  x: number
  y: number
  score: number
}

export interface TrendBar {
  side: WorkFunction
  x: number
  y: number
  width: number
  height: number
  hours: number
}

export interface TrendColumn {
  cycleId: CycleId
  name: string
  /** Left edge and width of what belongs to the cycle. */
  x: number
  width: number
  bars: TrendBar[]
}

export interface Trend {
  width: number
  height: number
  columns: TrendColumn[]
  points: Record<WorkFunction, TrendPoint[]>
  /** Where the hours stand on. */
  baseline: number
}

/** Scores above, hours below, a column for each of the newest cycles. */
export function trendOf(cycles: readonly AlignmentOfCycle[], width: number): Trend {
  const shown = cycles.slice(-mostCycles)
  const columnWidth = Math.max(1, width - plot.left - plot.right) / Math.max(1, shown.length)
  const baseline = plot.top + plot.height + plot.gap + plot.barHeight
  const mostHours = Math.max(1, ...shown.flatMap(({ hoursDone }) => Object.values(hoursDone)))
  const barWidth = Math.min(22, columnWidth / 4)
  const columns = shown.map(({ cycleId, name, hoursDone }, index): TrendColumn => {
    const x = plot.left + index * columnWidth
    const middle = x + columnWidth / 2
    return {
      cycleId,
      name,
      x,
      width: columnWidth,
      bars: WorkFunction.options.map((side, place) => {
        const height = (hoursDone[side] / mostHours) * plot.barHeight
        const left = middle + (place === 0 ? -barWidth - 2 : 2)
        return { side, x: left, y: baseline - height, width: barWidth, height, hours: hoursDone[side] }
      }),
    }
  })
  const pointsOf = (side: WorkFunction) =>
    shown.flatMap(({ cycleId, result }, index): TrendPoint[] => {
      const own = result[side]
      if (own === null) return []
      return [
        {
          cycleId,
          column: index,
          x: plot.left + (index + 0.5) * columnWidth,
          y: heightOf(own.score),
          score: own.score,
        },
      ]
    })
  return {
    width,
    height: baseline + 22,
    columns,
    points: { marketing: pointsOf('marketing'), sales: pointsOf('sales') },
    baseline,
  }
}

/** How far down a score is drawn. */
export function heightOf(score: number): number {
  return plot.top + (1 - placeOf(score)) * plot.height
}

/** Through the points of cycles that follow each other; nothing is drawn across one whose result is hidden. */
export function lineThrough(points: readonly TrendPoint[]): string {
  return points
    .map(({ x, y, column }, index) => {
      const goesOn = points[index - 1]?.column === column - 1
      return `${goesOn ? 'L' : 'M'}${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}

/** Whether a point's figure stands above it: the higher one of a pair does, so that the two never touch. */
export function isFigureAbove(trend: Trend, side: WorkFunction, point: TrendPoint): boolean {
  const other = trend.points[side === 'marketing' ? 'sales' : 'marketing'].find(
    ({ cycleId }) => cycleId === point.cycleId,
  )
  if (other === undefined) return true
  return point.y === other.y ? side === 'marketing' : point.y < other.y
}
