import { z } from 'zod'
import { Paper, PaperDetails } from '../domain/papers.ts'
import { CycleId, PersonId } from '../domain/ids.ts'
import { Person } from '../domain/people.ts'
import { RecordFilter, TrainingRecord } from '../domain/records.ts'
import { Day } from '../domain/times.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

/** A hundred pages take less than two. */
const largestPaperBytes = 64 * 1024 * 1024

const RecordsOnPaper = z.object({
  workspaceName: z.string(),
  /** Today, in the workspace's time zone. */
  madeOn: Day,
  person: Person.pick({ id: true, name: true, function: true, team: true, jobTitle: true, hrId: true }),
  /** Those first that ended first. */
  records: z.array(TrainingRecord),
  /** The newest entry of the history about what the workspace holds, and its hash: a proof of what is on the paper. */
  history: z.object({ entries: z.int().min(0), head: z.string() }),
})

const reads = ['placements', 'people', 'calls', 'projects', 'cycles', 'skills', 'reflections', 'workspace'] as const

/** What Baton prints about people: pages that the window makes and main prints. */
export const papers = {
  transcript: query({
    summary:
      'What a transcript of somebody tells: all that they completed in a period, with the skills that it was about',
    input: z.object({ personId: PersonId, from: Day.optional(), to: Day.optional() }),
    output: RecordsOnPaper,
    reads,
  }),
  certificate: query({
    summary: 'What a certificate tells of what somebody completed in a cycle; refused when that is nothing',
    input: z.object({ personId: PersonId, cycleId: CycleId }),
    output: RecordsOnPaper.extend({ cycle: z.object({ name: z.string(), startsOn: Day, endsOn: Day }) }),
    reads,
  }),
  people: query({
    summary: 'Whom the training records are about that fit a filter, by name',
    input: z.object({ filter: RecordFilter.default({}) }),
    output: z.array(PersonId),
    reads,
  }),
  save: task({
    summary:
      'Write a printed paper into a file, or under a name of its own into a folder, and note that it was handed out',
    input: z.object({
      paper: Paper,
      details: PaperDetails,
      /** The PDF as Chromium printed it. */
      pdf: z.base64().max(Math.ceil(largestPaperBytes / 3) * 4),
      into: z.enum(['file', 'folder']),
      grant: Grant,
    }),
    output: z.object({ fileName: z.string() }),
    changes: ['disclosures'],
    progress: z.object({}),
  }),
}
