import { z } from 'zod'
import { AccessReport } from '../domain/access-report.ts'
import { PersonId } from '../domain/ids.ts'
import { Grant } from './grant.ts'
import { task } from './procedure.ts'

const count = z.int().min(0)
const progress = z.object({ done: count, of: count })

/** What is held about people, for them to know. What is private is in a report only when its person makes it, on their machine. */
export const privacy = {
  report: task({
    summary: 'Everything that is held about somebody; who makes the report, and when, is noted',
    input: z.object({ personId: PersonId }),
    output: AccessReport,
    changes: ['disclosures'],
    progress,
  }),
  saveReport: task({
    summary: 'Write everything that is held about somebody into a file, as JSON; who does, and when, is noted',
    input: z.object({ personId: PersonId, grant: Grant }),
    output: z.object({ entries: count, withheld: count }),
    changes: ['disclosures'],
    progress,
  }),
}
