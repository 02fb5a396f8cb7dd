import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { boundByActivities } from './activity-bound.ts'
import { findPrices } from './dual.ts'
import { groupsOf } from './entries.ts'
import { gapShares } from './gap-shares.ts'
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
  /** What prices are sought for in place of the model itself: made when they are needed. */
  lighter?: () => LighterModel
}

/** A model that differs in what its gains give: no plan has more points in the whole one than in this one and `more`. */
export interface LighterModel {
  model: Model
  more: number
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

/** The first search makes so many steps a column, and no more than so many in all; so do those by prices. */
const firstSearch = { ofColumn: 100, most: 100_000 }
const searchByPrices = { ofColumn: 3_000, most: 1_500_000 }
/**
 * Those search among columns that miss their price by no more than this part of what a placement gives, and so many of
 * everybody; the wider pool where it is small, because elsewhere some people at a time bring more.
 */
const pools = [
  { reach: 0.003, ofPerson: 2, most: Infinity },
  { reach: 0.05, ofPerson: 10, most: 2_000 },
]
/** Prices are moved so many steps at most, fewer where the rows have many entries; and a part of that after cuts. */
const priceSteps = { most: 4_000, entries: 2_000_000_000, afterCuts: 0.35 }
const mostCutRounds = 3
/** So few columns HiGHS solves as a whole before it has done so for some people at a time. */
const fewColumns = 300

/**
 * Solves a model to the gap asked for, blocking the thread: a plan by search, a bound by prices and cuts, a better plan by
 * solving for some people at a time, and what is left of the gap by HiGHS. Equal models and options give the same plan,
 * unless it is stopped.
 */
export function solveModel(highs: Highs, model: Model, options: ModelOptions, watcher: ModelWatcher): SolvedModel {
  return new ModelSolver(highs, model, options, watcher).solve()
}

interface Rates {
  relaxation: Relaxation
  prices: Float64Array
  fractions: Float64Array
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
    this.#searchAll()
    if (this.#isDone()) return
    const { model, bound, reduced, costs, ...priced } = this.#price()
    for (const { reach, ofPerson, most } of pools) {
      if (this.#isDone()) return
      const pool = this.#promising(reduced, reach, ofPerson)
      if (pool.length <= most) this.#searchAmong(pool, costs)
    }
    if (this.#isDone()) return
    if (model.points.length > fewColumns) this.#improve(model, reduced, priced)
    if (!this.#isDone()) this.#prove(model, reduced, bound)
  }

  #improve(model: Model, reduced: Float64Array, { relaxation, prices, fractions }: Rates): void {
    const neighbourhoods = new Neighbourhoods(this.#highs, model, {
      reduced,
      fractions,
      missing: (chosen) => gapShares(relaxation, prices, fractions, chosen),
      seed: this.#options.seed,
    })
    neighbourhoods.improve(this.#chosen, this.#objective, {
      improved: (chosen, objective) => {
        this.#take(chosen, objective)
      },
      shouldStop: () => this.#isDone(),
    })
  }

  #searchAll(): void {
    const { seed, start } = this.#options
    search(this.#lean, {
      seed,
      steps: stepsOf(firstSearch, this.#chosen.length),
      ...(start === undefined ? {} : { start }),
      shouldStop: () => this.#isDone(),
      improved: ({ chosen, objective }) => {
        this.#take(chosen, objective)
      },
    })
  }

  #searchAmong(free: readonly number[], costs: Float64Array): void {
    const { isKept } = this.#lean
    const part = narrowed(this.#lean, isKept, free)
    search(part.model, {
      seed: this.#options.seed,
      steps: stepsOf(searchByPrices, part.columns.length),
      prices: Float64Array.from(part.columns, (column) => costs[column] ?? 0),
      shouldStop: () => this.#isDone(),
      improved: ({ chosen, objective }) => {
        if (objective > this.#objective) this.#take(wholeOf(isKept, part.columns, chosen), objective)
      },
    })
  }

  /** Columns that are nearly worth their price, and the best ones of everybody, so that nobody is left without. */
  #promising(reduced: Float64Array, reach: number, ofPerson: number): number[] {
    const { isKept, people } = this.#lean
    const placements = this.#chosen.reduce((sum, is, column) => sum + (isKept[column] === 1 ? 0 : is), 0)
    const furthest = (-reach * Math.max(1, Math.abs(this.#bound))) / Math.max(1, placements)
    const { starts, items } = groupsOf(people)
    const found: number[] = []
    for (let person = 0; person + 1 < starts.length; person++) {
      const worthOf = (column: number) => reduced[column] ?? 0
      const columns = [...items.subarray(starts[person], starts[person + 1])].filter((column) => isKept[column] !== 1)
      columns.sort((one, other) => worthOf(other) - worthOf(one) || one - other)
      found.push(...columns.filter((column, place) => place < ofPerson || worthOf(column) >= furthest))
    }
    return found.toSorted((one, other) => one - other)
  }

  /** Prices of the rows, and cuts where the fractions that go with them fill up what whole columns cannot. */
  #price() {
    const { model: whole, more } = this.#options.lighter?.() ?? { model: this.#lean, more: 0 }
    const lean = { ...whole, limits: this.#lean.limits }
    const knapsacks = knapsacksOf(lean)
    const cuts: Cut[] = []
    const options = {
      shouldStop: this.#watcher.shouldStop,
      bounded: (bound: number) => {
        this.#lower(bound + more)
        return this.#isGoodEnough()
      },
    }
    const entries = lean.limits.columns.length + lean.gains.columns.length
    const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / entries))
    const stepsAfterCuts = Math.ceil(priceSteps.afterCuts * steps)
    const uncut = relaxationOf(lean)
    let relaxation = uncut
    let priced = findPrices(relaxation, { ...options, steps, start: this.#chosen })
    this.#lower(boundByActivities(uncut, priced.prices) + more)
    for (let round = 1; round <= mostCutRounds && !this.#isDone(); round++) {
      const found = cutsFor(this.#highs, lean, knapsacks, priced.fractions)
      if (found.length === 0) break
      const known = lean.limits.names.length + cuts.length
      cuts.push(...found)
      relaxation = relaxationOf(withCuts(lean, knapsacks, cuts))
      const prices = new Float64Array(relaxation.rowCount)
      prices.set(priced.prices.subarray(0, known))
      prices.set(priced.prices.subarray(known), known + found.length)
      const { fractions } = priced
      priced = findPrices(relaxation, { ...options, steps: stepsAfterCuts, prices, start: fractions })
      const ofLimits = lean.limits.names.length
      const others = priced.prices.subarray(ofLimits + cuts.length)
      const withoutCuts = Float64Array.from([...priced.prices.subarray(0, ofLimits), ...others])
      this.#lower(boundByActivities(uncut, withoutCuts) + more)
    }
    const { prices, fractions } = priced
    const { points, limits } = relaxation.model
    const reduced = Float64Array.from(points, (_, column) => reducedPoints(relaxation, prices, column))
    const costs = Float64Array.from(points, (_, column) => costOf(relaxation, prices, column))
    const bound = priced.bound + more
    return { model: { ...this.#lean, limits }, bound, reduced, costs, relaxation, prices, fractions }
  }

  /** By branch and bound over the columns that could be in a better plan, by their prices and the bound that those give. */
  #prove(model: Model, reduced: Float64Array, bound: number): void {
    const missing = bound - this.#objective
    const isIn = Uint8Array.from(model.isKept, (kept, column) => {
      return kept === 1 || (reduced[column] ?? 0) > missing + 1e-6 ? 1 : 0
    })
    const free = [...reduced.keys()].filter((column) => (reduced[column] ?? 0) >= -missing - 1e-6)
    const part = narrowed(model, isIn, free)
    if (part.columns.length === 0) {
      this.#lower(this.#objective)
      return
    }
    const whole = (values: Float64Array) => wholeOf(isIn, part.columns, values)
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

function stepsOf({ ofColumn, most }: typeof firstSearch, columns: number): number {
  return Math.min(most, ofColumn * columns)
}

/** What is in, and of these columns those with a value above one half. */
function wholeOf(isIn: Uint8Array, columns: Int32Array, values: ArrayLike<number>): Uint8Array {
  const chosen = isIn.slice()
  for (const [index, column] of columns.entries()) if ((values[index] ?? 0) > 0.5) chosen[column] = 1
  return chosen
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
