import { z } from 'zod'
import type { SalesCall } from '../../../shared/domain/activities.ts'
import { SalesCallDraft } from '../../../shared/domain/activities.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { clockIn, ClockTime, Day, dayIn, instantAt, TimeZone } from '../../../shared/domain/times.ts'

/** A call as people fill it in: a day and two times of day in a zone, which together make the two instants. */
export const CallForm = z
  .object({
    ...SalesCallDraft.shape,
    hostId: z.string().min(1, 'choose the host').pipe(PersonId),
    day: z.string().min(1, 'choose a day').pipe(Day),
    from: z.string().min(1, 'say when').pipe(ClockTime),
    to: z.string().min(1, 'say when').pipe(ClockTime),
    timeZone: TimeZone,
  })
  .omit({ startsAt: true, endsAt: true })
  .refine((call) => call.from <= call.to, { path: ['to'], message: 'ends before it begins' })
export type CallValues = z.input<typeof CallForm>
export type CheckedCall = z.output<typeof CallForm>

/** Those that the backend may refuse by name. */
export const callFieldNames = ['title', 'hostId', 'accountId', 'to', 'seats'] as const

export function valuesOf({
  kind: _kind,
  id: _id,
  status: _status,
  sourceId: _sourceId,
  archivedAt: _archivedAt,
  startsAt,
  endsAt,
  ...call
}: SalesCall): CallValues {
  return {
    ...call,
    day: dayIn(call.timeZone, startsAt),
    from: clockIn(call.timeZone, startsAt),
    to: clockIn(call.timeZone, endsAt),
  }
}

export function draftOf({ day, from, to, ...call }: CheckedCall): SalesCallDraft {
  return { ...call, startsAt: instantAt(call.timeZone, day, from), endsAt: instantAt(call.timeZone, day, to) }
}
