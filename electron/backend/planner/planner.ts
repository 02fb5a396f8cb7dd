import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import type { Placed, PlanFacts } from '../../../shared/rules/facts.ts'
import { at } from '../../../shared/rules/facts.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import type { Finding, Joining } from '../../../shared/rules/rule.ts'
import { checkPlan, scorePlan } from '../../../shared/rules/rules.ts'
import { conflictsOf } from './conflicts.ts'
import type { CycleFacts } from './facts.ts'
import { gapBetween } from './highs.ts'
import type { MakeOptions } from './make-plan.ts'
import { makePlanInThread, type Planning } from './planning-thread.ts'

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
  /** Cancelled or out of time before there was any plan and a bound for it. */
  | { state: 'stopped' }

interface PlanCalls {
  signal: AbortSignal
  progress: (progress: Omit<PlanProgress, 'phase'>) => void
}

/**
 * Makes the best plan that the rules allow, in a thread of its own. Equal facts and options give the same plan, unless it is
 * stopped: then it is the best one found, or the one that is there already where that is better.
 */
export async function planCycle(
  { facts, live }: CycleFacts,
  options: MakeOptions & { timeLimitSeconds: number },
  { signal, progress }: PlanCalls,
): Promise<PlanResult> {
  const begun = performance.now()
  const findings = conflictsOf(facts)
  if (findings.length > 0) return { state: 'infeasible', findings }
  if (signal.aborted) return { state: 'stopped' }
  const task = { facts, options: { seed: options.seed, gap: options.gap, timeLimitSeconds: options.timeLimitSeconds } }
  const { best, bound, unavoidable, ended } = await makePlanInThread(task, {
    signal,
    progress: (planning) => {
      progress({ ...progressOf(planning), seconds: (performance.now() - begun) / 1_000 })
    },
  })
  if (ended?.state === 'nothing-to-plan') return ended
  if (best === null || bound === null) return { state: 'stopped' }
  const wasStopped = ended?.hasFinished !== true
  let placements = placementsOf(facts, best.placements)
  let objective = recomputed(new Plan(facts, placements), best.objective, bound)
  const present = new Plan(facts, live)
  if (wasStopped && checkPlan(present).length === 0 && scorePlan(present) > objective) {
    placements = live
    objective = scorePlan(present)
  }
  const proven = Math.max(objective, bound)
  const gap = gapBetween(objective, proven, unavoidable)
  return { state: 'planned', placements, objective, bound: proven, unavoidable, gap, wasStopped }
}

function progressOf({ best, bound, unavoidable }: Planning): Omit<PlanProgress, 'phase' | 'seconds'> {
  const objective = best?.objective ?? null
  const gap = objective === null || bound === null ? null : gapBetween(objective, bound, unavoidable)
  return { objective, bound, gap, placements: best?.placements.length ?? 0 }
}

/** What is pinned stays the placement that it is. */
function placementsOf(facts: PlanFacts, joinings: readonly Joining[]): Placed[] {
  const pins = new Map(facts.pins.map((pin) => [keyOf(pin), pin]))
  return joinings.map((joining) => {
    return pins.get(keyOf(joining)) ?? { ...joining, id: null, isFixed: false, isElsewhere: false }
  })
}

function keyOf({ person, activity, role }: Joining): string {
  return `${person}/${activity}/${role}`
}

/** The points of the plan by the rules themselves: where they are not those of the model, a rule and its model differ. */
function recomputed(plan: Plan, objective: number, bound: number): number {
  const points = scorePlan(plan)
  const tolerance = 1e-6 * (1 + Math.abs(points) + plan.all().length)
  if (Math.abs(points - objective) > tolerance || points > bound + tolerance) {
    throw new Error(`The rules give the plan ${points} points, the solver ${objective} of at most ${bound}.`)
  }
  const broken = checkPlan(plan)
  if (broken.length > 0) throw new Error(`The plan breaks ${at(broken, 0).rule}.`)
  return points
}
