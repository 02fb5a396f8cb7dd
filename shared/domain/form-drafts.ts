import { z } from 'zod'
import { Agreeing, StatementId } from './alignment.ts'
import { Agreement, Attendance } from './placements.ts'
import { SkillRatings } from './skills.ts'
import { TextBeingTyped } from './text.ts'

export const DraftedForm = z.enum(['sign-off', 'veto', 'alignment-check'])
export type DraftedForm = z.infer<typeof DraftedForm>

/** What lies in a form, as far as somebody got. Reflections have drafts of their own, because they may be private. */
export const FormDraft = z.discriminatedUnion('form', [
  z.object({
    form: z.literal('sign-off'),
    attendance: Attendance.nullable(),
    levelsShown: SkillRatings,
    observation: TextBeingTyped,
    agreement: Agreement.nullable(),
  }),
  z.object({ form: z.literal('veto'), reason: TextBeingTyped }),
  /** The statements answered so far. */
  z.object({ form: z.literal('alignment-check'), answers: z.partialRecord(StatementId, Agreeing) }),
])
export type FormDraft = z.infer<typeof FormDraft>
