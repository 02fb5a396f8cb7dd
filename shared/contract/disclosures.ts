import { z } from 'zod'
import { DisclosureKind } from '../domain/disclosures.ts'
import { DisclosureId, PersonId, PlacementId, RecordExportId } from '../domain/ids.ts'
import { Instant } from '../domain/times.ts'
import { query, task } from './procedure.ts'

const count = z.int().min(0)

/** That somebody has seen what is held about people, or has taken it away. */
export const DisclosureEntry = z.object({
  id: z.union([DisclosureId, RecordExportId]),
  kind: z.enum([...DisclosureKind.options, 'export']),
  at: Instant,
  /** Null: that was not said, or they are no longer there. */
  by: z.string().nullable(),
  /** Null: several people. */
  about: z.string().nullable(),
  /** The activity of a record, the cycle of certificates, or the file or store of an export. Null: all about the person. */
  subject: z.string().nullable(),
})
export type DisclosureEntry = z.infer<typeof DisclosureEntry>

/** Who has seen what about whom. */
export const disclosures = {
  list: query({
    summary: 'Who has seen or exported what about a person, or about anybody: newest first, and how much there is',
    input: z.object({
      personId: PersonId.optional(),
      offset: count.default(0),
      limit: z.int().min(1).max(1_000).default(200),
    }),
    output: z.object({ count, entries: z.array(DisclosureEntry) }),
    reads: ['disclosures', 'exports', 'people', 'placements', 'calls', 'projects', 'cycles'],
  }),
  note: task({
    summary:
      'Keep that whoever uses this machine has seen the training record of a placement; once for each person and day',
    input: z.object({ placementId: PlacementId }),
    output: z.object({}),
    changes: ['disclosures'],
    progress: z.object({}),
  }),
}
