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
}

export interface ModelPrices extends Priced {
  /** With the cuts as limits. */
  model: Model
  /** Of the lighter model with the cuts: what the prices are of. */
  relaxation: Relaxation
  /** Of each column, what it would add beyond the prices of its rows. */
  reduced: Float64Array
  /** Of each column, what the limits that it uses up cost. */
  costs: Float64Array
}

/** Prices are moved so many steps at most, fewer where the rows have many entries; and a part of that after cuts. */
const priceSteps = { most: 4_000, entries: 2_000_000_000, afterCuts: 0.35 }
const mostCutRounds = 3

/** Prices of the rows, and cuts where the fractions that go with them fill up what whole columns cannot. */
export function pricesOf(
  highs: Highs,
  lean: Model,
  { start, lighter = { model: lean, more: 0 }, shouldStop, bounded }: Options,
): ModelPrices {
  const light = { ...lighter.model, limits: lean.limits }
  const { more } = lighter
  const knapsacks = knapsacksOf(light)
  const cuts: Cut[] = []
  const options = {
    shouldStop,
    bounded: (bound: number) => {
      bounded(bound + more)
      return shouldStop()
    },
  }
  const entries = light.limits.columns.length + light.gains.columns.length
  const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / entries))
  const stepsAfterCuts = Math.ceil(priceSteps.afterCuts * steps)
  const uncut = relaxationOf(light)
  const ofLimits = light.limits.names.length
  let relaxation = uncut
  let priced = findPrices(relaxation, { ...options, steps, start })
  bounded(boundByActivities(uncut, priced.prices) + more)
  for (let round = 1; round <= mostCutRounds && !shouldStop(); round++) {
    const found = cutsFor(highs, light, knapsacks, priced.fractions)
    if (found.length === 0) break
    const known = ofLimits + cuts.length
    cuts.push(...found)
    relaxation = relaxationOf(withCuts(light, knapsacks, cuts))
    const prices = new Float64Array(relaxation.rowCount)
    prices.set(priced.prices.subarray(0, known))
    prices.set(priced.prices.subarray(known), known + found.length)
    const { fractions } = priced
    priced = findPrices(relaxation, { ...options, steps: stepsAfterCuts, prices, start: fractions })
    const others = priced.prices.subarray(ofLimits + cuts.length)
    const withoutCuts = Float64Array.from([...priced.prices.subarray(0, ofLimits), ...others])
    bounded(boundByActivities(uncut, withoutCuts) + more)
  }
  const { prices, fractions } = priced
  const { points, limits } = relaxation.model
  return {
    model: { ...lean, limits },
    relaxation,
    prices,
    fractions,
    bound: priced.bound + more,
    reduced: Float64Array.from(points, (_, column) => reducedPoints(relaxation, prices, column)),
    costs: Float64Array.from(points, (_, column) => costOf(relaxation, prices, column)),
  }
}
