import type { Highs } from 'highs'
import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { OwnProblem } from './everybody.ts'
import { type OutsidePrices, ownBound } from './own-bound.ts'

/** Some of the candidates of everybody, and what is known of them. */
export interface Selection {
  /** Of each person, the columns of their problem, in order. */
  columns: readonly (readonly number[])[]
  candidates: Candidates
  /** How much of each candidate the relaxation takes; 0 for what is new. */
  fractions: Float64Array
  /** 1 for candidates of the plan so far. */
  chosen: Uint8Array
}

/** Candidates of a person in the first selection. */
const firstOfPerson = 40

/** What gives people most by itself, a little scattered, so that not everybody is given the same. */
export function firstSelection(everybody: readonly OwnProblem[], seed: number): Selection {
  const columns = everybody.map((problem, person) => {
    const { candidates, isKept } = problem
    const worths = firstWorths(problem).map((worth, column) => {
      return worth * (0.5 + scatter(seed, person, candidates.activities[column] ?? -1))
    })
    const open = [...isKept.keys()].filter((column) => isKept[column] !== 1)
    open.sort((one, other) => (worths[other] ?? 0) - (worths[one] ?? 0) || one - other)
    const isFirst = new Set(open.slice(0, firstOfPerson))
    return [...isKept.keys()].filter((column) => isKept[column] === 1 || isFirst.has(column))
  })
  return { columns, ...gathered(everybody, columns) }
}

interface Widened {
  selection: Selection
  /** The most that everybody can get out of all their candidates. */
  points: number
}

interface WideningWatcher {
  /** How much of an activity somebody would take, one person after the other. */
  wanted: (activity: number, part: number) => void
  shouldStop: () => boolean
}

/**
 * Everybody's bounds at these prices, and the selection with what those bounds rest on. Nothing goes: what is left out comes
 * back again and again. Null when it was stopped.
 */
export function widened(
  highs: Highs,
  everybody: readonly OwnProblem[],
  before: Selection,
  outside: OutsidePrices,
  { wanted, shouldStop }: WideningWatcher,
): Widened | null {
  let points = 0
  const columns: number[][] = []
  for (const [person, problem] of everybody.entries()) {
    if (shouldStop()) return null
    const bound = ownBound(highs, problem, outside, at(before.columns, person))
    points += bound.points
    for (const [index, column] of bound.columns.entries()) {
      const part = bound.fractions[index] ?? 0
      if (part > 0 && problem.isKept[column] !== 1) wanted(problem.candidates.activities[column] ?? -1, part)
    }
    columns.push(bound.columns.toSorted((one, other) => one - other))
  }
  const selection = { columns, ...gathered(everybody, columns) }
  let [place, next] = [0, 0]
  for (const [person, own] of columns.entries()) {
    const known = new Set(before.columns[person])
    for (const column of own) {
      if (known.has(column)) {
        selection.fractions[place] = before.fractions[next] ?? 0
        selection.chosen[place] = before.chosen[next] ?? 0
        next++
      }
      place++
    }
  }
  return { selection, points }
}

function gathered(everybody: readonly OwnProblem[], columns: readonly (readonly number[])[]) {
  const writer = new CandidateWriter()
  for (const [person, { candidates }] of everybody.entries()) {
    for (const column of at(columns, person)) writer.addFrom(candidates, column)
  }
  const candidates = writer.finish()
  return { candidates, fractions: new Float64Array(candidates.length), chosen: new Uint8Array(candidates.length) }
}

/** What each column gives as the first of its gains. */
function firstWorths({ points, starts, rows, amountAt, amounts, most, gains }: OwnProblem): Float64Array {
  return points.map((own, column) => {
    let worth = own
    for (let entry = starts[column] ?? 0; entry < (starts[column + 1] ?? 0); entry++) {
      const gain = (rows[entry] ?? 0) - most.length
      if (gain < 0) continue
      worth += (gains.slopes[gains.segmentStarts[gain] ?? 0] ?? 0) * (amounts[amountAt[entry] ?? 0] ?? 0)
    }
    return worth
  })
}

/** From 0 up to and without 1, and the same each time, so that not everybody is given the same candidates first. */
function scatter(seed: number, person: number, activity: number): number {
  let mixed =
    Math.imul(seed + 1, 0x27_d4_eb_2f) ^ Math.imul(person + 1, 0x9e_37_79_b1) ^ Math.imul(activity + 1, 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x29_7a_2d_39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
}
