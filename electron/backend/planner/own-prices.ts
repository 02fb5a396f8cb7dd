import type { Model } from '../../../shared/rules/model.ts'

/**
 * Lets the columns of a part pay for the part's own use of limits, row by row at the price that lowers the bound most: what
 * a few people take together stays below each limit too. Lowers their points, and gives what the bound has to count instead.
 */
export function payOwnPrices({ limits, isKept }: Model, points: Float64Array): number {
  let paid = 0
  for (let row = 0; row < limits.names.length; row++) {
    const [from, to] = [limits.starts[row] ?? 0, limits.starts[row + 1] ?? 0]
    let room = limits.most[row] ?? 0
    let taken = 0
    const takers: number[] = []
    for (let index = from; index < to; index++) {
      const column = limits.columns[index] ?? 0
      const value = limits.values[index] ?? 0
      if (isKept[column] === 1) room -= value
      else if ((points[column] ?? 0) > 0) {
        takers.push(index)
        taken += value
      }
    }
    if (taken <= room) continue
    const pays = (index: number) => (points[limits.columns[index] ?? 0] ?? 0) / (limits.values[index] ?? 1)
    takers.sort((one, other) => pays(other) - pays(one))
    let left = room
    const last = takers.find((index) => (left -= limits.values[index] ?? 0) < 0)
    const price = last === undefined ? 0 : pays(last)
    paid += price * (limits.most[row] ?? 0)
    for (let index = from; index < to; index++) {
      const column = limits.columns[index] ?? 0
      points[column] = (points[column] ?? 0) - price * (limits.values[index] ?? 0)
    }
  }
  return paid
}

/** What columns add to a bound: points above 0, and those of what is kept in any case. */
export function countedPoints({ isKept }: Model, points: Float64Array, column: number): number {
  const own = points[column] ?? 0
  return isKept[column] === 1 ? own : Math.max(0, own)
}
