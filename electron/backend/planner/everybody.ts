import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../../shared/rules/model.ts'
import type { Rows } from '../../../shared/rules/rows.ts'
import { rules } from '../../../shared/rules/rules.ts'
import { countsAnybody } from './activity-bound.ts'
import { slopeAt } from './gain-curves.ts'
import { candidatesOf } from './model.ts'
import type { NamedPrices } from './pricing.ts'

/** All candidates of a few people, and what it takes to price them: millions fit into memory. */
export interface Part {
  candidates: Candidates
  isKept: Uint8Array
  points: Float64Array
  /** Without those that count anybody, and those that cannot be broken. */
  limits: PackedRows
  gains: PackedRows
  /** What the first unit of each gain gives. */
  slopes: Float64Array
}

/** Rows whose values are written only where they are not all the same. */
interface PackedRows {
  names: readonly string[]
  starts: Int32Array
  columns: Uint16Array | Int32Array
  /** Of each row, for all of its columns; NaN where they differ. */
  same: Float64Array
  /** Of the rows in which they differ, one row after the other. */
  values: Float64Array
}

/** So many people make a part: few enough for the memory, enough for what has to be looked up for each part. */
const peopleOfPart = 5

/** Everybody's candidates, a few people after the others. Null when it was stopped. */
export function everybodyIn(facts: PlanFacts, shouldStop: () => boolean): Part[] | null {
  const parts: Part[] = []
  for (let from = 0; from < facts.people.length; from += peopleOfPart) {
    if (shouldStop()) return null
    const count = Math.min(peopleOfPart, facts.people.length - from)
    parts.push(
      partOf(
        facts,
        Array.from({ length: count }, (_, index) => from + index),
      ),
    )
  }
  return parts
}

/** Asks for the limits that count only somebody's own. */
class LimitsOfPeople extends Map<string, unknown> {
  override has(name: string): boolean {
    return !countsAnybody(name)
  }
}

function partOf(facts: PlanFacts, people: readonly number[]): Part {
  const candidates = candidatesOf(facts, people)
  const draft = new ModelDraft(facts, candidates, new LimitsOfPeople())
  for (const rule of rules) rule.model(draft)
  const { isKept, points, limits, gains } = draft.finish()
  return {
    candidates,
    isKept,
    points,
    limits: packed(limits, candidates.length, (row) => canBreak(limits, row)),
    gains: packed(gains, candidates.length, () => true),
    slopes: gains.base.map((base, gain) => slopeAt(gains, gain, base)),
  }
}

function canBreak({ starts, values, most }: Model['limits'], row: number): boolean {
  let all = 0
  for (let index = starts[row] ?? 0; index < (starts[row + 1] ?? 0); index++) all += values[index] ?? 0
  return all > (most[row] ?? 0)
}

function packed(rows: Rows, columnCount: number, isWanted: (row: number) => boolean): PackedRows {
  const names: string[] = []
  const [starts, same, values]: [number[], number[], number[]] = [[0], [], []]
  const columns = columnCount <= 65_536 ? new Uint16Array(rows.columns.length) : new Int32Array(rows.columns.length)
  let end = 0
  for (const [row, name] of rows.names.entries()) {
    if (!isWanted(row)) continue
    const [from, to] = [rows.starts[row] ?? 0, rows.starts[row + 1] ?? 0]
    const first = rows.values[from] ?? 0
    let isSame = true
    for (let index = from; index < to; index++) {
      columns[end++] = rows.columns[index] ?? 0
      if (rows.values[index] !== first) isSame = false
    }
    if (!isSame) for (let index = from; index < to; index++) values.push(rows.values[index] ?? 0)
    names.push(name)
    starts.push(end)
    same.push(isSame ? first : NaN)
  }
  return {
    names,
    starts: Int32Array.from(starts),
    columns: columns.slice(0, end),
    same: Float64Array.from(same),
    values: Float64Array.from(values),
  }
}

/** What each candidate of a part would add to the points beyond what it costs people. */
export function pointsIn(part: Part, { limits: prices, gains: gainPrices }: NamedPrices, cuts: CutCosts): Float64Array {
  const points = part.points.slice()
  pay(part.limits, points, (name) => prices.get(name) ?? 0, cuts)
  pay(part.gains, points, (name, gain) => gainPrices.get(name) ?? -(part.slopes[gain] ?? 0))
  return points
}

/** What cuts of limits cost besides, for each amount that a limit counts, by the limit's name. */
export type CutCosts = ReadonlyMap<string, ReadonlyMap<number, number>>

function pay(
  rows: PackedRows,
  points: Float64Array,
  priceOf: (name: string, row: number) => number,
  cuts?: CutCosts,
): void {
  const { starts, columns, same, values } = rows
  let next = 0
  for (const [row, name] of rows.names.entries()) {
    const [from, to] = [starts[row] ?? 0, starts[row + 1] ?? 0]
    const value = same[row] ?? 0
    const differ = Number.isNaN(value)
    const valuesFrom = next - from
    if (differ) next += to - from
    const price = priceOf(name, row)
    const costs = cuts?.get(name)
    if (price === 0 && costs === undefined) continue
    for (let index = from; index < to; index++) {
      const column = columns[index] ?? 0
      const amount = differ ? (values[valuesFrom + index] ?? 0) : value
      points[column] = (points[column] ?? 0) - price * amount - (costs?.get(amount) ?? 0)
    }
  }
}
