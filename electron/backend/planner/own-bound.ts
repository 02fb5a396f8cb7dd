import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'
import type { OwnProblem } from './everybody.ts'
import { slopeAt } from './gain-curves.ts'
import { linearSolution } from './linear-solution.ts'
import { programOf } from './program.ts'
import { gainAtPrice, slopeRange } from './relaxation.ts'

/** What others decide: what each activity costs somebody, and what a unit of a shared gain gives, where that is known. */
export interface OutsidePrices {
  costOf: (activity: number) => number
  sharedPrices: ReadonlyMap<string, number>
}

export interface OwnBound {
  /** No choice of somebody's placements gives more beyond what they cost. */
  points: number
  /** Columns that are worth knowing: those that it began with and those that belong to better choices. */
  columns: readonly number[]
  /** How much of each of them the best choice takes, if they may be divided. */
  fractions: Float64Array
}

/** So many columns come in at a time, and no oftener. */
const moreColumns = 15
const mostTimes = 8
/** What others could still add is not worth looking at. */
const enough = 1e-3

/**
 * The most that somebody can get out of all their candidates at these prices. Solves for a few columns, prices all others by
 * what comes out, and takes the best in until none is worth it.
 */
export function ownBound(
  highs: Highs,
  problem: OwnProblem,
  outside: OutsidePrices,
  begin: readonly number[],
): OwnBound {
  const { isKept, candidates } = problem
  if (candidates.length === 0) return { points: 0, columns: begin, fractions: new Float64Array(0) }
  const first = firstPrices(problem, outside)
  const points = outsidePoints(problem, outside, first)
  const isKnown = new Uint8Array(candidates.length)
  let [least, columns] = [Infinity, begin]
  for (let time = 0; ; time++) {
    for (const column of columns) isKnown[column] = 1
    const { prices, fractions } = solvedAmong(highs, problem, columns, points, first)
    const reduced = reducedPoints(problem, points, prices)
    let bound = rowsAt(problem, prices)
    let missed = 0
    const open: number[] = []
    for (let column = 0; column < candidates.length; column++) {
      const more = reduced[column] ?? 0
      if (more <= 0 && isKept[column] !== 1) continue
      bound += more
      if (isKnown[column] === 1) continue
      missed += more
      open.push(column)
    }
    least = Math.min(least, bound)
    if (missed < enough || time === mostTimes) return { points: least, columns, fractions }
    open.sort((one, other) => (reduced[other] ?? 0) - (reduced[one] ?? 0) || one - other)
    columns = columns.concat(open.slice(0, moreColumns))
  }
}

/** Limits cost nothing, gains what their first unit gives; shared ones what that is worth to all. */
function firstPrices({ most, gains, shared }: OwnProblem, { sharedPrices }: OutsidePrices): Float64Array {
  const prices = new Float64Array(most.length + gains.base.length)
  for (const [gain, base] of gains.base.entries()) {
    const row = most.length + gain
    prices[row] = sharedPrices.get(shared.get(row) ?? '') ?? -slopeAt(gains, gain, base)
  }
  return prices
}

/** What each column gives by itself and through shared gains, less what its activity costs. */
function outsidePoints(problem: OwnProblem, { costOf }: OutsidePrices, prices: Float64Array): Float64Array {
  const { points, isKept, candidates, starts, rows, amountAt, amounts, shared } = problem
  return points.map((own, column) => {
    let sum = own
    // What is in every plan was taken out of the limits.
    if (isKept[column] !== 1) sum -= costOf(candidates.activities[column] ?? -1)
    if (shared.size === 0) return sum
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      const row = rows[entry] ?? 0
      if (shared.has(row)) sum -= (prices[row] ?? 0) * (amounts[amountAt[entry] ?? 0] ?? 0)
    }
    return sum
  })
}

function reducedPoints(
  { starts, rows, amountAt, amounts }: OwnProblem,
  points: Float64Array,
  prices: Float64Array,
): Float64Array {
  const reduced = points.slice()
  for (let column = 0; column < reduced.length; column++) {
    let sum = reduced[column] ?? 0
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      sum -= (prices[rows[entry] ?? 0] ?? 0) * (amounts[amountAt[entry] ?? 0] ?? 0)
    }
    reduced[column] = sum
  }
  return reduced
}

/** What somebody's own rows contribute to the bound. */
function rowsAt({ most, gains, shared }: OwnProblem, prices: Float64Array): number {
  let points = 0
  for (const [row, limit] of most.entries()) points += (prices[row] ?? 0) * limit
  for (const gain of gains.base.keys()) {
    if (shared.has(most.length + gain)) continue
    points += gainAtPrice(gains, gain, prices[most.length + gain] ?? 0)
  }
  return points
}

/** The best choice among some columns, and prices of somebody's own rows by it; 0 for shared ones, which are paid for. */
function solvedAmong(
  highs: Highs,
  problem: OwnProblem,
  columns: readonly number[],
  points: Float64Array,
  first: Float64Array,
): { prices: Float64Array; fractions: Float64Array } {
  const { model, rows } = modelOfSome(problem, columns, points)
  const prices = first.slice()
  for (const row of problem.shared.keys()) prices[row] = 0
  const solved = linearSolution(highs, programOf(model))
  for (const [index, row] of rows.entries()) {
    const price = solved?.prices[index] ?? 0
    const gain = row - problem.most.length
    if (gain < 0) prices[row] = Math.max(0, price)
    else {
      const [least, most] = slopeRange(problem.gains, gain)
      prices[row] = -Math.min(most, Math.max(least, price))
    }
  }
  return { prices, fractions: solved?.values.slice(0, columns.length) ?? new Float64Array(columns.length) }
}

/** Somebody's own rows over some of their columns, with the row of the problem for each. */
function modelOfSome(problem: OwnProblem, columns: readonly number[], points: Float64Array) {
  const { candidates, isKept, starts, rows: rowOf, amountAt, amounts, most, gains, shared } = problem
  const byRow = new Map<number, { columns: number[]; values: number[] }>()
  for (const [place, column] of columns.entries()) {
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      const row = rowOf[entry] ?? 0
      if (shared.has(row)) continue
      let list = byRow.get(row)
      if (list === undefined) byRow.set(row, (list = { columns: [], values: [] }))
      list.columns.push(place)
      list.values.push(amounts[amountAt[entry] ?? 0] ?? 0)
    }
  }
  const rows = [...byRow.keys()].toSorted((one, other) => one - other)
  const firstGain = rows.filter((row) => row < most.length).length
  const [limitRows, gainRows] = [new RowWriter(), new RowWriter()]
  const [segmentStarts, widths, slopes]: [number[], number[], number[]] = [[0], [], []]
  for (const row of rows) {
    const { columns: counted, values } = byRow.get(row) ?? { columns: [], values: [] }
    const gain = row - most.length
    ;(gain < 0 ? limitRows : gainRows).add('', counted, values)
    if (gain < 0) continue
    for (let segment = gains.segmentStarts[gain] ?? 0; segment < (gains.segmentStarts[gain + 1] ?? 0); segment++) {
      widths.push(gains.widths[segment] ?? 0)
      slopes.push(gains.slopes[segment] ?? 0)
    }
    segmentStarts.push(widths.length)
  }
  const model: Model = {
    people: Int32Array.from(columns, (column) => candidates.people[column] ?? -1),
    activities: Int32Array.from(columns, (column) => candidates.activities[column] ?? -1),
    columnNames: String,
    isKept: Uint8Array.from(columns, (column) => isKept[column] ?? 0),
    points: Float64Array.from(columns, (column) => points[column] ?? 0),
    offset: 0,
    limits: {
      ...limitRows.finish(),
      most: Float64Array.from(rows.slice(0, firstGain), (row) => most[row] ?? 0),
    },
    gains: {
      ...gainRows.finish(),
      base: Float64Array.from(rows.slice(firstGain), (row) => gains.base[row - most.length] ?? 0),
      segmentStarts: Int32Array.from(segmentStarts),
      widths: Float64Array.from(widths),
      slopes: Float64Array.from(slopes),
    },
    rivals: [],
  }
  return { model, rows }
}
