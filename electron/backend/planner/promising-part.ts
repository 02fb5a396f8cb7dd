import { CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { Priced } from './dual.ts'
import { costOf, reducedPoints, type Relaxation } from './relaxation.ts'
import type { Selection } from './selection.ts'

export interface PricedSelection extends Priced {
  relaxation: Relaxation
}

/** Columns that miss what they cost by more than this part of what a placement usually gives are not searched through. */
const promising = 0.1

/** The candidates that are nearly worth their price: what their rows cost, and what they would add beyond it. */
export function promisingPart(
  { candidates, chosen }: Selection,
  { relaxation, prices, fractions: taken, bound }: PricedSelection,
) {
  const { model } = relaxation
  const placements = chosen.reduce((sum, is) => sum + is, 0)
  const furthest = (-promising * Math.abs(bound)) / Math.max(1, placements)
  const writer = new CandidateWriter()
  const [costs, reduced, fractions]: [number[], number[], number[]] = [[], [], []]
  for (let column = 0; column < candidates.length; column++) {
    const points = reducedPoints(relaxation, prices, column)
    if (points < furthest && chosen[column] !== 1 && model.isKept[column] !== 1) continue
    writer.addFrom(candidates, column)
    costs.push(costOf(relaxation, prices, column))
    reduced.push(points)
    fractions.push(taken[column] ?? 0)
  }
  return {
    candidates: writer.finish(),
    costs: Float64Array.from(costs),
    reduced: Float64Array.from(reduced),
    fractions: Float64Array.from(fractions),
  }
}
