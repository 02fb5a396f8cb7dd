import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { boundByActivities } from './activity-bound.ts'
import { findPrices, type Priced } from './dual.ts'
import { type Cut, cutsFor, knapsacksOf, withCuts } from './knapsack-cuts.ts'
import { costOf, reducedPoints, type Relaxation, relaxationOf } from './relaxation.ts'

/** A model that differs in what its gains give: no plan has more points in the whole one than in this one and `more`. */
export interface LighterModel {
  model: Model
  more: number
}

interface Options {
  /** A plan to begin with. */
  start: Uint8Array
  /** What prices are sought for in place of the model itself. */
  lighter?: LighterModel
  shouldStop: () => boolean
  /** The bound of the whole model, whenever one is found. */
  bounded: (bound: number) => void
  /** Told of the first prices that plans can be sought by, long before they are the best. */
  sketched?: (columns: PricedColumns) => void
}

export interface PricedColumns {
  /** Of each column, what it would add beyond the prices of its rows. */
  reduced: Float64Array
  /** Of each column, what the limits that it uses up cost. */
  costs: Float64Array
}

export interface ModelPrices extends Priced, PricedColumns {
  /** With the cuts as limits. */
  model: Model
  /** Of the lighter model with the cuts: what the prices are of. */
  relaxation: Relaxation
}

/** Prices are moved so many steps at most, fewer where the rows have many entries; and a part of that after cuts. */
const priceSteps = { most: 4_000, entries: 2_000_000_000, afterCuts: 0.35 }
const mostCutRounds = 3
/** After so many steps prices say well enough where to look for a first plan by them. */
const stepsToSketch = 320

/** Prices of the rows, and cuts where the fractions that go with them fill up what whole columns cannot. */
export function pricesOf(
  highs: Highs,
  lean: Model,
  { start, lighter = { model: lean, more: 0 }, shouldStop, bounded, sketched }: Options,
): ModelPrices {
  const light = { ...lighter.model, limits: lean.limits }
  const { more } = lighter
  const knapsacks = knapsacksOf(light)
  const cuts: Cut[] = []
  let least = Infinity
  const lower = (bound: number) => {
    least = Math.min(least, bound)
    bounded(bound + more)
  }
  const options = {
    shouldStop,
    bounded: (bound: number) => {
      lower(bound)
      return shouldStop()
    },
  }
  const entries = light.limits.columns.length + light.gains.columns.length
  const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / entries))
  const stepsAfterCuts = Math.ceil(priceSteps.afterCuts * steps)
  const uncut = relaxationOf(light)
  const ofLimits = light.limits.names.length
  let relaxation = uncut
  const look = ({ prices }: Priced) => {
    lower(boundByActivities(uncut, prices))
    sketched?.(columnsAt(uncut, prices))
  }
  const midway = sketched === undefined ? {} : { midway: { step: Math.min(stepsToSketch, steps), look } }
  let priced = findPrices(relaxation, { ...options, ...midway, steps, start })
  lower(boundByActivities(uncut, priced.prices))
  for (let round = 1; round <= mostCutRounds && !shouldStop(); round++) {
    const found = cutsFor(highs, light, knapsacks, priced.fractions)
    if (found.length === 0) break
    const before = least
    const known = ofLimits + cuts.length
    cuts.push(...found)
    relaxation = relaxationOf(withCuts(light, knapsacks, cuts))
    const prices = new Float64Array(relaxation.rowCount)
    prices.set(priced.prices.subarray(0, known))
    prices.set(priced.prices.subarray(known), known + found.length)
    const { fractions } = priced
    priced = findPrices(relaxation, { ...options, steps: stepsAfterCuts, prices, start: fractions })
    lower(boundByActivities(relaxation, priced.prices))
    if (least === before) break
  }
  const { prices, fractions } = priced
  const { limits } = relaxation.model
  return {
    model: { ...lean, limits },
    relaxation,
    prices,
    fractions,
    bound: priced.bound + more,
    ...columnsAt(relaxation, prices),
  }
}

function columnsAt(relaxation: Relaxation, prices: Float64Array): PricedColumns {
  const { points } = relaxation.model
  return {
    reduced: Float64Array.from(points, (_, column) => reducedPoints(relaxation, prices, column)),
    costs: Float64Array.from(points, (_, column) => costOf(relaxation, prices, column)),
  }
}
