import type { Highs } from 'highs'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import { everyoneIncluded } from '../../../shared/rules/everyone-included.ts'
import type { PlanFacts } from '../../../shared/rules/facts.ts'
import type { Model } from '../../../shared/rules/model.ts'
import type { Plan } from '../../../shared/rules/plan.ts'
import { findPrices } from './dual.ts'
import { leanModel } from './lean-model.ts'
import { unavoidablePoints } from './make-plan.ts'
import { modelBy } from './model.ts'
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
/** Missing placements cost so many of the most valuable ones while prices are sought. */
const lightWeight = 0.3

/**
 * What all plans of the complete model stay below, by prices that are found in about a second. They are slow to find where a
 * missing placement costs as much as ten others. So points are split in two: most of what inclusion counts, of which no plan
 * has more than is unavoidable to lose, and a small part of it together with all else, which prices bound.
 */
export function quickBound(
  highs: Highs,
  facts: PlanFacts,
  candidates: Candidates,
  model: Model,
  { plan, chosen, seed, shouldStop }: Known,
): QuickBound {
  let looks = 0
  const isOver = () => ++looks * candidates.length > mostLooking || shouldStop()
  const unavoidable =
    everyoneIncluded.score(plan) === 0 ? 0 : unavoidablePoints(highs, facts, candidates, { seed, gap: 0 }, isOver)
  const part = Math.min(1, lightWeight / facts.settings['everyone-included'].weight)
  const relaxation = relaxationOf(leanModel(withCheaperInclusion(facts, candidates, model, part)))
  const steps = Math.min(priceSteps.most, Math.ceil(priceSteps.entries / (1 + relaxation.entries.rows.length)))
  const { bound } = findPrices(relaxation, { steps, start: chosen, shouldStop })
  return { bound: (1 - part) * unavoidable + bound, unavoidable }
}

/** The model with only a part of what everybody's minimum counts. */
function withCheaperInclusion(facts: PlanFacts, candidates: Candidates, model: Model, part: number): Model {
  const { names, segmentStarts } = model.gains
  const slopes = model.gains.slopes.slice()
  for (const [gain, name] of names.entries()) {
    if (!name.startsWith(`${everyoneIncluded.name}/`)) continue
    for (let segment = segmentStarts[gain] ?? 0; segment < (segmentStarts[gain + 1] ?? 0); segment++) {
      slopes[segment] = part * (slopes[segment] ?? 0)
    }
  }
  // What is missing is taken off to begin with, of people without any candidate too.
  const { offset } = modelBy([everyoneIncluded], facts, candidates)
  return { ...model, offset: model.offset - (1 - part) * offset, gains: { ...model.gains, slopes } }
}
