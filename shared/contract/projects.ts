import { z } from 'zod'
import { ContentProject, ContentProjectDraft } from '../domain/activities.ts'
import { ActivityId } from '../domain/ids.ts'
import { command, query } from './procedure.ts'

const nothing = z.object({})
const ids = z.object({ ids: z.array(ActivityId).min(1).max(5_000) })

export const projects = {
  list: query({
    summary: 'All content projects, by start',
    input: z.object({ includeArchived: z.boolean().default(false) }),
    output: z.array(ContentProject),
    reads: ['projects'],
  }),
  add: command({
    summary: 'Add a content project',
    input: ContentProjectDraft,
    output: z.object({ id: ActivityId }),
    changes: ['projects'],
  }),
  edit: command({
    summary: 'Change a content project',
    input: z.object({ id: ActivityId, project: ContentProjectDraft }),
    output: nothing,
    changes: ['projects'],
  }),
  cancel: command({
    summary: 'Mark content projects as cancelled',
    input: ids,
    output: nothing,
    changes: ['projects'],
  }),
  reinstate: command({ summary: 'Take back a cancellation', input: ids, output: nothing, changes: ['projects'] }),
  archive: command({ summary: 'Archive content projects', input: ids, output: nothing, changes: ['projects'] }),
  restore: command({
    summary: 'Bring archived content projects back',
    input: ids,
    output: nothing,
    changes: ['projects'],
  }),
}
