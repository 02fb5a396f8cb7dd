import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { CoverageTotals } from '../../../shared/contract/coverage.ts'
import type { CycleSummary } from '../../../shared/contract/cycles.ts'

export interface TrendPoint {
  words: string
  totals: CoverageTotals
  /** What a plan would bring. */
  isPlanned: boolean
}

/** How the team stood before each cycle that has begun, how it stands now, and how the plan would leave it. */
export function trendPoints(
  trend: OutputOf<'coverage.trend'>,
  now: CoverageTotals,
  plan: { name: string; summary: CycleSummary } | undefined,
): TrendPoint[] {
  const before = trend
    .filter(({ after }) => after !== null)
    .map((cycle) => ({ words: `Before ${cycle.name}`, totals: cycle.before, isPlanned: false }))
  const points = [...before, { words: 'Now', totals: now, isPlanned: false }]
  if (plan === undefined) return points
  const { coverage, singlePointsOfFailure } = plan.summary
  if (coverage.every((skill) => skill.after === skill.before)) return points
  const covered = coverage.reduce((sum, { wanted, after }) => sum + Math.min(wanted, after), 0)
  const totals = { covered, wanted: now.wanted, singlePointsOfFailure: singlePointsOfFailure.after }
  return [...points, { words: `After ${plan.name}, as planned`, totals, isPlanned: true }]
}

export interface Frame {
  width: number
  height: number
  /** Free on every side, for what stands at the points. */
  margin: number
}

/** Where values lie: evenly from left to right, the smallest at the bottom; in the middle when all are the same. */
export function trendPlaces(values: readonly number[], { width, height, margin }: Frame): { x: number; y: number }[] {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const step = values.length < 2 ? 0 : (width - 2 * margin) / (values.length - 1)
  return values.map((value, index) => ({
    x: values.length < 2 ? width / 2 : margin + index * step,
    y: most === least ? height / 2 : height - margin - ((value - least) / (most - least)) * (height - 2 * margin),
  }))
}
