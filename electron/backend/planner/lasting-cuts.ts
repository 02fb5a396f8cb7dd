import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'
import { countsAnybody } from './activity-bound.ts'
import { cutsFor, type Knapsack } from './knapsack-cuts.ts'
import { withMoreLimits } from './more-limits.ts'

/** A limit that every plan keeps, whatever candidates it is chosen from: Σ weight · column ≤ 1 over the columns of another. */
export interface LastingCut {
  limit: string
  /** By activity where the limit counts anybody, by what it counts where it counts somebody's own; 0 for all others. */
  weights: ReadonlyMap<number, number>
}

/** So many knapsacks are cut between two looks at whether to stop. */
const knapsacksBetweenLooks = 50

export function lastingCutsFor(
  highs: Highs,
  model: Model,
  knapsacks: readonly Knapsack[],
  fractions: Float64Array,
  shouldStop: () => boolean,
): LastingCut[] {
  const { limits } = model
  const amountsOf = new Map(knapsacks.map(({ limit, amountOf }) => [limit, amountOf]))
  const cuts: LastingCut[] = []
  for (let from = 0; from < knapsacks.length && !shouldStop(); from += knapsacksBetweenLooks) {
    const found = cutsFor(highs, model, knapsacks.slice(from, from + knapsacksBetweenLooks), fractions)
    for (const { limit, weights: ofAmounts } of found) {
      const weights = new Map<number, number>()
      const keyOf = keysOf(model, limit)
      const start = limits.starts[limit] ?? 0
      for (const [index, amount] of (amountsOf.get(limit) ?? []).entries()) {
        const weight = ofAmounts[amount] ?? 0
        if (weight > 0) weights.set(keyOf(start + index), weight)
      }
      cuts.push({ limit: limits.names[limit] ?? '', weights })
    }
  }
  return cuts
}

/** The model with these cuts as further limits, after its own. */
export function withLastingCuts(model: Model, cuts: readonly LastingCut[]): Model {
  const { limits } = model
  const rows = new RowWriter()
  const wanted = new Set(cuts.map(({ limit }) => limit))
  const limitOf = new Map<string, number>()
  for (const [limit, name] of limits.names.entries()) if (wanted.has(name)) limitOf.set(name, limit)
  for (const { limit: name, weights } of cuts) {
    const [columns, values]: [number[], number[]] = [[], []]
    const limit = limitOf.get(name) ?? limits.names.length
    const keyOf = keysOf(model, limit)
    const to = limits.starts[limit + 1] ?? 0
    for (let index = limits.starts[limit] ?? 0; index < to; index++) {
      const weight = weights.get(keyOf(index))
      if (weight === undefined) continue
      columns.push(limits.columns[index] ?? 0)
      values.push(weight)
    }
    rows.add(`${name}/cut`, columns, values)
  }
  return withMoreLimits(model, rows.finish())
}

/** What weights of a limit go by, for each place in its row. */
function keysOf({ limits, activities }: Model, limit: number): (index: number) => number {
  if (countsAnybody(limits.names[limit] ?? '')) return (index) => activities[limits.columns[index] ?? 0] ?? 0
  return (index) => limits.values[index] ?? 0
}
