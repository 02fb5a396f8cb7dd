import type { CycleSummary } from '../../../shared/contract/cycles.ts'
import { gapInWords, gapPercent, type PlanFigures } from '../../../shared/domain/cycles.ts'

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** Beyond it the share says nothing but that there is much to gain. */
const wildGap = 0.5

/**
 * What can be said of the plan as it stands. The bound holds for it too after changes by hand; when facts or rules have
 * changed as well, or it breaks some, nothing is proven any more.
 */
export function qualityWords(
  figures: PlanFigures,
  { objective, isBoundKnown }: Pick<CycleSummary, 'objective' | 'isBoundKnown'>,
): string {
  if (!isBoundKnown) return 'Changed since it was planned: no bound is known'
  if (Math.abs(objective - figures.objective) <= 1e-6 * Math.max(1, Math.abs(figures.objective))) {
    // A repair may have left out somebody whom another plan could include, which is worth more than all the rest.
    return figures.gap > wildGap ? 'Planning again may do much better' : gapInWords(figures.gap)
  }
  const gap = Math.max(0, figures.bound - objective) / Math.max(1, Math.abs(figures.bound))
  if (gap > wildGap) return 'Planning again may do much better'
  return `With your changes at most ${gapPercent(gap)} below the best possible`
}

/** The points behind it, as a sentence: "2,546 points of at most 2,551 that any plan could reach." */
export function pointsNote(
  figures: PlanFigures,
  { objective, isBoundKnown }: Pick<CycleSummary, 'objective' | 'isBoundKnown'>,
): string {
  const points = `${whole.format(objective).replace('-', '−')} points`
  return isBoundKnown ? `${points} of at most ${whole.format(figures.bound)} that any plan could reach.` : `${points}.`
}

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** Sentence case, for names such as `everyone-included`. */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "+12", "−3.5", "0": points of a rule. */
export function pointsWords(points: number): string {
  const rounded = Math.round(points * 10) / 10
  if (rounded === 0) return '0'
  return `${rounded > 0 ? '+' : '−'}${grouped.format(Math.abs(rounded))}`
}

/** "loses 3.5", "gains 2", "loses nothing": a change of the plan's points. */
export function lossWords(points: number): string {
  const rounded = Math.round(points * 10) / 10
  if (rounded === 0) return 'loses nothing'
  return `${rounded < 0 ? 'loses' : 'gains'} ${grouped.format(Math.abs(rounded))}`
}
