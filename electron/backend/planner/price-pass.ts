import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { ActivityBound } from './activity-bound.ts'
import { type Part, pointsIn } from './everybody.ts'
import { cutCostsOf, type NamedPrices } from './pricing.ts'

/** Some of the candidates of everybody, and what is known of them. */
export interface Selection {
  candidates: Candidates
  /** How much of each column the relaxation takes; 0 for what is new. */
  fractions: Float64Array
  /** 1 for columns of the plan so far. */
  chosen: Uint8Array
}

export interface Pass {
  selection: Selection
  /** The points of what is kept; activities are offered all others. */
  points: number
}

interface PassOptions {
  /** Without those of limits that count anybody. */
  prices: NamedPrices
  /** What has been selected before, and stays. */
  selection: Selection | null
  /** So many of each person's other candidates come in, the best, even where they miss their price a little. */
  most: number
  /** What misses its price by more than this many points stays out, and goes again unless the plan or the relaxation has it. */
  furthest?: number
  /** And so many of each activity's. */
  ofActivity?: number
  /** Is offered all candidates. */
  activities?: ActivityBound
  /** What the points of a candidate count when the best are sought; 1 for all of them. */
  shareOf?: (person: number, activity: number) => number
  shouldStop: () => boolean
}

/** Looks at every candidate that there is. Null when it was stopped. */
export function pricePass(everybody: readonly Part[], options: PassOptions): Pass | null {
  const { prices, selection, activities, furthest = Infinity, shouldStop } = options
  const cuts = cutCostsOf(prices)
  const contest = new Contest(options.ofActivity ?? 0)
  const looks: { worths: Float64Array; known: Int32Array }[] = []
  let [points, next] = [0, 0]
  for (const part of everybody) {
    if (shouldStop()) return null
    const { candidates, isKept } = part
    const worths = pointsIn(part, prices, cuts)
    const known = placesIn(selection, candidates, next)
    looks.push({ worths, known })
    for (const place of known) if (place !== -1) next = place + 1
    if (activities === undefined) continue
    for (let column = 0; column < candidates.length; column++) {
      const [own, activity] = [worths[column] ?? 0, candidates.activities[column] ?? -1]
      if (isKept[column] === 1) points += own
      else activities.offer(activity, own)
      worths[column] = own - activities.costOf(activity)
      if (known[column] === -1) contest.enter(activity, worths[column] ?? 0)
    }
  }
  const writer = new CandidateWriter()
  const fractions: number[] = []
  const chosen: number[] = []
  for (const [index, { candidates }] of everybody.entries()) {
    if (shouldStop()) return null
    const { worths, known } = at(looks, index)
    const isNew = bestOf(candidates, worths, known, contest, options)
    for (let column = 0; column < candidates.length; column++) {
      const place = known[column] ?? -1
      const isTaken = (selection?.fractions[place] ?? 0) > 0 || selection?.chosen[place] === 1
      const isFar = (worths[column] ?? 0) < -furthest && !isTaken && candidates.given(column) === undefined
      if (isFar || (place === -1 && isNew[column] === 0)) continue
      writer.addFrom(candidates, column)
      fractions.push(selection?.fractions[place] ?? 0)
      chosen.push(selection?.chosen[place] ?? 0)
    }
  }
  const widened = {
    candidates: writer.finish(),
    fractions: Float64Array.from(fractions),
    chosen: Uint8Array.from(chosen),
  }
  return { selection: widened, points }
}

/** Who is among the best for each activity. */
class Contest {
  readonly #places: number
  readonly #best = new Map<number, number[]>()

  constructor(places: number) {
    this.#places = places
  }

  enter(activity: number, worth: number): void {
    if (this.#places === 0) return
    const best = this.#best.get(activity) ?? []
    if (best.length === this.#places && worth <= (best.at(-1) ?? 0)) return
    let place = best.length
    while (place > 0 && (best[place - 1] ?? 0) < worth) place--
    best.splice(place, 0, worth)
    if (best.length > this.#places) best.pop()
    this.#best.set(activity, best)
  }

  isWon(activity: number, worth: number): boolean {
    const best = this.#best.get(activity)
    return best !== undefined && worth >= (best.at(-1) ?? Infinity)
  }
}

/** Where each candidate is in the selection, from a place on; −1 for those that are not in it. */
function placesIn(selection: Selection | null, candidates: Candidates, from: number): Int32Array {
  const places = new Int32Array(candidates.length).fill(-1)
  if (selection === null) return places
  let next = from
  for (let column = 0; column < candidates.length; column++) {
    if (isSame(selection.candidates, next, candidates, column)) places[column] = next++
  }
  return places
}

function isSame(one: Candidates, place: number, other: Candidates, column: number): boolean {
  return (
    place < one.length &&
    one.people[place] === other.people[column] &&
    one.activities[place] === other.activities[column] &&
    one.role(place) === other.role(column)
  )
}

/** Marks what is given already, and the best other candidates of each person and of each activity. */
function bestOf(
  candidates: Candidates,
  points: Float64Array,
  known: Int32Array,
  contest: Contest,
  options: PassOptions,
): Uint8Array {
  const { most, shareOf } = options
  const isBest = new Uint8Array(candidates.length)
  const worths = points.slice()
  let open: number[] = []
  for (let column = 0; column < candidates.length; column++) {
    const [person, activity] = [candidates.people[column] ?? -1, candidates.activities[column] ?? -1]
    if (known[column] === -1 && candidates.given(column) !== undefined) isBest[column] = 1
    else if (known[column] === -1) {
      if (shareOf !== undefined) worths[column] = (points[column] ?? 0) * shareOf(person, activity)
      if (contest.isWon(activity, points[column] ?? 0)) isBest[column] = 1
      open.push(column)
    }
    if (person === candidates.people[column + 1]) continue
    open.sort((one, other) => (worths[other] ?? 0) - (worths[one] ?? 0))
    for (const best of open.slice(0, most)) isBest[best] = 1
    open = []
  }
  return isBest
}
