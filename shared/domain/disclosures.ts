import { z } from 'zod'
import { DisclosureId, PersonId } from './ids.ts'
import { Instant } from './times.ts'

/** What somebody can see of others, or take away, that they may ask about later. */
export const DisclosureKind = z.enum(['record', 'access-report', 'transcript', 'certificates', 'everything'])
export type DisclosureKind = z.infer<typeof DisclosureKind>

/** That somebody has seen, or taken away, what is held about people. */
export const Disclosure = z.object({
  id: DisclosureId,
  kind: DisclosureKind,
  /** Whoever used the machine. Null: that was not said. */
  byPersonId: PersonId.nullable(),
  /** Null: about several people. */
  aboutPersonId: PersonId.nullable(),
  /** The placement of a record, or the cycle. Null: all about the person, or all that there is. */
  subjectId: z.uuid().nullable(),
  at: Instant,
})
export type Disclosure = z.infer<typeof Disclosure>
