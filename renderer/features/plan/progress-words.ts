import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { gapInWords } from '../../../shared/domain/cycles.ts'

/** How close a gap is to being proven optimal, on a scale where each tenth of the gap is the same step: 0 to 1. */
export function convergence(gap: number | null): number {
  if (gap === null) return 0
  const finest = 1e-4
  return Math.min(1, Math.max(0, Math.log(Math.max(gap, finest)) / Math.log(finest)))
}

/** What is going on, as a sentence without its full stop. */
export function progressWords(progress: PlanProgress | undefined): string {
  if (progress === undefined || progress.phase === 'preparing') return 'Reading people, calls and rules'
  if (progress.phase === 'saving') return 'Saving the plan'
  if (progress.gap === null) return 'Looking for a first plan'
  return gapInWords(progress.gap)
}
