import { slopeAt } from './gain-curves.ts'
import type { Relaxation } from './relaxation.ts'

/**
 * What rows cost, by their names, which are the same whatever candidates a model has. Limits that are not named cost
 * nothing; gains that are not named give what their first unit gives.
 */
export interface NamedPrices {
  limits: ReadonlyMap<string, number>
  gains: ReadonlyMap<string, number>
}

export const noPrices: NamedPrices = { limits: new Map(), gains: new Map() }

export function namedPrices({ model, firstGain }: Relaxation, prices: Float64Array): NamedPrices {
  const limits = new Map<string, number>()
  const gains = new Map<string, number>()
  for (const [row, name] of model.limits.names.entries()) limits.set(name, prices[row] ?? 0)
  for (const [rival, { name }] of model.rivals.entries())
    limits.set(name, prices[model.limits.names.length + rival] ?? 0)
  for (const [gain, name] of model.gains.names.entries()) gains.set(name, prices[firstGain + gain] ?? 0)
  return { limits, gains }
}

/** The prices of a relaxation's rows, from those of another one. */
export function pricesFor({ model, firstGain, rowCount }: Relaxation, { limits, gains }: NamedPrices): Float64Array {
  const prices = new Float64Array(rowCount)
  const capped = [...model.limits.names, ...model.rivals.map(({ name }) => name)]
  for (const [row, name] of capped.entries()) prices[row] = limits.get(name) ?? 0
  for (const [gain, name] of model.gains.names.entries()) {
    prices[firstGain + gain] = gains.get(name) ?? -slopeAt(model.gains, gain, model.gains.base[gain] ?? 0)
  }
  return prices
}
