import type { Model } from '../../../shared/rules/model.ts'

type Curves = Pick<Model['gains'], 'segmentStarts' | 'widths' | 'slopes'>

/** f(count) of a gain; before 0 it goes on as in its first segment. */
export function gainAt({ segmentStarts, widths, slopes }: Curves, gain: number, count: number): number {
  const first = segmentStarts[gain] ?? 0
  const end = segmentStarts[gain + 1] ?? 0
  if (count <= 0) return first === end ? 0 : count * (slopes[first] ?? 0)
  let left = count
  let points = 0
  for (let segment = first; segment < end && left > 0; segment++) {
    const width = widths[segment] ?? 0
    points += (left < width ? left : width) * (slopes[segment] ?? 0)
    left -= width
  }
  return points
}

/** What the next little bit of a count would give, for each unit. */
export function slopeAt({ segmentStarts, widths, slopes }: Curves, gain: number, count: number): number {
  let end = 0
  for (let segment = segmentStarts[gain] ?? 0; segment < (segmentStarts[gain + 1] ?? 0); segment++) {
    end += widths[segment] ?? 0
    if (count < end) return slopes[segment] ?? 0
  }
  return 0
}
