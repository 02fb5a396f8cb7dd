import { z } from 'zod'
import { ActivityId, CycleId, PersonId, SkillId } from '../domain/ids.ts'
import { Level } from '../domain/skills.ts'
import { Day } from '../domain/times.ts'
import { RuleFinding } from './findings.ts'
import { query } from './procedure.ts'

const count = z.int().min(0)

export const Coverage = z.object({
  skillId: SkillId,
  wanted: count,
  capable: z.array(PersonId),
  nearly: z.array(PersonId),
  isSinglePointOfFailure: z.boolean(),
})

export const CoverageTotals = z.object({ covered: count, wanted: count, singlePointsOfFailure: count })
export type CoverageTotals = z.infer<typeof CoverageTotals>

/** How a cycle could bring somebody nearer to a skill. */
export const GapClosers = z.object({
  /**
   * What teaches it, is still to come, can be joined by the person and has a seat: without conflicts first, then with hosts
   * who can do it alone, then the soonest.
   */
  activities: z.array(
    z.object({ activityId: ActivityId, hostId: PersonId, hostLevel: Level, findings: z.array(RuleFinding) }),
  ),
  /** As those, beyond the ones that are told. */
  more: count,
  /** As those, but every seat is taken. */
  full: count,
  /** What teaches it and has the person in it already. */
  placedOn: z.array(ActivityId),
  /** What participants can still give in the cycle: below 0 for those who are placed on too much. */
  hoursLeft: z.array(z.object({ personId: PersonId, hours: z.number() })),
})
export type GapClosers = z.infer<typeof GapClosers>

/** The team's skills as a whole. What a plan would change is in `cycles.summary`. */
export const coverage = {
  get: query({
    summary: 'Who can do each skill alone and who nearly, against the number wanted; without some people, if they left',
    input: z.object({ withoutIds: z.array(PersonId).max(5_000).default([]) }),
    output: z.object({ skills: z.array(Coverage), totals: CoverageTotals }),
    reads: ['skills', 'people'],
  }),
  gap: query({
    summary:
      'What a cycle has that would teach somebody a skill, with the conflicts of each, and the hours that people have left',
    input: z.object({ cycleId: CycleId, personId: PersonId, skillId: SkillId }),
    output: GapClosers,
    reads: ['cycles', 'placements', 'people', 'skills', 'calls', 'projects', 'accounts'],
  }),
  trend: query({
    summary: 'Coverage before and after each cycle, oldest first, by the levels of those days',
    input: z.object({}),
    output: z.array(
      z.object({
        cycleId: CycleId,
        name: z.string(),
        startsOn: Day,
        endsOn: Day,
        before: CoverageTotals,
        /** Up to now, while the cycle is not over. Null: it has not begun. */
        after: CoverageTotals.nullable(),
      }),
    ),
    reads: ['skills', 'people', 'cycles'],
  }),
}
