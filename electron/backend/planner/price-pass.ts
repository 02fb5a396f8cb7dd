import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { countedPoints, payOwnPrices } from './own-prices.ts'
import { type NamedPrices, pricedCandidates } from './pricing.ts'

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
  /** What looking at all candidates at least adds to the bound, or takes from it: see `payOwnPrices`. */
  missed: number
  added: number
}

interface PassOptions {
  prices: NamedPrices
  /** What has been selected before, and stays. */
  selection: Selection | null
  /** So many of each person's other candidates come in, the best, even where they miss their price a little. */
  most: number
  /** What the points of a candidate count when the best are sought; 1 for all of them. */
  shareOf?: (person: number, activity: number) => number
  shouldStop: () => boolean
}

/** So many people are priced at a time: few enough for the memory, enough for what has to be looked up for each part. */
const peopleAtOnce = 10

/** Looks at every candidate that there is, a few people at a time. Null when it was stopped. */
export function pricePass(facts: PlanFacts, options: PassOptions): Pass | null {
  const { prices, selection, shouldStop } = options
  const writer = new CandidateWriter()
  const fractions: number[] = []
  const chosen: number[] = []
  let [missed, added, next] = [0, 0, 0]
  for (let from = 0; from < facts.people.length; from += peopleAtOnce) {
    if (shouldStop()) return null
    const people = Array.from(
      { length: Math.min(peopleAtOnce, facts.people.length - from) },
      (_, index) => from + index,
    )
    const { candidates, model, points } = pricedCandidates(facts, people, prices)
    const known = new Int32Array(candidates.length).fill(-1)
    for (let column = 0; column < candidates.length; column++) {
      if (selection !== null && isSame(selection.candidates, next, candidates, column)) known[column] = next++
      if (known[column] !== -1) missed -= countedPoints(model, points, column)
    }
    missed += payOwnPrices(model, points)
    for (let column = 0; column < candidates.length; column++) missed += countedPoints(model, points, column)
    const isNew = bestOf(candidates, points, known, options)
    for (let column = 0; column < candidates.length; column++) {
      const place = known[column] ?? -1
      if (place === -1 && isNew[column] === 0) continue
      if (place === -1) added++
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
  return { selection: widened, missed, added }
}

function isSame(one: Candidates, place: number, other: Candidates, column: number): boolean {
  return (
    place < one.length &&
    one.people[place] === other.people[column] &&
    one.activities[place] === other.activities[column] &&
    one.role(place) === other.role(column)
  )
}

/** Marks what is given already, and the best other candidates of each person. */
function bestOf(candidates: Candidates, points: Float64Array, known: Int32Array, options: PassOptions): Uint8Array {
  const { most, shareOf } = options
  const isBest = new Uint8Array(candidates.length)
  const worths = points.slice()
  let open: number[] = []
  for (let column = 0; column < candidates.length; column++) {
    const [person, activity] = [candidates.people[column] ?? -1, candidates.activities[column] ?? -1]
    if (known[column] === -1 && candidates.given(column) !== undefined) isBest[column] = 1
    else if (known[column] === -1) {
      if (shareOf !== undefined) worths[column] = (points[column] ?? 0) * shareOf(person, activity)
      open.push(column)
    }
    if (person === candidates.people[column + 1]) continue
    open.sort((one, other) => (worths[other] ?? 0) - (worths[one] ?? 0))
    for (const best of open.slice(0, most)) isBest[best] = 1
    open = []
  }
  return isBest
}
