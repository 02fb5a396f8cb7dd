import { gapBetween } from '../../electron/backend/planner/highs.ts'

/** The state of planning at one moment. Nulls: there is no plan, or nothing is proven yet. */
export interface Moment {
  seconds: number
  objective: number | null
  bound: number | null
  gap: number | null
}

export interface Milestones {
  secondsToFirstPlan: number | null
  /** How far the first plan was from what was proven in the end. */
  firstPlanGap: number | null
  /** Until the plan was so near to what was proven in the end, although nobody could know it then. */
  secondsTo5Percent: number | null
  secondsTo1Percent: number | null
  secondsTo01Percent: number | null
  /** Until the screen could say so. */
  secondsToProven5Percent: number | null
  secondsToProven1Percent: number | null
  secondsToProven01Percent: number | null
}

/**
 * When planning passed what people ask for. `moments` are in order, the last is how it ended; null: never. `unavoidable`:
 * points that every plan loses, which gaps leave out.
 */
export function milestonesOf(moments: readonly Moment[], unavoidable = 0): Milestones {
  const finalBound = moments.at(-1)?.bound ?? null
  const finalGap = ({ objective }: Moment) =>
    objective === null || finalBound === null ? null : gapBetween(objective, finalBound, unavoidable)
  const when = (gapOf: (moment: Moment) => number | null, share: number) =>
    moments.find((moment) => (gapOf(moment) ?? Infinity) <= share)?.seconds ?? null
  const liveGap = ({ gap }: Moment) => gap
  const first = moments.find(({ objective }) => objective !== null)
  return {
    secondsToFirstPlan: first?.seconds ?? null,
    firstPlanGap: first === undefined ? null : finalGap(first),
    secondsTo5Percent: when(finalGap, 0.05),
    secondsTo1Percent: when(finalGap, 0.01),
    secondsTo01Percent: when(finalGap, 0.001),
    secondsToProven5Percent: when(liveGap, 0.05),
    secondsToProven1Percent: when(liveGap, 0.01),
    secondsToProven01Percent: when(liveGap, 0.001),
  }
}
