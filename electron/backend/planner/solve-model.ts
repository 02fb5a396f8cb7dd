import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { findPrices } from './dual.ts'
import { gapBetween, solveWithHighs } from './highs.ts'
import { type Cut, cutsFor, knapsacksOf, withCuts } from './knapsack-cuts.ts'
import { leanModel } from './lean-model.ts'
import { narrowed } from './narrow.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { programOf, valuesOf } from './program.ts'
import { reducedPoints, type Relaxation, relaxationOf } from './relaxation.ts'
import { search } from './search.ts'

export interface ModelOptions {
  seed: number
  /** It ends when the plan is proven to be no more than this share below the best possible: see `gapBetween`. */
  gap: number
  unavoidable?: number
  /** Or when it is no more than so many points below. */
  distance?: number
  /** A plan to begin with, which keeps all limits: 1 for columns that are in it. */
  start?: Uint8Array
}

export interface ModelWatcher {
  /** A better plan than all before: 1 for columns that are in it. */
  improved: (chosen: Uint8Array, objective: number) => void
  /** The bound has come down. */
  bounded: (bound: number) => void
  shouldStop: () => boolean
}

export interface SolvedModel {
  chosen: Uint8Array
  objective: number
  /** No plan of the model has more points. */
  bound: number
  /** The gap asked for was reached. */
  hasFinished: boolean
}

/** The first search and the second one, by prices, make so many steps a column, and no more than so many in all. */
const firstSearch = { ofColumn: 100, most: 100_000 }
const secondSearch = { ofColumn: 300, most: 3_000_000 }
/** Prices are moved so many steps at most, fewer where the rows have many entries; and a part of that after cuts. */
const priceSteps = { most: 4_000, entries: 4_000_000_000, afterCuts: 0.35 }
const mostCutRounds = 3
/** With fewer columns HiGHS finds better plans by itself than for some people at a time. */
const fewColumns = 4_000

/**
 * Solves a model to the gap asked for, blocking the thread: a plan by search, a bound by prices and cuts, a better plan by
 * solving for some people at a time, and what is left of the gap by HiGHS. Equal models and options give the same plan,
 * unless it is stopped.
 */
export function solveModel(highs: Highs, model: Model, options: ModelOptions, watcher: ModelWatcher): SolvedModel {
  return new ModelSolver(highs, model, options, watcher).solve()
}

class ModelSolver {
  readonly #highs: Highs
  readonly #lean: Model
  readonly #options: ModelOptions
  readonly #watcher: ModelWatcher
  #chosen: Uint8Array
  #objective = -Infinity
  #bound = Infinity

  constructor(highs: Highs, model: Model, options: ModelOptions, watcher: ModelWatcher) {
    this.#highs = highs
    this.#lean = leanModel(model)
    this.#options = options
    this.#watcher = watcher
    this.#chosen = model.isKept.slice()
  }

  solve(): SolvedModel {
    this.#run()
    return {
      chosen: this.#chosen,
      objective: this.#objective,
      bound: Math.max(this.#bound, this.#objective),
      hasFinished: this.#isGoodEnough(),
    }
  }

  #run(): void {
    this.#lower(findPrices(relaxationOf(this.#lean), { steps: 0 }).bound)
    this.#search(firstSearch)
    if (this.#isDone()) return
    const { model, reduced, costs, fractions } = this.#price()
    if (this.#isDone()) return
    this.#search(secondSearch, costs)
    if (this.#isDone()) return
    if (model.points.length > fewColumns) this.#improve(model, reduced, fractions)
    if (!this.#isDone()) this.#prove(model, reduced)
  }

  #improve(model: Model, reduced: Float64Array, fractions: Float64Array): void {
    const neighbourhoods = new Neighbourhoods(this.#highs, model, { reduced, fractions, seed: this.#options.seed })
    neighbourhoods.improve(this.#chosen, this.#objective, {
      improved: (chosen, objective) => {
        this.#take(chosen, objective)
      },
      shouldStop: () => this.#isDone(),
    })
  }

  #search({ ofColumn, most }: typeof firstSearch, prices?: Float64Array): void {
    const { seed, start } = this.#options
    search(this.#lean, {
      seed,
      steps: Math.min(most, ofColumn * this.#chosen.length),
      ...(start === undefined ? {} : { start }),
      ...(prices === undefined ? {} : { prices }),
      shouldStop: () => this.#isDone(),
      improved: ({ chosen, objective }) => {
        this.#take(chosen, objective)
      },
    })
  }

  /** Prices of the rows, and cuts where the fractions that go with them fill up what whole columns cannot. */
  #price() {
    const lean = this.#lean
    const knapsacks = knapsacksOf(lean)
    const cuts: Cut[] = []
    const options = {
      shouldStop: this.#watcher.shouldStop,
      bounded: (bound: number) => {
        this.#lower(bound)
        return this.#isGoodEnough()
      },
    }
    const entries = lean.limits.columns.length + lean.gains.columns.length
    const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / entries))
    const stepsAfterCuts = Math.ceil(priceSteps.afterCuts * steps)
    let model = lean
    let relaxation = relaxationOf(lean)
    let priced = findPrices(relaxation, { ...options, steps, start: this.#chosen })
    for (let round = 1; round <= mostCutRounds && !this.#isDone(); round++) {
      const found = cutsFor(this.#highs, lean, knapsacks, priced.fractions)
      if (found.length === 0) break
      const known = lean.limits.names.length + cuts.length
      cuts.push(...found)
      model = withCuts(lean, knapsacks, cuts)
      relaxation = relaxationOf(model)
      const prices = new Float64Array(relaxation.rowCount)
      prices.set(priced.prices.subarray(0, known))
      prices.set(priced.prices.subarray(known), known + found.length)
      const { fractions } = priced
      priced = findPrices(relaxation, { ...options, steps: stepsAfterCuts, prices, start: fractions })
    }
    const { prices, fractions } = priced
    const reduced = Float64Array.from(model.points, (_, column) => reducedPoints(relaxation, prices, column))
    const costs = Float64Array.from(model.points, (_, column) => costOf(relaxation, prices, column))
    return { model, reduced, costs, fractions }
  }

  /** By branch and bound over the columns that could be in a better plan, by their prices. */
  #prove(model: Model, reduced: Float64Array): void {
    const missing = this.#bound - this.#objective
    const isIn = Uint8Array.from(model.isKept, (kept, column) => {
      return kept === 1 || (reduced[column] ?? 0) > missing + 1e-6 ? 1 : 0
    })
    const free = [...reduced.keys()].filter((column) => (reduced[column] ?? 0) >= -missing - 1e-6)
    const part = narrowed(model, isIn, free)
    if (part.columns.length === 0) {
      this.#lower(this.#objective)
      return
    }
    const whole = (values: Float64Array) => {
      const chosen = isIn.slice()
      for (const [index, column] of part.columns.entries()) if ((values[index] ?? 0) > 0.5) chosen[column] = 1
      return chosen
    }
    const { seed, gap, unavoidable = 0 } = this.#options
    const start = valuesOf(
      part.model,
      Uint8Array.from(part.columns, (column) => this.#chosen[column] ?? 0),
    )
    const options = { seed, gap, unavoidable, start, timeLimitSeconds: Infinity }
    const { solution, hasFinished } = solveWithHighs(this.#highs, programOf(part.model), options, {
      improved: ({ values, objective }) => {
        this.#take(whole(values), objective)
      },
      bounded: (bound) => {
        // Columns that were left out can be in no better plan, but in one that is as good.
        this.#lower(Math.max(bound, this.#objective))
      },
      shouldStop: () => this.#isDone(),
    })
    if (solution !== null) this.#take(whole(solution.values), solution.objective)
    if (solution !== null && hasFinished) this.#lower(Math.max(solution.bound, this.#objective))
  }

  #take(chosen: Uint8Array, objective: number): void {
    if (objective <= this.#objective) return
    this.#chosen = chosen.slice()
    this.#objective = objective
    this.#watcher.improved(this.#chosen, objective)
  }

  #lower(bound: number): void {
    if (bound >= this.#bound) return
    this.#bound = bound
    this.#watcher.bounded(bound)
  }

  #isGoodEnough(): boolean {
    const { gap, unavoidable, distance = 0 } = this.#options
    const isNear = this.#bound - this.#objective <= distance
    return isNear || gapBetween(this.#objective, this.#bound, unavoidable) <= gap
  }

  #isDone(): boolean {
    return this.#watcher.shouldStop() || this.#isGoodEnough()
  }
}

/** What the limits that a column uses up cost. */
function costOf({ entries, firstGain }: Relaxation, prices: Float64Array, column: number): number {
  let cost = 0
  for (let entry = entries.starts[column] ?? 0; entry < (entries.starts[column + 1] ?? 0); entry++) {
    const row = entries.rows[entry] ?? 0
    if (row < firstGain) cost += (entries.values[entry] ?? 0) * (prices[row] ?? 0)
  }
  return cost
}
