import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { ActivityBound, pointsOfSeveral } from './activity-bound.ts'
import { activityTies } from './activity-ties.ts'
import { findPrices } from './dual.ts'
import { everybodyIn, type OwnProblem } from './everybody.ts'
import { gapBetween } from './highs.ts'
import { leanModel } from './lean-model.ts'
import { lighterInclusion } from './lighter-inclusion.ts'
import { modelOf } from './model.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { type NamedPrices, namedPrices, pricesFor } from './pricing.ts'
import { type PricedSelection, promisingPart } from './promising-part.ts'
import { relaxationOf } from './relaxation.ts'
import { RisingPrices } from './rising-prices.ts'
import { type FoundPlan, search } from './search.ts'
import { firstSelection, type Selection, widened } from './selection.ts'
import { type SolveBeside, solveLater } from './solve-beside.ts'

export interface LargeOptions {
  seed: number
  /** It ends when the gap (see `gapBetween`) is proven to be no more than this. */
  gap: number
  /** Points that every plan loses by these people, who have few candidates; asked once, before there is a plan. */
  unavoidableOf?: (people: readonly number[]) => number
  /** Solves in another thread. */
  beside?: SolveBeside
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

/** Steps of prices in each round. */
const steps = 300
/**
 * Rounds end when the bound, which counts all candidates, is no further above that of the selection than this part of it and
 * has fallen by no more; or after so many.
 */
const leastChange = 0.003
const mostRounds = 12
/** The first rounds bring candidates for everything, at prices that rise on the way, which bound nothing. */
const firstRounds = 3
/** So many candidates of people who have few are looked at together, for what every plan loses by them. */
const mostOfFew = 250_000
/** Steps of the search for each column. */
const stepsOfColumn = 40

/**
 * Plans teams whose complete model does not fit into memory: searches among the best candidates of everybody, and takes in
 * others by what the rows cost that they would use up. The bound is that of all candidates. Blocks the thread; equal facts
 * and options give the same plan, unless it is stopped.
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
    const { facts, settled } = lighterInclusion(this.#facts)
    const everybody = everybodyIn(facts, shouldStop)
    if (everybody === null) return
    let selection = firstSelection(everybody, this.#options.seed)
    this.#unavoidable = this.#options.unavoidableOf?.(peopleWithFew(this.#facts, everybody)) ?? 0
    this.#begin(selection)
    let known: NamedPrices | undefined
    for (let round = 1; round <= mostRounds; round++) {
      if (this.#isDone()) return
      const relaxation = relaxationOf(leanModel(modelOf(facts, selection.candidates)))
      const options = { steps, start: selection.fractions, shouldStop }
      const prices = known === undefined ? {} : { prices: pricesFor(relaxation, known) }
      const priced = { relaxation, ...findPrices(relaxation, { ...options, ...prices }) }
      known = namedPrices(relaxation, priced.prices)
      selection.fractions = priced.fractions
      const activities = new ActivityBound(relaxation, priced.prices)
      const isFirst = round <= firstRounds
      const placements = selection.chosen.reduce((sum, is) => sum + is, 0)
      const rising = new RisingPrices(activities, Math.abs(priced.bound) / Math.max(1, placements))
      const costs = isFirst ? rising : activities
      const outside = { costOf: (activity: number) => costs.costOf(activity), sharedPrices: known.gains }
      const wider = widened(this.#highs, everybody, selection, outside, {
        wanted: (activity, part) => {
          rising.want(activity, part)
        },
        shouldStop,
      })
      if (wider === null) return
      if (isFirst) {
        selection = wider.selection
        continue
      }
      activities.offerAtCost()
      const bound = pointsOfSeveral(relaxation, priced.prices) + activities.points() + wider.points
      const before = this.#bound
      this.#lower(bound + settled * this.#unavoidable)
      if (this.#isDone()) return
      const least = leastChange * Math.abs(this.#bound - this.#unavoidable)
      const hasSettled = bound - priced.bound < least && before - this.#bound < least
      if (round === mostRounds || hasSettled) {
        // What follows needs the memory.
        everybody.length = 0
        this.#finish(selection, priced)
        return
      }
      selection = wider.selection
    }
  }

  /** A first plan, from which prices begin. */
  #begin(selection: Selection): void {
    const model = modelOf(this.#facts, selection.candidates)
    const plan = search(model, { seed: this.#options.seed, steps: 0, shouldStop: this.#watcher.shouldStop })
    this.#take(selection.candidates, plan)
    selection.chosen = plan.chosen
    selection.fractions = Float64Array.from(plan.chosen)
  }

  /** A better plan, over what was selected in the end. */
  #finish(selection: Selection, priced: PricedSelection): void {
    const { seed, beside = solveLater(this.#highs) } = this.#options
    const { candidates, ...part } = promisingPart(selection, priced)
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
    const neighbourhoods = new Neighbourhoods(this.#highs, model, {
      ...part,
      ties: activityTies(this.#facts),
      seed,
      beside,
    })
    neighbourhoods.improve(found.chosen, found.objective, { improved, shouldStop: isDone })
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

/** Participants who have the fewest candidates, as many as can be looked at together. */
function peopleWithFew({ people, participants }: PlanFacts, everybody: readonly OwnProblem[]): number[] {
  const counts = new Int32Array(people.length)
  for (const { candidates } of everybody) {
    for (const person of candidates.people) counts[person] = (counts[person] ?? 0) + 1
  }
  let together = 0
  return participants
    .toSorted((one, other) => (counts[one] ?? 0) - (counts[other] ?? 0) || one - other)
    .filter((person) => (together += counts[person] ?? 0) <= mostOfFew)
    .toSorted((one, other) => one - other)
}
