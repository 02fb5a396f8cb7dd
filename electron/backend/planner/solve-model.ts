import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { type ActivityTies, noTies } from './activity-ties.ts'
import { findPrices } from './dual.ts'
import { groupsOf } from './entries.ts'
import { gapShares } from './gap-shares.ts'
import { gapBetween, solveWithHighs } from './highs.ts'
import { leanModel } from './lean-model.ts'
import { narrowed } from './narrow.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { type SolveBeside, solveLater } from './solve-beside.ts'
import { programOf, valuesOf } from './program.ts'
import { type LighterModel, type ModelPrices, type PricedColumns, pricesOf } from './model-prices.ts'
import { relaxationOf } from './relaxation.ts'
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
  /** What is solved for together besides people; without it activities are taken one after the other. */
  ties?: ActivityTies
  /** Solves in another thread. */
  beside?: SolveBeside
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

/**
 * Searches make so many steps a column, and no more than so many in all; fewer among many columns, where solving for a part of
 * the plan at a time soon brings more.
 */
const firstSearch = { ofColumn: 100, most: 100_000, ofMany: 20_000 }
const searchByPrices = { ofColumn: 3_000, most: 1_500_000, ofMany: 250_000 }
type Steps = typeof searchByPrices
const manyColumns = 15_000
/**
 * Those search among columns that miss their price by no more than this part of what a placement gives, and so many of
 * everybody; the wider pool where it is small, because elsewhere some people at a time bring more.
 */
const pools = [
  { reach: 0.003, ofPerson: 2, most: Infinity },
  { reach: 0.05, ofPerson: 10, most: 2_000 },
]
/** Where there are more columns, a first plan is sought by prices as soon as they are good enough. */
const sketch = {
  leastColumns: 3_000,
  reach: 0.01,
  ofPerson: 10,
  steps: { ofColumn: 2, most: 20_000, ofMany: 50_000 },
}
/** So few columns HiGHS solves as a whole before it has done so for some people at a time. */
const fewColumns = 300
/** So small a gap only branch and bound proves, which finds the plan on its way: then so many columns are few, too. */
const proof = { gap: 0.000_5, fewColumns: 3_000 }

/** While plans are searched for it looks how far the bound of so few comes down, where such a bound may be enough for the gap. */
const lookAhead = { mostColumns: 3_000, workLimit: 12 }

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
    this.#searchAll()
    if (this.#isDone()) return
    const priced = this.#price()
    const look = this.#lookAhead(priced)
    for (const { reach, ofPerson, most } of pools) {
      if (this.#isDone()) return
      const pool = this.#promising(priced.reduced, reach, ofPerson)
      if (pool.length <= most) this.#searchAmong(pool, priced.costs, searchByPrices)
    }
    look()
    if (this.#isDone()) return
    const few = this.#options.gap < proof.gap ? proof.fewColumns : fewColumns
    if (this.#lean.points.length > few) this.#improve(priced)
    if (!this.#isDone()) this.#prove(priced)
  }

  #improve({ model, reduced, relaxation, prices, fractions }: ModelPrices): void {
    const { seed, ties, beside } = this.#options
    const neighbourhoods = new Neighbourhoods(this.#highs, model, {
      reduced,
      fractions,
      missing: (chosen) => gapShares(relaxation, prices, fractions, chosen),
      ties: ties ?? noTies(model),
      seed,
      beside: beside ?? solveLater(this.#highs),
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

  #searchAmong(free: readonly number[], costs: Float64Array, steps: Steps): void {
    const { isKept } = this.#lean
    const part = narrowed(this.#lean, isKept, free)
    search(part.model, {
      seed: this.#options.seed,
      steps: stepsOf(steps, part.columns.length),
      prices: Float64Array.from(part.columns, (column) => costs[column] ?? 0),
      shouldStop: () => this.#isDone(),
      improved: ({ chosen, objective }) => {
        if (objective > this.#objective) this.#take(wholeOf(isKept, part.columns, chosen), objective)
      },
    })
  }

  /** Columns that are nearly worth their price, the best ones of everybody and those of the plan, so that nobody is left without. */
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
      const isPromising = (column: number, place: number) =>
        place < ofPerson || worthOf(column) >= furthest || this.#chosen[column] === 1
      found.push(...columns.filter(isPromising))
    }
    return found.toSorted((one, other) => one - other)
  }

  #price(): ModelPrices {
    const { lighter } = this.#options
    const sketched = ({ reduced, costs }: PricedColumns) => {
      this.#searchAmong(this.#promising(reduced, sketch.reach, sketch.ofPerson), costs, sketch.steps)
    }
    return pricesOf(this.#highs, this.#lean, {
      start: this.#chosen,
      ...(lighter === undefined ? {} : { lighter: lighter() }),
      shouldStop: () => this.#isDone(),
      bounded: (bound) => {
        this.#lower(bound)
      },
      ...(this.#lean.points.length < sketch.leastColumns ? {} : { sketched }),
    })
  }

  /** Begins to look beside how far HiGHS brings the bound down at first; what it returns waits for that. */
  #lookAhead(priced: ModelPrices): () => void {
    const columns = this.#lean.points.length
    if (columns <= fewColumns || columns > lookAhead.mostColumns) return () => {}
    if (this.#options.gap < proof.gap || this.#isDone()) return () => {}
    const { part, options, whole } = this.#inBetterPlans(priced)
    if (part.columns.length === 0) return () => {}
    const { beside = solveLater(this.#highs) } = this.#options
    const finish = beside(programOf(part.model), { ...options, workLimit: lookAhead.workLimit })
    return () => {
      const { solution } = finish(() => this.#isDone())
      if (solution === null) return
      this.#take(whole(solution.values), solution.objective)
      this.#lower(Math.max(solution.bound, this.#objective))
    }
  }

  /** By branch and bound. */
  #prove(priced: ModelPrices): void {
    const { part, options, whole } = this.#inBetterPlans(priced)
    if (part.columns.length === 0) {
      this.#lower(this.#objective)
      return
    }
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

  /** What could be in a better plan, by prices and the bound that those give, with this plan to begin with. */
  #inBetterPlans({ model, reduced, bound }: ModelPrices) {
    const missing = bound - this.#objective
    const isIn = Uint8Array.from(model.isKept, (kept, column) => {
      return kept === 1 || (reduced[column] ?? 0) > missing + 1e-6 ? 1 : 0
    })
    const free = [...reduced.keys()].filter((column) => (reduced[column] ?? 0) >= -missing - 1e-6)
    const part = narrowed(model, isIn, free)
    const { seed, gap, unavoidable = 0 } = this.#options
    const start = valuesOf(
      part.model,
      Uint8Array.from(part.columns, (column) => this.#chosen[column] ?? 0),
    )
    return {
      part,
      options: { seed, gap, unavoidable, start, timeLimitSeconds: Infinity },
      whole: (values: Float64Array) => wholeOf(isIn, part.columns, values),
    }
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

function stepsOf({ ofColumn, most, ofMany }: Steps, columns: number): number {
  return columns > manyColumns ? ofMany : Math.min(most, ofColumn * columns)
}

/** What is in, and of these columns those with a value above one half. */
function wholeOf(isIn: Uint8Array, columns: Int32Array, values: ArrayLike<number>): Uint8Array {
  const chosen = isIn.slice()
  for (const [index, column] of columns.entries()) if ((values[index] ?? 0) > 0.5) chosen[column] = 1
  return chosen
}
