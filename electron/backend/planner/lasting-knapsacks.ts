import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'
import { countsAnybody } from './activity-bound.ts'
import { tolerance } from './narrow.ts'
import { type Knapsack, knapsacksOf } from './knapsack-cuts.ts'

/**
 * The knapsacks of a selection that hold for all candidates outside of it too: as if everything were selected that could
 * fit in, of each activity where a limit counts anybody, and of each amount where it counts somebody's own.
 */
export function lastingKnapsacks(model: Model): Knapsack[] {
  const { limits } = model
  const madeUp = withMadeUpColumns(model)
  return knapsacksOf(madeUp).map(({ limit, amountOf, combinations }) => {
    const amountAt = new Map<number, number>()
    const from = madeUp.limits.starts[limit] ?? 0
    for (const [index, amount] of amountOf.entries()) amountAt.set(madeUp.limits.values[from + index] ?? 0, amount)
    const values = limits.values.subarray(limits.starts[limit], limits.starts[limit + 1])
    return { limit, amountOf: Int32Array.from(values, (value) => amountAt.get(value) ?? 0), combinations }
  })
}

/** The same limits over made-up columns: so many of each activity or amount as fit in, however few were selected. */
function withMadeUpColumns(model: Model): Model {
  const { limits, activities } = model
  const columnsOf = columnsOfActivities(model)
  const rows = new RowWriter()
  let count = 0
  for (const { length } of columnsOf.values()) count += length
  for (const [limit, name] of limits.names.entries()) {
    const [columns, values]: [number[], number[]] = [[], []]
    const [from, to] = [limits.starts[limit] ?? 0, limits.starts[limit + 1] ?? 0]
    const isCounted = countsAnybody(name)
    const known = new Set<number>()
    for (let index = from; index < to; index++) {
      const amount = limits.values[index] ?? 1
      const activity = activities[limits.columns[index] ?? 0] ?? 0
      const key = isCounted ? activity : amount
      if (known.has(key)) continue
      known.add(key)
      const fit = Math.floor((limits.most[limit] ?? 0) / amount + tolerance)
      const made = isCounted ? (columnsOf.get(activity) ?? []) : Array.from({ length: fit }, () => count++)
      for (const column of made) {
        columns.push(column)
        values.push(amount)
      }
    }
    const isKnapsack = isCounted || new Set(values).size > 1
    rows.add(name, isKnapsack ? columns : [], isKnapsack ? values : [])
  }
  return { ...model, points: new Float64Array(count), limits: { ...rows.finish(), most: limits.most } }
}

/** As many new columns for each activity as can join it. */
function columnsOfActivities({ limits, activities }: Model): ReadonlyMap<number, readonly number[]> {
  const places = new Map<number, number>()
  for (const [limit, name] of limits.names.entries()) {
    if (!countsAnybody(name)) continue
    for (let index = limits.starts[limit] ?? 0; index < (limits.starts[limit + 1] ?? 0); index++) {
      const activity = activities[limits.columns[index] ?? 0] ?? 0
      const fit = Math.floor((limits.most[limit] ?? 0) / (limits.values[index] ?? 1) + tolerance)
      places.set(activity, Math.min(places.get(activity) ?? Infinity, fit))
    }
  }
  let count = 0
  return new Map(
    Array.from(places, ([activity, most]) => [activity, Array.from({ length: most }, () => count++)] as const),
  )
}
