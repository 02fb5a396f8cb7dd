import { create } from 'zustand'
import type { ActivityId, CycleId, PersonId } from '../../../shared/domain/ids.ts'
import type { Zoom } from './time-scale.ts'
import type { ActivityFilter, Grouping } from './timeline-rows.ts'

/** What is explained in place of the selected placement. */
export type Asked =
  | { kind: 'person'; personId: PersonId }
  | { kind: 'seat'; activityId: ActivityId }
  /** What the last planning or repair changed. */
  | { kind: 'difference' }

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
  /** Null: the placement that is selected. */
  asked: Asked | null
}

const atFirst: PlanView = {
  cycleId: null,
  look: 'timeline',
  grouping: 'person',
  zoom: 'cycle',
  filter: 'all',
  selected: null,
  isInspectorOpen: false,
  asked: null,
}

/** How the lead looks at the plan; kept while other screens are visited. */
export const usePlanView = create<PlanView>()(() => atFirst)

export const showPlan = usePlanView.setState

/** Selects a bar and explains it. */
export function openBar(key: string) {
  showPlan({ selected: key, isInspectorOpen: true, asked: null })
}

/** Explains something else than the selected bar. */
export function ask(asked: Asked) {
  showPlan({ asked, isInspectorOpen: true })
}

export function chooseCycle(cycleId: CycleId | null) {
  showPlan({ cycleId, selected: null, isInspectorOpen: false, asked: null })
}
