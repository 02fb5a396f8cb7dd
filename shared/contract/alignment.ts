import { z } from 'zod'
import { AlignmentAnswers, AlignmentResult } from '../domain/alignment.ts'
import { CycleId, PersonId } from '../domain/ids.ts'
import { Name } from '../domain/text.ts'
import { Day } from '../domain/times.ts'
import { command, query } from './procedure.ts'

const hours = z.number().min(0)

/** One cycle of the trend. */
export const AlignmentOfCycle = z.object({
  cycleId: CycleId,
  name: Name,
  startsOn: Day,
  endsOn: Day,
  result: AlignmentResult,
  /** Hours of rotation done in the cycle by the participants of each function. */
  hoursDone: z.object({ marketing: hours, sales: hours }),
})
export type AlignmentOfCycle = z.infer<typeof AlignmentOfCycle>

/** No answer of anybody leaves by another way than `own`; no label, export or log may tell one. */
export const alignment = {
  own: query({
    summary:
      'What somebody answered in the alignment check of a cycle; private, for this person alone. Null: nothing yet',
    input: z.object({ personId: PersonId, cycleId: CycleId }),
    output: AlignmentAnswers.nullable(),
    reads: ['alignment'],
  }),
  results: query({
    summary: 'How each function sees the alignment in a cycle, from five answers up',
    input: z.object({ cycleId: CycleId }),
    output: AlignmentResult,
    reads: ['alignment', 'cycles'],
  }),
  trend: query({
    summary: 'The results of every cycle against the hours of rotation done, oldest first',
    input: z.object({}),
    output: z.array(AlignmentOfCycle),
    reads: ['alignment', 'cycles', 'placements', 'people', 'calls', 'projects'],
  }),
  answer: command({
    summary:
      'Answer the alignment check of a cycle, from 1 (not at all) to 5 (fully), in place of what was answered before',
    input: z.object({ personId: PersonId, cycleId: CycleId, answers: AlignmentAnswers }),
    output: z.object({}),
    changes: ['alignment', 'drafts'],
  }),
}
