import { z } from 'zod'
import { ActivityId, PersonId, PlacementId } from '../domain/ids.ts'

/** A hard rule that is broken, or would be, and by what; the words come from the rule's own file. */
export const RuleFinding = z.object({
  rule: z.string(),
  words: z.string(),
  placementIds: z.array(PlacementId),
  personId: PersonId.nullable(),
  activityId: ActivityId.nullable(),
})
export type RuleFinding = z.infer<typeof RuleFinding>
