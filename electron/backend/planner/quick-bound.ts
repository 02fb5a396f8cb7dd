import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import { findPrices } from './dual.ts'
import { leanModel } from './lean-model.ts'
import { lighterInclusion } from './lighter-inclusion.ts'
import { unavoidablePoints } from './make-plan.ts'
import { modelOf } from './model.ts'
import { relaxationOf } from './relaxation.ts'

export interface QuickBound {
  /** No plan has more points. */
  bound: number
  /** Points that every plan loses, as far as that was found: see `unavoidablePoints`. */
  unavoidable: number
}

interface Known {
  /** A plan, and the columns of the model that are in it. */
  plan: Plan
  chosen: Uint8Array
  seed: number
  shouldStop: () => boolean
}

/** So many steps at most, and fewer where the rows have so many entries that they would take more than about a second. */
const priceSteps = { most: 2_000, entries: 350_000_000 }
/** Looks at whether to stop times columns: three times what it mostly takes to find what is unavoidable in large teams. */
const mostLooking = 90_000_000

/**
 * What all plans of the complete model stay below, by prices that are found in about a second: those of what is left when
 * most of what inclusion counts is set apart, of which no plan has more than is unavoidable to lose.
 */
export function quickBound(
  highs: Highs,
  facts: PlanFacts,
  candidates: Candidates,
  { plan, chosen, seed, shouldStop }: Known,
): QuickBound {
  let looks = 0
  const isOver = () => ++looks * candidates.length > mostLooking || shouldStop()
  const unavoidable =
    everyoneIncluded.score(plan) === 0 ? 0 : unavoidablePoints(highs, facts, candidates, { seed, gap: 0 }, isOver)
  const light = lighterInclusion(facts)
  const relaxation = relaxationOf(leanModel(modelOf(light.facts, candidates)))
  const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / (1 + relaxation.entries.rows.length)))
  const { bound } = findPrices(relaxation, { steps, start: chosen, shouldStop })
  return { bound: light.settled * unavoidable + bound, unavoidable }
}
