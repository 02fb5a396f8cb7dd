import { z } from 'zod'
import { MeasureId } from './ids.ts'
import { HomeFunction } from './skills.ts'
import { Name } from './text.ts'
import { Day, Instant } from './times.ts'

/** Which way a measure gets better. */
export const Better = z.enum(['higher', 'lower'])
export type Better = z.infer<typeof Better>

/** As large as numbers stay exact to the cent. */
const most = 1_000_000_000_000
export const MeasuredNumber = z.number().min(-most).max(most)

/** Behind a number, such as `%` or `days`. Null: a plain number. */
export const Unit = Name.max(20).nullable()

export const MeasureDraft = z.object({
  name: Name,
  /** `shared`: both functions answer for it together. */
  owner: HomeFunction,
  unit: Unit,
  better: Better,
  /** Null: none was set. */
  target: MeasuredNumber.nullable(),
})
export type MeasureDraft = z.infer<typeof MeasureDraft>

/** What a function is measured by, or both together. */
export const Measure = MeasureDraft.extend({
  id: MeasureId,
  /** Null: current. */
  archivedAt: Instant.nullable(),
})
export type Measure = z.infer<typeof Measure>

/** One value a day at most. */
export const MeasuredValue = z.object({ on: Day, value: MeasuredNumber })
export type MeasuredValue = z.infer<typeof MeasuredValue>

/** Where a measure stood before a cycle, and where it stands now or stood when the next cycle began. */
export interface MeasureAround {
  /** Null: nothing was measured before the cycle. */
  before: MeasuredValue | null
  /** Null: nothing was measured at all by then. */
  latest: MeasuredValue | null
}

/**
 * What is measured after a cycle tells of it until the next one begins. `values` are the oldest first; `nextStartsOn` is null
 * for the newest cycle.
 */
export function measureAround(
  values: readonly MeasuredValue[],
  startsOn: Day,
  nextStartsOn: Day | null,
): MeasureAround {
  return {
    before: values.findLast(({ on }) => on < startsOn) ?? null,
    latest: values.findLast(({ on }) => nextStartsOn === null || on < nextStartsOn) ?? null,
  }
}

/** Whether a number is as good as another one, or better. */
export function isAsGoodAs(value: number, other: number, better: Better): boolean {
  return better === 'higher' ? value >= other : value <= other
}
