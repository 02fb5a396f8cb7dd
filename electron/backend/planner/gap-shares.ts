import { gainAt } from './gain-curves.ts'
import { reducedPoints, type Relaxation, surplusAt } from './relaxation.ts'

/**
 * How much of the distance between a plan and the bound of these prices lies with each person, in points: columns that are
 * taken below their price or left above it, and rows that are paid for and not used up, which those share who could use them.
 */
export function gapShares(
  relaxation: Relaxation,
  prices: Float64Array,
  fractions: Float64Array,
  chosen: Uint8Array,
): Float64Array {
  const { model, entries, firstGain, most, rowCount } = relaxation
  const { gains, people, isKept } = model
  const shares = new Float64Array(people.reduce((last, person) => Math.max(last, person), -1) + 1)
  const counted = new Float64Array(rowCount)
  const takers = new Int32Array(rowCount)
  const isTaker = (column: number) => chosen[column] === 1 || (fractions[column] ?? 0) > leastFraction
  for (let column = 0; column < chosen.length; column++) {
    const points = reducedPoints(relaxation, prices, column)
    const loss = chosen[column] === 1 ? -points : points
    if (loss > 0 && isKept[column] !== 1) add(column, loss)
    const taken = isTaker(column) ? 1 : 0
    for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
      const row = entries.rows[entry] ?? 0
      if (chosen[column] === 1) counted[row] = (counted[row] ?? 0) + (entries.values[entry] ?? 0)
      takers[row] = (takers[row] ?? 0) + taken
    }
  }
  const losses = counted.map((count, row) => {
    const price = prices[row] ?? 0
    if (row < firstGain) return price * ((most[row] ?? 0) - count)
    const [gain, slope] = [row - firstGain, -price]
    const total = count + (gains.base[gain] ?? 0)
    return surplusAt(gains, gain, slope) + slope * total - gainAt(gains, gain, total)
  })
  for (let column = 0; column < chosen.length; column++) {
    if (!isTaker(column)) continue
    for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
      const row = entries.rows[entry] ?? 0
      add(column, (losses[row] ?? 0) / (takers[row] ?? 1))
    }
  }
  return shares

  function add(column: number, points: number): void {
    const person = people[column] ?? 0
    shares[person] = (shares[person] ?? 0) + points
  }
}

/** Who has less of a column in the relaxation does not count as somebody who could use its rows. */
const leastFraction = 0.02
