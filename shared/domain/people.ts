import { z } from 'zod'
import { BusyTimeId, ExcludedPairId, PersonId, TimeOffId } from './ids.ts'
import { Day, Instant, TimeZone, WorkingHours } from './times.ts'
import { Name, OptionalText } from './text.ts'

export const WorkFunction = z.enum(['marketing', 'sales'])
/** The department that a person belongs to. */
export type WorkFunction = z.infer<typeof WorkFunction>

/** Hours a week that somebody gives; quarters of an hour are the finest grain people plan in. */
export const HoursPerWeek = z.number().min(0).max(60).multipleOf(0.25)

export const PersonDraft = z.object({
  name: Name,
  /** Null when unknown; unique (ignoring case) among people otherwise, because imports recognise people by it. */
  email: z.email().max(254).nullable(),
  function: WorkFunction,
  team: OptionalText,
  jobTitle: OptionalText,
  /** The id that the HR system knows the person by. */
  hrId: OptionalText,
  timeZone: TimeZone,
  workingHours: WorkingHours,
  /** Weekly budget for joining activities of the other function. */
  hoursPerWeek: HoursPerWeek,
  /** The most hours a week that the person spends with participants as a host. */
  hostHoursPerWeek: HoursPerWeek,
  startsOn: Day.nullable(),
  leavesOn: Day.nullable(),
})
export type PersonDraft = z.infer<typeof PersonDraft>

/** A person who can join, host or both. Archived people keep their history and are never planned. */
export const Person = PersonDraft.extend({ id: PersonId, archivedAt: Instant.nullable() })
export type Person = z.infer<typeof Person>

/** Whole days away, both ends included, in the person's own time zone. */
export const TimeOff = z.object({ id: TimeOffId, personId: PersonId, startsOn: Day, endsOn: Day, note: OptionalText })
export type TimeOff = z.infer<typeof TimeOff>

/** A busy stretch of the person's calendar. Only the times are kept: the subject is nobody's business. */
export const BusyTime = z.object({ id: BusyTimeId, personId: PersonId, startsAt: Instant, endsAt: Instant })
export type BusyTime = z.infer<typeof BusyTime>

/** Two people who are never to meet, whoever hosts. Which of them comes first says nothing. */
export const ExcludedPair = z.object({ id: ExcludedPairId, oneId: PersonId, otherId: PersonId, note: OptionalText })
export type ExcludedPair = z.infer<typeof ExcludedPair>
