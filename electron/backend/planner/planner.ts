import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import type { Placed } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import type { Candidates } from '../../../shared/rules/candidates.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import type { Finding } from '../../../shared/rules/rule.ts'
import { checkPlan, scorePlan } from '../../../shared/rules/rules.ts'
import { conflictsOf } from './conflicts.ts'
import type { CycleFacts } from './facts.ts'
import { gapBetween, type Solution, type SolveOptions } from './highs.ts'
import { nothingToPlan } from './left-out.ts'
import { candidatesOf, modelOf } from './model.ts'
import type { Program } from './program.ts'
import { programOf } from './program.ts'
import { solve } from './solver.ts'
import { unavoidablePoints } from './unavoidable.ts'

export type PlanResult =
  | {
      state: 'planned'
      /** What is to be in the cycle, pins included, without what is fixed. */
      placements: Placed[]
      objective: number
      bound: number
      /** Points that every plan loses, which the gap leaves out. */
      unavoidable: number
      gap: number
      /** Cancelled or out of time before the gap asked for was reached. */
      wasStopped: boolean
    }
  | { state: 'infeasible'; findings: Finding[] }
  | { state: 'nothing-to-plan'; words: string }
  /** Cancelled or out of time before there was any plan. */
  | { state: 'stopped' }

interface PlanCalls {
  signal: AbortSignal
  progress: (progress: Omit<PlanProgress, 'phase'>) => void
}

/**
 * Makes the best plan that the rules allow. Equal facts and options give the same plan, unless it is stopped: then it is
 * the best one found, or the one that is there already where that is better.
 */
export async function planCycle(
  { facts, live }: CycleFacts,
  options: SolveOptions,
  calls: PlanCalls,
): Promise<PlanResult> {
  const findings = conflictsOf(facts)
  if (findings.length > 0) return { state: 'infeasible', findings }
  const candidates = candidatesOf(facts)
  if (candidates.length === facts.fixed.length) return { state: 'nothing-to-plan', words: nothingToPlan(facts) }
  const unavoidable = await unavoidablePoints(facts, candidates, options, calls.signal)
  const program = programOf(modelOf(facts, candidates))

  const { solution, hasFinished } = await solve(
    program,
    { ...options, unavoidable },
    {
      signal: calls.signal,
      progress: ({ best, bound, seconds }) => {
        const objective = best?.objective ?? null
        const gap = objective === null || bound === null ? null : gapBetween(objective, bound, unavoidable)
        const placements = best === null ? 0 : chosenOf(candidates, best.values).length
        calls.progress({ objective, bound, gap, placements, seconds })
      },
    },
  )
  if (solution === null) return { state: 'stopped' }
  let placements = chosenOf(candidates, solution.values)
  let objective = recomputed(new Plan(facts, placements), solution, program)
  const present = new Plan(facts, live)
  if (!hasFinished && checkPlan(present).length === 0 && scorePlan(present) > objective) {
    placements = live
    objective = scorePlan(present)
  }
  const bound = Math.max(objective, Math.min(solution.bound, easyBound(program)))
  const gap = gapBetween(objective, bound, unavoidable)
  return { state: 'planned', placements, objective, bound, unavoidable, gap, wasStopped: !hasFinished }
}

function chosenOf(candidates: Candidates, values: Float64Array): Placed[] {
  const chosen: Placed[] = []
  for (let column = 0; column < candidates.length; column++) {
    if (!candidates.isFixed(column) && (values[column] ?? 0) > 0.5) chosen.push(candidates.placed(column))
  }
  return chosen
}

/** What a plan would have that earned everything and paid for nothing: all that is proven before the solver proves more. */
function easyBound({ offset, costs, columnLower, columnUpper }: Program): number {
  return costs.reduce((sum, cost, column) => {
    const most = cost > 0 ? columnUpper[column] : columnLower[column]
    return cost === 0 ? sum : sum + cost * (most ?? 0)
  }, offset)
}

/**
 * The points of the plan by the rules themselves. A solution that was cut short may count fewer points than its plan is
 * worth, never more, and no plan is worth more than the bound; anything else means that a rule and its model differ.
 */
function recomputed(plan: Plan, { objective, bound, values }: Solution, program: Program): number {
  const points = scorePlan(plan)
  // The solver takes 0.999999 for 1, so the more points are in play, the less exact they are.
  const inPlay = values.reduce((sum, value, column) => sum + Math.abs(value * (program.costs[column] ?? 0)), 1)
  const tolerance = 1e-6 * (inPlay + Math.abs(program.offset))
  if (points < objective - tolerance || points > bound + tolerance) {
    throw new Error(`The rules give the plan ${points} points, the solver ${objective} of at most ${bound}.`)
  }
  const broken = checkPlan(plan)
  if (broken.length > 0) throw new Error(`The plan breaks ${at(broken, 0).rule}.`)
  return points
}
