import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { Preference, wishKey } from '../domain/preferences.ts'
import { command, query } from './procedure.ts'

/** The only way in and out for what people like and would hate: no other answer, label, export or log may tell it. */
export const preferences = {
  get: query({
    summary: 'What somebody likes and would hate; private, for this person alone',
    input: z.object({ personId: PersonId }),
    output: z.array(Preference),
    reads: ['preferences'],
  }),
  set: command({
    summary: 'Say what somebody likes and would hate, in place of what was said before',
    input: z.object({
      personId: PersonId,
      preferences: z
        .array(Preference)
        .max(100)
        .refine((list) => new Set(list.map(wishKey)).size === list.length, 'names the same thing twice'),
    }),
    output: z.object({}),
    changes: ['preferences'],
  }),
}
