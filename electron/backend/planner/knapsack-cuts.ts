import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'
import { withMoreLimits } from './more-limits.ts'

/**
 * A limit on different amounts: how many columns of each amount fit in together. So many of each are possible at all by
 * limits on their numbers, and only the largest combinations are kept.
 */
export interface Knapsack {
  limit: number
  /** Of each of the limit's columns, the place of its amount among all. */
  amountOf: Int32Array
  combinations: readonly (readonly number[])[]
}

/** A limit that every plan keeps, although the model does not say so. */
export interface Cut {
  limit: number
  /** Σ weight of the amount · column ≤ 1. */
  weights: Float64Array
}

const tolerance = 1e-9
/** A limit with more combinations takes long to cut and gains little. */
const mostCombinations = 2_000
/** Fractions that exceed a cut by less are not worth a row. */
const leastViolation = 1e-3

export function knapsacksOf(model: Model): Knapsack[] {
  const { limits } = model
  const caps = capsOf(model)
  const knapsacks: Knapsack[] = []
  for (const [limit, cap] of caps.most.entries()) {
    if (cap !== null) continue
    const [from, to] = [limits.starts[limit] ?? 0, limits.starts[limit + 1] ?? 0]
    const values = [...limits.values.subarray(from, to)]
    const amounts = [...new Set(values)].toSorted((one, other) => one - other)
    const most = limits.most[limit] ?? 0
    const numbers = amounts.map((amount) => {
      const columns = [...limits.columns.subarray(from, to)].filter((_, index) => values[index] === amount)
      return Math.min(mostTogether(caps, columns), Math.floor(most / amount + tolerance))
    })
    const combinations = combinationsOf(amounts, numbers, most)
    if (combinations === null) continue
    knapsacks.push({ limit, amountOf: Int32Array.from(values, (value) => amounts.indexOf(value)), combinations })
  }
  return knapsacks
}

interface Caps {
  /** How many columns of each limit fit in together where all count the same; null where they do not. */
  most: readonly (number | null)[]
  ofColumn: readonly (readonly number[])[]
}

function capsOf({ limits, points }: Model): Caps {
  const ofColumn: number[][] = Array.from(points, () => [])
  const most = limits.names.map((_, limit) => {
    const [from, to] = [limits.starts[limit] ?? 0, limits.starts[limit + 1] ?? 0]
    const value = limits.values[from] ?? 1
    for (let index = from; index < to; index++) if (limits.values[index] !== value) return null
    for (let index = from; index < to; index++) ofColumn[limits.columns[index] ?? 0]?.push(limit)
    return Math.floor((limits.most[limit] ?? 0) / value + tolerance)
  })
  return { most, ofColumn }
}

/** No more than so many of these columns fit into any plan, by the limits that save most, one after the other. */
function mostTogether({ most, ofColumn }: Caps, columns: readonly number[]): number {
  const open = new Set(columns)
  let together = 0
  while (open.size > 0) {
    const counts = new Map<number, number>()
    for (const column of open) {
      for (const limit of ofColumn[column] ?? []) counts.set(limit, (counts.get(limit) ?? 0) + 1)
    }
    let best = -1
    let saved = 0
    for (const [limit, count] of counts) {
      const saving = count - (most[limit] ?? 0)
      if (saving > saved) [best, saved] = [limit, saving]
    }
    if (best === -1) return together + open.size
    together += most[best] ?? 0
    for (const column of open) if (ofColumn[column]?.includes(best) === true) open.delete(column)
  }
  return together
}

/** Those to which nothing can be added; null when all fits in together or there are too many. */
function combinationsOf(amounts: readonly number[], numbers: readonly number[], most: number): number[][] | null {
  const all = amounts.reduce((sum, amount, index) => sum + amount * (numbers[index] ?? 0), 0)
  if (all <= most + tolerance) return null
  const found: number[][] = []
  const combination = amounts.map(() => 0)
  const choose = (index: number, left: number): void => {
    if (found.length > mostCombinations) return
    if (index < 0) {
      const isLargest = combination.every(
        (number, other) => number >= (numbers[other] ?? 0) || (amounts[other] ?? 0) > left + tolerance,
      )
      if (isLargest) found.push([...combination])
      return
    }
    const amount = amounts[index] ?? 1
    for (let number = Math.min(numbers[index] ?? 0, Math.floor(left / amount + tolerance)); number >= 0; number--) {
      combination[index] = number
      choose(index - 1, left - number * amount)
    }
    combination[index] = 0
  }
  choose(amounts.length - 1, most)
  return found.length > mostCombinations ? null : found
}

/** For each knapsack that fractions of columns overfill, the limit of whole columns that they exceed by most. */
export function cutsFor(
  highs: Highs,
  { limits }: Model,
  knapsacks: readonly Knapsack[],
  fractions: Float64Array,
): Cut[] {
  return knapsacks.flatMap(({ limit, amountOf, combinations }) => {
    const amounts = combinations[0]?.length ?? 0
    const counts = new Float64Array(amounts)
    const from = limits.starts[limit] ?? 0
    for (const [index, amount] of amountOf.entries()) {
      counts[amount] = (counts[amount] ?? 0) + (fractions[limits.columns[from + index] ?? 0] ?? 0)
    }
    if (combinations.some((combination) => combination.every((number, amount) => number >= (counts[amount] ?? 0)))) {
      return []
    }
    const { objective, values } = heaviest(highs, combinations, counts)
    return objective > 1 + leastViolation ? [{ limit, weights: values }] : []
  })
}

/** Weights of the amounts under which no combination weighs more than 1, and these counts as much as they can. */
function heaviest(highs: Highs, combinations: Knapsack['combinations'], counts: Float64Array) {
  const [rows, columns] = [combinations.length, counts.length]
  const solver = highs.createModel({
    numCols: columns,
    numRows: rows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: counts,
    colLower: new Float64Array(columns),
    colUpper: new Float64Array(columns).fill(1),
    rowLower: new Float64Array(rows).fill(-Infinity),
    rowUpper: new Float64Array(rows).fill(1),
    matrix: {
      format: 'csr',
      numRows: rows,
      numCols: columns,
      starts: Int32Array.from({ length: rows + 1 }, (_, row) => row * columns),
      indices: Int32Array.from({ length: rows * columns }, (_, index) => index % columns),
      values: Float64Array.from(combinations.flat()),
    },
  })
  try {
    solver.options.set({ output_flag: false, presolve: 'off' })
    solver.run()
    // Rounded up a hair, what HiGHS allows itself could cut a plan off.
    const values = solver.getSolution().colValue.map((weight) => (weight < 1e-7 ? 0 : weight * (1 - 1e-9)))
    const slack = Math.max(...combinations.map((combination) => weigh(combination, values)), 1)
    return { objective: solver.getObjectiveValue(), values: values.map((weight) => weight / slack) }
  } finally {
    solver.dispose()
  }
}

function weigh(combination: readonly number[], weights: Float64Array): number {
  return combination.reduce((sum, number, amount) => sum + number * (weights[amount] ?? 0), 0)
}

/** The model with these cuts as further limits, after its own. */
export function withCuts(model: Model, knapsacks: readonly Knapsack[], cuts: readonly Cut[]): Model {
  const { limits } = model
  const rows = new RowWriter()
  const amountsOf = new Map(knapsacks.map(({ limit, amountOf }) => [limit, amountOf]))
  for (const { limit, weights } of cuts) {
    const from = limits.starts[limit] ?? 0
    const [columns, values]: [number[], number[]] = [[], []]
    for (const [index, amount] of (amountsOf.get(limit) ?? []).entries()) {
      const weight = weights[amount] ?? 0
      if (weight === 0) continue
      columns.push(limits.columns[from + index] ?? 0)
      values.push(weight)
    }
    rows.add(`${limits.names[limit] ?? ''}/cut`, columns, values)
  }
  return withMoreLimits(model, rows.finish())
}
