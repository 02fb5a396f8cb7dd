import type { Highs } from 'highs'
import type { Model } from '../../../shared/rules/model.ts'
import { findPrices, type Priced } from './dual.ts'
import { lastingCutsFor, withLastingCuts } from './lasting-cuts.ts'
import { lastingKnapsacks } from './lasting-knapsacks.ts'
import { type NamedPrices, namedPrices, pricesFor } from './pricing.ts'
import { type Relaxation, relaxationOf } from './relaxation.ts'

export interface SelectionPrices extends Priced {
  /** Of the model with the cuts. */
  relaxation: Relaxation
  named: NamedPrices
}

interface Options {
  known: NamedPrices
  start: Float64Array
  steps: number
  cutRounds: number
  shouldStop: () => boolean
}

/** Prices of a model, with cuts where the fractions that go with them fill up what whole participants cannot. */
export function pricesWithCuts(highs: Highs, model: Model, options: Options): SelectionPrices {
  const { known, start, steps, cutRounds, shouldStop } = options
  const cuts = known.cuts.map(({ cut }) => cut)
  let relaxation = relaxationOf(withLastingCuts(model, cuts))
  const prices = known.gains.size === 0 ? undefined : pricesFor(relaxation, known)
  let priced = findPrices(relaxation, { steps, start, shouldStop, ...(prices === undefined ? {} : { prices }) })
  const knapsacks = cutRounds === 0 ? [] : lastingKnapsacks(model)
  for (let round = 1; round <= cutRounds && !shouldStop(); round++) {
    const found = lastingCutsFor(highs, model, knapsacks, priced.fractions, shouldStop)
    if (found.length === 0) break
    const before = namedPrices(relaxation, priced.prices, cuts)
    cuts.push(...found)
    relaxation = relaxationOf(withLastingCuts(model, cuts))
    const named = { ...before, cuts: before.cuts.concat(found.map((cut) => ({ cut, price: 0 }))) }
    const options = { steps, prices: pricesFor(relaxation, named), start: priced.fractions, shouldStop }
    priced = findPrices(relaxation, options)
  }
  return { ...priced, relaxation, named: namedPrices(relaxation, priced.prices, cuts) }
}
