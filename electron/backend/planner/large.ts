import type { Highs } from 'highs'
import { type Candidates, CandidateWriter } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { findPrices, type Priced } from './dual.ts'
import { gapBetween } from './highs.ts'
import { modelOf } from './model.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { pricePass, type Selection } from './price-pass.ts'
import { namedPrices, type NamedPrices, noPrices, pricesFor } from './pricing.ts'
import { reducedPoints, type Relaxation, relaxationOf } from './relaxation.ts'
import { type FoundPlan, search } from './search.ts'

export interface LargeOptions {
  seed: number
  /** It ends when the gap (see `gapBetween`) is proven to be no more than this. */
  gap: number
  /** Points that every plan loses by these people, who have few candidates; asked once, before there is a plan. */
  unavoidableOf?: (people: readonly number[]) => number
}

export interface LargeWatcher {
  /** A better plan than all before: what it chooses besides what is fixed. */
  improved: (placements: Placed[], objective: number) => void
  /** The bound, of all candidates, has come down. */
  bounded: (bound: number) => void
  shouldStop: () => boolean
}

export interface LargePlan {
  /** Null when it was stopped before there was a plan. */
  placements: Placed[] | null
  objective: number
  bound: number
  /** The gap asked for was reached. */
  hasFinished: boolean
}

/** Candidates of a person in the first selection, and most that a round adds. */
const firstOfPerson = 60
const moreOfPerson = 50
const mostRounds = 5
const stepsOfRound = 1_000
const stepsOfLastRound = 1_000
/** A selection is good enough when the candidates outside of it could add only so much of the bound. */
const littleMissed = 1e-3
/** Columns that miss what they cost by more than this part of what a placement usually gives are not searched through. */
const promising = 0.05
/** Steps of the search for each column. */
const stepsOfColumn = 40

/**
 * Plans teams whose complete model does not fit into memory: searches among the best candidates of everybody, and takes in
 * others while their points exceed what the rows cost that they would use up. The bound is that of all candidates.
 * Blocks the thread; equal facts and options give the same plan, unless it is stopped.
 */
export function planLarge(highs: Highs, facts: PlanFacts, options: LargeOptions, watcher: LargeWatcher): LargePlan {
  return new LargePlanner(highs, facts, options, watcher).plan()
}

class LargePlanner {
  readonly #highs: Highs
  readonly #facts: PlanFacts
  readonly #options: LargeOptions
  readonly #watcher: LargeWatcher
  #placements: Placed[] | null = null
  #objective = -Infinity
  #bound = Infinity
  #unavoidable = 0

  constructor(highs: Highs, facts: PlanFacts, options: LargeOptions, watcher: LargeWatcher) {
    this.#highs = highs
    this.#facts = facts
    this.#options = options
    this.#watcher = watcher
  }

  plan(): LargePlan {
    this.#run()
    return {
      placements: this.#placements,
      objective: this.#objective,
      bound: this.#bound,
      hasFinished: this.#isGoodEnough(),
    }
  }

  #run(): void {
    const { shouldStop } = this.#watcher
    const first = pricePass(this.#facts, {
      prices: noPrices,
      selection: null,
      most: firstOfPerson,
      shareOf: (person, activity) => 0.5 + scatter(this.#options.seed, person, activity),
      shouldStop,
    })
    if (first === null) return
    let { selection } = first
    this.#unavoidable = this.#options.unavoidableOf?.(peopleWithFew(this.#facts, selection)) ?? 0
    let prices: NamedPrices | null = null
    for (let round = 1; round <= mostRounds && !this.#isDone(); round++) {
      const relaxation = relaxationOf(modelOf(this.#facts, selection.candidates))
      if (prices === null) {
        const plan = search(relaxation.model, { seed: this.#options.seed, steps: 0, shouldStop })
        this.#take(selection.candidates, plan)
        selection.chosen = plan.chosen
        selection.fractions = Float64Array.from(plan.chosen)
      }
      const priced = this.#price(relaxation, selection, prices, stepsOfRound)
      prices = namedPrices(relaxation, priced.prices)
      selection.fractions = priced.fractions
      const pass = pricePass(this.#facts, { prices, selection, most: moreOfPerson, shouldStop })
      if (pass === null) return
      this.#lower(priced.bound + pass.missed)
      selection = pass.selection
      if (pass.missed <= littleMissed * Math.max(1, Math.abs(priced.bound))) break
    }
    if (!this.#isDone() && prices !== null) this.#finish(selection, prices)
  }

  /** Prices and a search with more patience, over what was selected in the end. */
  #finish(selection: Selection, known: NamedPrices): void {
    const { seed } = this.#options
    const { shouldStop } = this.#watcher
    const relaxation = relaxationOf(modelOf(this.#facts, selection.candidates))
    const priced = this.#price(relaxation, selection, known, stepsOfLastRound)
    const { candidates, ...part } = promisingPart(relaxation, selection, priced)
    const model = modelOf(this.#facts, candidates)
    const isDone = () => this.#isDone()
    const improved = (chosen: Uint8Array, objective: number) => {
      this.#take(candidates, { chosen, objective })
    }
    const found = search(model, {
      seed,
      steps: stepsOfColumn * candidates.length,
      prices: part.costs,
      shouldStop: isDone,
      improved: ({ chosen, objective }) => {
        improved(chosen, objective)
      },
    })
    if (isDone()) return
    const prices = namedPrices(relaxation, priced.prices)
    const pass = pricePass(this.#facts, { prices, selection, most: 0, shouldStop })
    if (pass !== null) this.#lower(priced.bound + pass.missed)
    if (isDone()) return
    const neighbourhoods = new Neighbourhoods(this.#highs, model, { ...part, seed })
    neighbourhoods.improve(found.chosen, found.objective, { improved, shouldStop: isDone })
  }

  #price(relaxation: Relaxation, selection: Selection, known: NamedPrices | null, steps: number): Priced {
    return findPrices(relaxation, {
      steps,
      start: selection.fractions,
      ...(known === null ? {} : { prices: pricesFor(relaxation, known) }),
      shouldStop: this.#watcher.shouldStop,
    })
  }

  #take(candidates: Candidates, { chosen, objective }: FoundPlan): void {
    if (objective <= this.#objective) return
    this.#objective = objective
    this.#placements = []
    for (let column = 0; column < candidates.length; column++) {
      if (chosen[column] === 1 && !candidates.isFixed(column)) this.#placements.push(candidates.placed(column))
    }
    this.#watcher.improved(this.#placements, objective)
  }

  #lower(bound: number): void {
    if (bound >= this.#bound) return
    this.#bound = bound
    this.#watcher.bounded(bound)
  }

  #isGoodEnough(): boolean {
    const gap = gapBetween(this.#objective, this.#bound, this.#unavoidable)
    return this.#placements !== null && gap <= this.#options.gap
  }

  #isDone(): boolean {
    return this.#watcher.shouldStop() || this.#isGoodEnough()
  }
}

/** Participants who had no more candidates than came into the first selection. */
function peopleWithFew({ participants }: PlanFacts, { candidates }: Selection): number[] {
  const counts = new Map<number, number>()
  for (const person of candidates.people) counts.set(person, (counts.get(person) ?? 0) + 1)
  return participants.filter((person) => (counts.get(person) ?? 0) < firstOfPerson)
}

/** The candidates that are nearly worth their price: what their rows cost, and what they would add beyond it. */
function promisingPart(relaxation: Relaxation, { candidates, chosen }: Selection, priced: Priced) {
  const { model, entries, firstGain } = relaxation
  const { prices, bound } = priced
  const placements = chosen.reduce((sum, is) => sum + is, 0)
  const furthest = (-promising * Math.abs(bound)) / Math.max(1, placements)
  const writer = new CandidateWriter()
  const [costs, reduced, fractions]: [number[], number[], number[]] = [[], [], []]
  for (let column = 0; column < candidates.length; column++) {
    const points = reducedPoints(relaxation, prices, column)
    if (points < furthest && chosen[column] !== 1 && model.isKept[column] !== 1) continue
    writer.addFrom(candidates, column)
    let cost = 0
    for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
      const row = entries.rows[entry] ?? 0
      if (row < firstGain) cost += (entries.values[entry] ?? 0) * (prices[row] ?? 0)
    }
    costs.push(cost)
    reduced.push(points)
    fractions.push(priced.fractions[column] ?? 0)
  }
  return {
    candidates: writer.finish(),
    costs: Float64Array.from(costs),
    reduced: Float64Array.from(reduced),
    fractions: Float64Array.from(fractions),
  }
}

/** From 0 up to and without 1, and the same each time, so that not everybody is given the same candidates first. */
function scatter(seed: number, person: number, activity: number): number {
  let mixed =
    Math.imul(seed + 1, 0x27_d4_eb_2f) ^ Math.imul(person + 1, 0x9e_37_79_b1) ^ Math.imul(activity + 1, 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x29_7a_2d_39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
}
