import type { AlignmentOfCycle } from '../../../shared/contract/alignment.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useToday } from '../../backend/use-today.ts'
import { usePlanView } from '../plan/plan-view.ts'

export interface Alignment {
  /** The newest first. */
  cycles: readonly Cycle[]
  /** Which is looked at; undefined: there is none. */
  cycle: Cycle | undefined
  /** The oldest first. */
  trend: readonly AlignmentOfCycle[]
}

/** The cycle that was chosen, here or for the plan; at first the newest that has begun. Undefined until everything is known. */
export function useAlignment(): Alignment | undefined {
  const { data: cycles } = useQuery('cycles.list', {})
  const { data: trend } = useQuery('alignment.trend', {})
  const chosen = usePlanView((view) => view.cycleId)
  const today = useToday()
  if (cycles === undefined || trend === undefined) return undefined
  const cycle = cycles.find(({ id }) => id === chosen) ?? newestBegun(cycles, today)
  return { cycles, cycle, trend }
}

/** `cycles` are the newest first. */
export function newestBegun(cycles: readonly Cycle[], today: Day): Cycle | undefined {
  return cycles.find(({ startsOn }) => startsOn <= today) ?? cycles.at(-1)
}
