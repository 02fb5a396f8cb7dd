import { create } from 'zustand'
import type { CycleId } from '../../../shared/domain/ids.ts'
import type { Zoom } from './time-scale.ts'
import type { ActivityFilter, Grouping } from './timeline-rows.ts'

export type Look = 'timeline' | 'list' | 'summary'

interface PlanView {
  /** Null: the newest cycle. */
  cycleId: CycleId | null
  look: Look
  grouping: Grouping
  zoom: Zoom
  filter: ActivityFilter
  /** The key of a bar: a placement's id, or an activity's id and "/empty". */
  selected: string | null
  /** What is selected is explained on the right. */
  isInspectorOpen: boolean
}

const atFirst: PlanView = {
  cycleId: null,
  look: 'timeline',
  grouping: 'person',
  zoom: 'cycle',
  filter: 'all',
  selected: null,
  isInspectorOpen: false,
}

/** How the lead looks at the plan; kept while other screens are visited. */
export const usePlanView = create<PlanView>()(() => atFirst)

export const showPlan = usePlanView.setState

/** Selects a bar and explains it. */
export function openBar(key: string) {
  showPlan({ selected: key, isInspectorOpen: true })
}

export function chooseCycle(cycleId: CycleId | null) {
  showPlan({ cycleId, selected: null, isInspectorOpen: false })
}
