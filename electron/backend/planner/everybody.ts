import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../../shared/rules/model.ts'
import { rules } from '../../../shared/rules/rules.ts'
import { countsAnybody, countsSeveral } from './counting.ts'
import { candidatesOf } from './model.ts'

/** All candidates of somebody, and the rows that count only these, packed: everybody's together are millions. */
export interface OwnProblem {
  candidates: Candidates
  isKept: Uint8Array
  points: Float64Array
  /** What column c has lies from `starts[c]` to before `starts[c + 1]`. Limits come first, without those that cannot be broken. */
  starts: Int32Array
  rows: Uint16Array | Int32Array
  /** By their places among all `amounts`, which are few. */
  amountAt: Uint8Array | Uint16Array | Int32Array
  amounts: Float64Array
  /** Of limits. */
  most: Float64Array
  /** Their rows come after the limits. */
  gains: Omit<Model['gains'], 'names' | 'starts' | 'columns' | 'values'>
  /** The names of gains that count other people's placements too, by their rows. */
  shared: ReadonlyMap<number, string>
}

/** Everybody's problems, by their numbers. Null when it was stopped. */
export function everybodyIn(facts: PlanFacts, shouldStop: () => boolean): OwnProblem[] | null {
  const problems: OwnProblem[] = []
  for (const person of facts.people.keys()) {
    if (shouldStop()) return null
    problems.push(ownProblem(facts, person))
  }
  return problems
}

/** Asks for the limits that count only somebody's own. */
class LimitsOfPeople extends Map<string, unknown> {
  override has(name: string): boolean {
    return !countsAnybody(name)
  }
}

function ownProblem(facts: PlanFacts, person: number): OwnProblem {
  const candidates = candidatesOf(facts, [person])
  const draft = new ModelDraft(facts, candidates, new LimitsOfPeople())
  for (const rule of rules) rule.model(draft)
  const { isKept, points, limits, gains } = draft.finish()
  const breakable = [...limits.names.keys()].filter((limit) => canBreak(limits, limit))
  const { base, segmentStarts, widths, slopes } = gains
  const shared = new Map<number, string>()
  for (const [gain, name] of gains.names.entries()) if (countsSeveral(name)) shared.set(breakable.length + gain, name)
  return {
    candidates,
    isKept,
    points,
    ...packed(candidates.length, limits, breakable, gains),
    most: Float64Array.from(breakable, (limit) => limits.most[limit] ?? 0),
    gains: { base, segmentStarts, widths, slopes },
    shared,
  }
}

function canBreak({ starts, values, most }: Model['limits'], limit: number): boolean {
  let all = 0
  for (let index = starts[limit] ?? 0; index < (starts[limit + 1] ?? 0); index++) all += values[index] ?? 0
  return all > (most[limit] ?? 0)
}

/** Column by column, in as few bytes as it takes. */
function packed(columnCount: number, limits: Model['limits'], breakable: readonly number[], gains: Model['gains']) {
  const starts = new Int32Array(columnCount + 1)
  const eachEntry = (visit: (row: number, column: number, value: number) => void) => {
    const visitRow = (row: number, rows: Model['limits'] | Model['gains'], from: number) => {
      for (let index = rows.starts[from] ?? 0; index < (rows.starts[from + 1] ?? 0); index++) {
        visit(row, rows.columns[index] ?? 0, rows.values[index] ?? 0)
      }
    }
    for (const [row, limit] of breakable.entries()) visitRow(row, limits, limit)
    for (let gain = 0; gain < gains.base.length; gain++) visitRow(breakable.length + gain, gains, gain)
  }
  eachEntry((_, column) => (starts[column + 1] = (starts[column + 1] ?? 0) + 1))
  for (let column = 0; column < columnCount; column++)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const entryCount = starts[columnCount] ?? 0
  const rows = new (breakable.length + gains.base.length <= 65_536 ? Uint16Array : Int32Array)(entryCount)
  const amountAt = new Int32Array(entryCount)
  const free = starts.slice()
  const places = new Map<number, number>()
  eachEntry((row, column, value) => {
    const entry = free[column] ?? 0
    const place = places.get(value) ?? places.size
    places.set(value, place)
    rows[entry] = row
    amountAt[entry] = place
    free[column] = entry + 1
  })
  const amounts = Float64Array.from(places.keys())
  if (amounts.length <= 256) return { starts, rows, amountAt: Uint8Array.from(amountAt), amounts }
  return { starts, rows, amountAt: amounts.length <= 65_536 ? Uint16Array.from(amountAt) : amountAt, amounts }
}
