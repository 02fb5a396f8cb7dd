import { z } from 'zod'
import { PersonId } from '../domain/ids.ts'
import { Reminder } from '../domain/reminders.ts'
import { query } from './procedure.ts'

export const reminders = {
  due: query({
    summary: 'What somebody would want to be reminded of: what they join soon, who joins them, and what is missing',
    input: z.object({ personId: PersonId }),
    output: z.array(Reminder),
    reads: ['people', 'placements', 'calls', 'projects', 'cycles', 'reflections', 'alignment'],
  }),
}
