import type { Candidates } from '../../../shared/rules/candidates.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import { type Model, ModelDraft } from '../../../shared/rules/model.ts'
import { rules } from '../../../shared/rules/rules.ts'
import { countsAnybody } from './activity-bound.ts'
import { groupsOf } from './entries.ts'
import { slopeAt } from './gain-curves.ts'
import type { LastingCut } from './lasting-cuts.ts'
import { candidatesOf } from './model.ts'
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

/** What cuts cost besides, for each amount that a limit of somebody counts, by the limit's name. */
function cutCostsOf({ cuts }: NamedPrices): ReadonlyMap<string, ReadonlyMap<number, number>> {
  const known = cutCosts.get(cuts)
  if (known !== undefined) return known
  const all = new Map<string, Map<number, number>>()
  for (const { cut, price } of cuts) {
    const costs = all.get(cut.limit) ?? new Map<number, number>()
    for (const [amount, weight] of cut.weights) costs.set(amount, (costs.get(amount) ?? 0) + price * weight)
    all.set(cut.limit, costs)
  }
  cutCosts.set(cuts, all)
  return all
}

const cutCosts = new WeakMap<NamedPrices['cuts'], ReadonlyMap<string, ReadonlyMap<number, number>>>()

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
    const cuts = cutCostsOf(prices).get(name)
    if (price === 0 && cuts === undefined) continue
    for (let index = limits.starts[row] ?? 0; index < (limits.starts[row + 1] ?? 0); index++) {
      const [column, value] = [limits.columns[index] ?? 0, limits.values[index] ?? 0]
      points[column] = (points[column] ?? 0) - price * value - (cuts?.get(value) ?? 0)
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
