import { z } from 'zod'
import { CycleId, PersonId, PlacementId } from '../domain/ids.ts'
import { DraftedForm, FormDraft } from '../domain/form-drafts.ts'
import { Instant } from '../domain/times.ts'
import { query, task } from './procedure.ts'

const nothing = z.object({})
/** What the form is about: a placement, or the cycle of an alignment check. */
const about = { authorId: PersonId, subjectId: z.union([PlacementId, CycleId]) }

/** What people were typing, for after a crash; outside of undo and history. Private reflections have drafts of their own. */
export const drafts = {
  get: query({
    summary: 'What its author was typing into a form; null when there is nothing',
    input: z.object({ ...about, form: DraftedForm }),
    output: z.object({ draft: FormDraft, savedAt: Instant }).nullable(),
    reads: ['drafts'],
  }),
  save: task({
    summary: 'Keep what is being typed into a form, in place of what was kept before; it goes when the form is sent',
    input: z.object({ ...about, draft: FormDraft }),
    output: nothing,
    changes: ['drafts'],
    progress: nothing,
  }),
  discard: task({
    summary: 'Forget what was being typed into a form',
    input: z.object({ ...about, form: DraftedForm }),
    output: nothing,
    changes: ['drafts'],
    progress: nothing,
  }),
}
