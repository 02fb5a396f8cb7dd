import { z } from 'zod'
import { AlignmentResult } from '../domain/alignment.ts'
import { CycleId, PersonId, PlacementId } from '../domain/ids.ts'
import { LevelChange } from '../domain/levels.ts'
import { WorkFunction } from '../domain/people.ts'
import { Day } from '../domain/times.ts'
import { CoverageTotals } from './coverage.ts'
import { query } from './procedure.ts'

const count = z.int().min(0)
const hours = z.number().min(0)

/** What came of a cycle, on a page. Everybody may read it: of reflections it tells what is for the team, and counts the rest. */
export const CycleReport = z.object({
  cycleId: CycleId,
  name: z.string(),
  startsOn: Day,
  endsOn: Day,
  placements: z.object({ done: count, missed: count, cancelled: count, open: count }),
  /** Placements done that their participants reflected on, for whoever it was. */
  reflectedOn: count,
  functions: z.array(
    z.object({
      function: WorkFunction,
      /** Who did at least one placement. */
      people: count,
      /** Null: nothing was promised. */
      hoursPromised: hours.nullable(),
      hoursDone: hours,
    }),
  ),
  coverage: z.object({ before: CoverageTotals, after: CoverageTotals.nullable() }),
  /** Levels that rose on what was done in this cycle, newest first. */
  levelsRaised: z.array(LevelChange),
  /** What people will do next, in their words, oldest first. */
  nowWhats: z.array(z.object({ placementId: PlacementId, authorId: PersonId, text: z.string() })),
  alignment: AlignmentResult,
})
export type CycleReport = z.infer<typeof CycleReport>

export const reports = {
  cycle: query({
    summary: 'What came of a cycle: placements, hours both ways, coverage, levels, what people will do next, alignment',
    input: z.object({ cycleId: CycleId }),
    output: CycleReport,
    reads: ['cycles', 'placements', 'people', 'calls', 'projects', 'skills', 'reflections', 'alignment'],
  }),
}
