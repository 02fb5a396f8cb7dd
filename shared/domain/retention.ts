import { z } from 'zod'
import type { Day } from './times.ts'

/** What a retention period can be set for. */
export const RetentionKind = z.enum([
  'reflections',
  'observations',
  'alignment-answers',
  'cancelled-placements',
  'busy-times',
  'time-off',
  'drafts',
  'disclosures',
  'exports',
  'invitations',
  'archived-people',
  'history',
])
export type RetentionKind = z.infer<typeof RetentionKind>

/** Whole months, up to 20 years. */
export const Months = z.int().min(1).max(240)

/** Null: kept until somebody deletes it. */
export const RetentionPeriods = z.record(RetentionKind, Months.nullable())
export type RetentionPeriods = z.infer<typeof RetentionPeriods>

/** What we would choose: long enough to plan by and to answer questions, and no longer. Nothing is set until somebody sets it. */
export const suggestedMonths = {
  reflections: 24,
  observations: 24,
  'alignment-answers': 12,
  'cancelled-placements': 12,
  'busy-times': 3,
  'time-off': 12,
  drafts: 6,
  disclosures: 36,
  exports: 36,
  invitations: 12,
  'archived-people': 12,
  history: 36,
} as const satisfies Record<RetentionKind, number>

/** The same day so many months before, or the last one of a month that has no such day. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const first = new Date(Date.UTC(year, month - 1 - months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  first.setUTCDate(Math.min(date, last))
  return first.toISOString().slice(0, 10) as Day
}
