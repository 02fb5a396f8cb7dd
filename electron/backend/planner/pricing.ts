import { countsAnybody } from './activity-bound.ts'
import { slopeAt } from './gain-curves.ts'
import type { LastingCut } from './lasting-cuts.ts'
import type { Relaxation } from './relaxation.ts'

/**
 * What rows cost, by their names, which are the same whatever candidates a model has. Limits that are not named cost
 * nothing; gains that are not named give what their first unit gives.
 */
export interface NamedPrices {
  limits: ReadonlyMap<string, number>
  gains: ReadonlyMap<string, number>
  cuts: readonly { cut: LastingCut; price: number }[]
}

export const noPrices: NamedPrices = { limits: new Map(), gains: new Map(), cuts: [] }

/** `cuts`: what the last limits of the relaxation's model are. */
export function namedPrices(
  { model, firstGain }: Relaxation,
  prices: Float64Array,
  cuts: readonly LastingCut[],
): NamedPrices {
  const limits = new Map<string, number>()
  const gains = new Map<string, number>()
  const firstCut = model.limits.names.length - cuts.length
  for (let row = 0; row < firstCut; row++) limits.set(model.limits.names[row] ?? '', prices[row] ?? 0)
  for (const [rival, { name }] of model.rivals.entries())
    limits.set(name, prices[model.limits.names.length + rival] ?? 0)
  for (const [gain, name] of model.gains.names.entries()) gains.set(name, prices[firstGain + gain] ?? 0)
  return { limits, gains, cuts: cuts.map((cut, index) => ({ cut, price: prices[firstCut + index] ?? 0 })) }
}

/** The prices of a relaxation's rows, from those of another one with the same cuts. */
export function pricesFor(
  { model, firstGain, rowCount }: Relaxation,
  { limits, gains, cuts }: NamedPrices,
): Float64Array {
  const prices = new Float64Array(rowCount)
  const capped = [...model.limits.names, ...model.rivals.map(({ name }) => name)]
  for (const [row, name] of capped.entries()) prices[row] = limits.get(name) ?? 0
  const firstCut = model.limits.names.length - cuts.length
  for (const [index, { price }] of cuts.entries()) prices[firstCut + index] = price
  for (const [gain, name] of model.gains.names.entries()) {
    prices[firstGain + gain] = gains.get(name) ?? -slopeAt(model.gains, gain, model.gains.base[gain] ?? 0)
  }
  return prices
}

/** Prices that only concern people: without those of limits that count anybody on an activity. */
export function pricesOfPeople({ limits, gains, cuts }: NamedPrices): NamedPrices {
  return {
    limits: new Map([...limits].filter(([name]) => !countsAnybody(name))),
    gains,
    cuts: cuts.filter(({ cut }) => !countsAnybody(cut.limit)),
  }
}

/** What cuts cost besides, for each amount that a limit counts, by the limit's name. */
export function cutCostsOf({ cuts }: NamedPrices): Map<string, Map<number, number>> {
  const all = new Map<string, Map<number, number>>()
  for (const { cut, price } of cuts) {
    const costs = all.get(cut.limit) ?? new Map<number, number>()
    for (const [amount, weight] of cut.weights) costs.set(amount, (costs.get(amount) ?? 0) + price * weight)
    all.set(cut.limit, costs)
  }
  return all
}
