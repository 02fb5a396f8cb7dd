import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'
import { type Entries, entriesOf, groupsOf } from './entries.ts'
import { gainAt } from './gain-curves.ts'

/**
 * A model without the demand for whole columns, row by row: first the limits, then the rivals (as Σ column / seats ≤ most),
 * then the gains. Prices of limits are what a unit costs; those of gains are the points that a unit gives, negative.
 */
export interface Relaxation {
  model: Model
  entries: Entries
  rowCount: number
  /** Rows before this one are limits and rivals, from this one on gains. */
  firstGain: number
  /** Of limits and rivals. */
  most: Float64Array
}

export function relaxationOf(model: Model): Relaxation {
  const { limits, gains } = model
  const rivals = rivalRows(model)
  const firstGain = limits.names.length + rivals.names.length
  const starts = [limits, rivals, gains].reduce<number[]>(
    (all, rows) => {
      const offset = all.at(-1) ?? 0
      for (let row = 1; row < rows.starts.length; row++) all.push(offset + (rows.starts[row] ?? 0))
      return all
    },
    [0],
  )
  const joined = {
    names: [...limits.names, ...rivals.names, ...gains.names],
    starts: Int32Array.from(starts),
    columns: concatInt(limits.columns, rivals.columns, gains.columns),
    values: concatFloat(limits.values, rivals.values, gains.values),
  }
  return {
    model,
    entries: entriesOf(joined, model.points.length),
    rowCount: joined.names.length,
    firstGain,
    most: Float64Array.from([...limits.most, ...model.rivals.map(({ most }) => most)]),
  }
}

function rivalRows(model: Model) {
  const rows = new RowWriter()
  if (model.rivals.length > 0) {
    const { starts, items } = groupsOf(model.activities)
    for (const { name, activities, seats } of model.rivals) {
      const columns = activities.flatMap((activity) =>
        Array.from(items.subarray(starts[activity] ?? 0, starts[activity + 1] ?? 0)),
      )
      rows.add(
        name,
        columns,
        columns.map(() => 1 / seats),
      )
    }
  }
  return rows.finish()
}

function concatInt(...parts: Int32Array[]): Int32Array {
  const all = new Int32Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

function concatFloat(...parts: Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

/** What a column would add to the points, less what its rows cost at these prices. */
export function reducedPoints({ model, entries }: Relaxation, prices: Float64Array, column: number): number {
  let points = model.points[column] ?? 0
  for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
    points -= (entries.values[entry] ?? 0) * (prices[entries.rows[entry] ?? 0] ?? 0)
  }
  return points
}

/** What the limits that a column uses up cost at these prices. */
export function costOf({ entries, firstGain }: Relaxation, prices: Float64Array, column: number): number {
  let cost = 0
  for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
    const row = entries.rows[entry] ?? 0
    if (row < firstGain) cost += (entries.values[entry] ?? 0) * (prices[row] ?? 0)
  }
  return cost
}

/**
 * Points that no plan exceeds, whatever the prices: with each unit paid for, everybody takes what gives points. Prices of
 * limits must not be negative, those of gains lie between their slopes.
 */
export function boundAt(relaxation: Relaxation, prices: Float64Array): number {
  const { model } = relaxation
  let bound = rowsAt(relaxation, prices)
  for (let column = 0; column < model.points.length; column++) {
    const points = reducedPoints(relaxation, prices, column)
    if (points > 0 || model.isKept[column] === 1) bound += points
  }
  return bound
}

/** What limits and gains contribute to the bound at these prices. */
export function rowsAt({ model, firstGain, most, rowCount }: Relaxation, prices: Float64Array): number {
  const { gains } = model
  let points = model.offset
  for (let row = 0; row < firstGain; row++) points += (prices[row] ?? 0) * (most[row] ?? 0)
  for (let row = firstGain; row < rowCount; row++) {
    points += gainAtPrice(gains, row - firstGain, prices[row] ?? 0)
  }
  return points
}

/** The most that a gain can give beyond what its units are given at this price, which is negative. */
export function gainAtPrice(gains: Curves, gain: number, price: number): number {
  const [slope, base] = [-price, gains.base[gain] ?? 0]
  return surplusAt(gains, gain, slope) + slope * base - gainAt(gains, gain, base)
}

type Curves = Pick<Model['gains'], 'base' | 'segmentStarts' | 'widths' | 'slopes'>

/** The most that f(count) exceeds slope · count by. */
export function surplusAt({ segmentStarts, widths, slopes }: Curves, gain: number, slope: number): number {
  let points = 0
  for (let segment = segmentStarts[gain] ?? 0; segment < (segmentStarts[gain + 1] ?? 0); segment++) {
    const more = (slopes[segment] ?? 0) - slope
    if (more <= 0) break
    points += more * (widths[segment] ?? 0)
  }
  return points
}

/** The slopes that a gain has, and what lies between them: from the last to the first. */
export function slopeRange({ segmentStarts, widths, slopes }: Curves, gain: number): [number, number] {
  const first = segmentStarts[gain] ?? 0
  const last = (segmentStarts[gain + 1] ?? 0) - 1
  const least = widths[last] === Infinity ? (slopes[last] ?? 0) : 0
  return [least, slopes[first] ?? 0]
}
