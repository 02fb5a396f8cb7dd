import { AlignmentLevel } from '../../../shared/domain/alignment.ts'

/** The scale of the check: twenty answers from 1 to 5. */
const least = 20
const most = 100

/** Each level is a quarter of the scale. */
export const bands = AlignmentLevel.options.map((level, index) => {
  const from = least + index * 20
  return { level, from, to: level === 'integrated' ? most : from + 19 }
})

/** Where a score lies on the scale, from 0 at its start to 1 at its end. */
export function placeOf(score: number): number {
  return Math.min(1, Math.max(0, (score - least) / (most - least)))
}

/** Where the mean of a theme's answers lies between 1 and 5. */
export function placeOfAnswer(mean: number): number {
  return Math.min(1, Math.max(0, (mean - 1) / 4))
}

/** As a CSS length along whatever it is drawn on. */
export function percent(place: number): string {
  return `${(place * 100).toFixed(2)}%`
}
