import { z } from 'zod'
import { CycleId, PersonId, PlacementId } from '../domain/ids.ts'
import { FeedState } from './feeds.ts'
import { Grant } from './grant.ts'
import { query, task } from './procedure.ts'

/** What somebody will be told: the difference between what they were sent last and the plan as it stands. */
export const PublicationChange = z.object({
  kind: z.enum(['new', 'changed', 'cancelled']),
  placementId: PlacementId,
  words: z.string(),
})
export type PublicationChange = z.infer<typeof PublicationChange>

const into = z.object({ cycleId: CycleId, grant: Grant })
const written = z.object({ files: z.int() })
const progress = z.object({ done: z.int(), of: z.int() })

export const publications = {
  preview: query({
    summary: 'What publishing would tell whom',
    input: z.object({ cycleId: CycleId }),
    output: z.object({
      people: z.array(z.object({ personId: PersonId, changes: z.array(PublicationChange) })),
      changes: z.int(),
    }),
    reads: ['publications', 'placements', 'people', 'calls', 'projects', 'cycles', 'accounts'],
  }),
  publish: task({
    summary: 'Publish the plan: one calendar file per person with changes, and the placements as CSV, into a folder',
    input: into,
    output: z.object({
      files: z.int(),
      changes: z.int(),
      /** How the calendar feeds stand after it. Null: none are kept on this machine. */
      feeds: FeedState.nullable(),
    }),
    changes: ['publications', 'placements', 'cycles', 'feeds'],
    progress,
  }),
  writeCalendars: task({
    summary: 'Write everybody’s complete calendar again, as last published',
    input: into,
    output: written,
    changes: [],
    progress,
  }),
  saveCalendar: task({
    summary: 'Save one person’s complete calendar, of all cycles, as last published',
    input: z.object({ personId: PersonId, grant: Grant }),
    output: written,
    changes: [],
    progress,
  }),
  saveInvitation: task({
    summary: 'Save what one participant was told last of one placement, as an event to import',
    input: z.object({ placementId: PlacementId, grant: Grant }),
    output: z.object({
      kind: z.enum(['invitation', 'update', 'cancellation']),
      /** Whether the plan says something else by now, which is not published yet. */
      isOutdated: z.boolean(),
    }),
    changes: [],
    progress,
  }),
  savePlacements: task({
    summary: 'Save the placements of a cycle as CSV',
    input: into,
    output: written,
    changes: [],
    progress,
  }),
  savePicture: task({
    summary: 'Save the timeline of a cycle as an SVG picture',
    input: into,
    output: written,
    changes: [],
    progress,
  }),
}
