import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { ActivityBound, pointsOfPeople } from './activity-bound.ts'
import { activityTies } from './activity-ties.ts'
import { everybodyIn, type Part } from './everybody.ts'
import { gapBetween } from './highs.ts'
import { leanModel } from './lean-model.ts'
import { lighterInclusion } from './lighter-inclusion.ts'
import { modelOf } from './model.ts'
import { Neighbourhoods } from './neighbourhoods.ts'
import { pricePass, type Selection } from './price-pass.ts'
import { noPrices, pricesOfPeople } from './pricing.ts'
import { promisingPart } from './promising-part.ts'
import { type FoundPlan, search } from './search.ts'
import { type SolveBeside, solveLater } from './solve-beside.ts'
import { pricesWithCuts, type SelectionPrices } from './selection-prices.ts'

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

/** Candidates of a person in the first selection, and most that a round adds. */
const firstOfPerson = 40
const moreOfPerson = 30
/** And most that it adds of an activity. */
const moreOfActivity = 4
/** What misses its price by more than this part of what a placement usually gives is of no use for prices. */
const furthest = 0.6
/** Steps of prices in each round, before cuts and after each time that cuts are sought. */
const rounds = [
  { steps: 300, cutRounds: 0 },
  { steps: 200, cutRounds: 0 },
  { steps: 200, cutRounds: 0 },
  { steps: 200, cutRounds: 1 },
  { steps: 300, cutRounds: 1 },
]
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
    const first = pricePass(everybody, {
      prices: noPrices,
      selection: null,
      most: firstOfPerson,
      shareOf: (person, activity) => 0.5 + scatter(this.#options.seed, person, activity),
      shouldStop,
    })
    if (first === null) return
    let { selection } = first
    this.#unavoidable = this.#options.unavoidableOf?.(peopleWithFew(this.#facts, everybody)) ?? 0
    this.#begin(selection)
    let named = noPrices
    for (const [round, { steps, cutRounds }] of rounds.entries()) {
      if (this.#isDone()) return
      const isLast = round === rounds.length - 1
      const model = leanModel(modelOf(facts, selection.candidates))
      const options = { known: named, start: selection.fractions, steps, cutRounds, shouldStop }
      const priced = pricesWithCuts(this.#highs, model, options)
      const { relaxation, prices } = priced
      const placements = selection.chosen.reduce((sum, is) => sum + is, 0)
      const activities = new ActivityBound(relaxation, prices)
      selection.fractions = priced.fractions
      const pass = pricePass(everybody, {
        prices: pricesOfPeople(priced.named),
        selection,
        most: isLast ? 0 : moreOfPerson,
        ofActivity: isLast ? 0 : moreOfActivity,
        activities,
        furthest: (furthest * Math.abs(priced.bound)) / Math.max(1, placements),
        shouldStop,
      })
      if (pass === null) return
      const bound = pointsOfPeople(relaxation, prices) + pass.points + activities.points()
      this.#lower(bound + settled * this.#unavoidable)
      if (isLast && !this.#isDone()) this.#finish(selection, priced)
      named = { ...priced.named, cuts: priced.named.cuts.filter(({ price }) => price > 0) }
      selection = pass.selection
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
  #finish(selection: Selection, priced: SelectionPrices): void {
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
function peopleWithFew({ people, participants }: PlanFacts, everybody: readonly Part[]): number[] {
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

/** From 0 up to and without 1, and the same each time, so that not everybody is given the same candidates first. */
function scatter(seed: number, person: number, activity: number): number {
  let mixed =
    Math.imul(seed + 1, 0x27_d4_eb_2f) ^ Math.imul(person + 1, 0x9e_37_79_b1) ^ Math.imul(activity + 1, 0x85_eb_ca_6b)
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c_1b_3c_6d)
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x29_7a_2d_39)
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296
}
