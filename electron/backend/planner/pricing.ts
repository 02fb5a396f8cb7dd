import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../../shared/rules/model.ts'
import { rules } from '../../../shared/rules/rules.ts'
import { groupsOf } from './entries.ts'
import { slopeAt } from './gain-curves.ts'
import { candidatesOf } from './model.ts'
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
  const capped = [...model.limits.names, ...model.rivals.map(({ name }) => name)]
  for (const [row, name] of capped.entries()) limits.set(name, prices[row] ?? 0)
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

/** All candidates of a few people, and what each would add to the points beyond what it costs. */
export function pricedCandidates(
  facts: PlanFacts,
  people: readonly number[],
  prices: NamedPrices,
): { candidates: Candidates; model: Model; points: Float64Array } {
  const candidates = candidatesOf(facts, people)
  const draft = new ModelDraft(facts, candidates, prices.limits)
  for (const rule of rules) rule.model(draft)
  const model = draft.finish()
  return { candidates, model, points: pointsAt(model, prices) }
}

function pointsAt({ points: own, activities, limits, gains, rivals }: Model, prices: NamedPrices): Float64Array {
  const points = own.slice()
  for (const [row, name] of limits.names.entries()) {
    const price = prices.limits.get(name) ?? 0
    for (let index = limits.starts[row] ?? 0; index < (limits.starts[row + 1] ?? 0); index++) {
      const column = limits.columns[index] ?? 0
      points[column] = (points[column] ?? 0) - price * (limits.values[index] ?? 0)
    }
  }
  for (const [gain, name] of gains.names.entries()) {
    const price = prices.gains.get(name) ?? -slopeAt(gains, gain, gains.base[gain] ?? 0)
    for (let index = gains.starts[gain] ?? 0; index < (gains.starts[gain + 1] ?? 0); index++) {
      const column = gains.columns[index] ?? 0
      points[column] = (points[column] ?? 0) - price * (gains.values[index] ?? 0)
    }
  }
  if (rivals.length === 0) return points
  const { starts, items } = groupsOf(activities)
  for (const { name, activities: those, seats } of rivals) {
    const price = (prices.limits.get(name) ?? 0) / seats
    for (const activity of those) {
      for (let index = starts[activity] ?? 0; index < (starts[activity + 1] ?? 0); index++) {
        const column = items[index] ?? 0
        points[column] = (points[column] ?? 0) - price
      }
    }
  }
  return points
}
