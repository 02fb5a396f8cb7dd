import { z } from 'zod'
import { Paper, PaperDetails } from '../domain/papers.ts'
import { Grant } from './grant.ts'
import { task } from './procedure.ts'

/** A hundred pages take less than two. */
const largestPaperBytes = 64 * 1024 * 1024

/** What Baton prints about people: pages that the window makes and main prints. */
export const papers = {
  save: task({
    summary: 'Write a printed paper into a file, or under a name of its own into a folder',
    input: z.object({
      paper: Paper,
      details: PaperDetails,
      /** The PDF as Chromium printed it. */
      pdf: z.base64().max(Math.ceil(largestPaperBytes / 3) * 4),
      into: z.enum(['file', 'folder']),
      grant: Grant,
    }),
    output: z.object({ fileName: z.string() }),
    changes: [],
    progress: z.object({}),
  }),
}
