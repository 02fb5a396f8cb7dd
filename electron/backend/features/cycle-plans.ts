import type { PlanProgress } from '../../../shared/contract/cycles.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import type { Cycle, PlanFigures } from '../../../shared/domain/cycles.ts'
import { keepPublished } from '../../../shared/rules/keep-published.ts'
import { Plan } from '../../../shared/rules/plan.ts'
import { updateFigures } from '../db/cycles.ts'
import type { HandlersOf, TaskContext } from '../handler.ts'
import { comparisonOf } from '../planner/comparison.ts'
import { differenceOf } from '../planner/difference.ts'
import { toRuleFindings } from '../planner/findings.ts'
import { nothingToPlan } from '../planner/left-out.ts'
import { repairInThread } from '../planner/mending.ts'
import { planCycle } from '../planner/planner.ts'
import { readForPlanning, refuseChanged, replacePlan } from './plan-keeping.ts'

const nothingYet: Omit<PlanProgress, 'phase'> = { objective: null, bound: null, gap: null, placements: 0, seconds: 0 }

/** The long work on the plan of a cycle. */
export const cyclePlans: Pick<HandlersOf<'cycles'>, 'plan' | 'repair' | 'compare'> = {
  plan: async ({ id, ...options }, { read, commit, progress, signal, now }) => {
    progress({ phase: 'preparing', ...nothingYet })
    const begun = performance.now()
    const { records, head, facts, live } = await readForPlanning(read, id, now())
    refuseClosed(records.cycle, 'planned again')
    const { calls, saving } = reporting(signal, progress)
    const result = await planCycle({ facts, live }, options, calls)
    if (result.state === 'infeasible') {
      return { state: 'infeasible', findings: toRuleFindings(facts, result.findings) }
    }
    if (result.state === 'nothing-to-plan') return result
    if (result.state === 'stopped') throw stopped(signal, options.timeLimitSeconds)

    saving()
    const { placements, wasStopped, objective, bound, gap } = result
    const difference = differenceOf(facts, live, placements)
    const seconds = (performance.now() - begun) / 1000
    const figures = figuresOf(new Plan(facts, placements), { objective, bound, gap }, { plannedAt: now(), seconds })
    await commit(`Plan ${records.cycle.name}`, async (db, newId) => {
      await refuseChanged(db, head, 'Plan')
      await replacePlan(db, id, facts, placements, newId)
      await updateFigures(db, id, figures)
    })
    return { state: 'planned', figures, placements: placements.length, wasStopped, difference }
  },

  repair: async ({ id, ...options }, { read, commit, progress, signal, now }) => {
    progress({ phase: 'preparing', ...nothingYet })
    const begun = performance.now()
    const { records, head, facts, live } = await readForPlanning(read, id, now())
    refuseClosed(records.cycle, 'repaired')
    const { calls, saving } = reporting(signal, progress)
    const result = await repairInThread({ facts, live }, options, calls)
    if (result.state === 'infeasible') return result
    if (result.state === 'stopped') throw stopped(signal, options.timeLimitSeconds)
    const { placements, objective, bound, gap, dropped, wasStopped } = result
    const difference = differenceOf(facts, live, placements)
    if (difference.people.length === 0) {
      const words =
        live.length === 0
          ? nothingToPlan(facts)
          : 'The plan holds as it is, and nothing could be added that would make it better.'
      return { state: 'nothing-to-repair', words }
    }

    saving()
    const seconds = (performance.now() - begun) / 1000
    const isKnown = bound !== null && gap !== null
    const figures = isKnown
      ? figuresOf(new Plan(facts, placements), { objective, bound, gap }, { plannedAt: now(), seconds })
      : null
    await commit(`Repair ${records.cycle.name}`, async (db, newId) => {
      await refuseChanged(db, head, 'Repair')
      await replacePlan(db, id, facts, placements, newId)
      if (figures !== null) await updateFigures(db, id, figures)
    })
    return { state: 'repaired', figures, difference, dropped, isProven: true, wasStopped }
  },

  compare: async ({ id, rules, ...options }, { read, progress, signal, now }) => {
    progress({ phase: 'preparing', ...nothingYet })
    const begun = performance.now()
    const { records, facts, live } = await readForPlanning(read, id, now())
    const other = { ...facts, settings: rules }
    const result = await planCycle({ facts: other, live }, options, reporting(signal, progress).calls)
    if (result.state === 'infeasible') {
      return { state: 'infeasible', findings: toRuleFindings(other, result.findings) }
    }
    if (result.state === 'nothing-to-plan') return result
    if (result.state === 'stopped') throw stopped(signal, options.timeLimitSeconds)
    const { placements, gap, wasStopped } = result
    const comparison = comparisonOf(records, new Plan(facts, live), new Plan(other, placements))
    const seconds = (performance.now() - begun) / 1000
    return { state: 'compared', comparison: { ...comparison, gap, seconds, wasStopped } }
  },
}

/**
 * As they are once the plan is kept. What it drops was told to people no more, and costs nothing then: neither this plan nor,
 * by more than that, any other.
 */
function figuresOf(
  plan: Plan,
  { objective, bound, gap }: Pick<PlanFigures, 'objective' | 'bound' | 'gap'>,
  when: Pick<PlanFigures, 'plannedAt' | 'seconds'>,
): PlanFigures {
  const dropping = keepPublished.score(plan)
  return { objective: objective - dropping, bound: bound - dropping, gap, ...when }
}

export function refuseClosed(cycle: Cycle, participle: string): void {
  if (cycle.status === 'closed') {
    throw new RefusedError('conflict', `${cycle.name} is closed and cannot be ${participle}.`)
  }
}

/** What the planner calls, and what to call once it is done, with the last that it reported. */
function reporting(signal: AbortSignal, progress: TaskContext<PlanProgress>['progress']) {
  let latest = nothingYet
  return {
    calls: {
      signal,
      progress: (news: Omit<PlanProgress, 'phase'>) => {
        latest = news
        progress({ ...news, phase: 'solving' })
      },
    },
    saving: () => {
      progress({ ...latest, phase: 'saving' })
    },
  }
}

function stopped(signal: AbortSignal, timeLimitSeconds: number): RefusedError {
  if (signal.aborted) return new RefusedError('cancelled')
  return new RefusedError('conflict', `No plan was found in time. Allow more than ${timeLimitSeconds} seconds.`)
}
