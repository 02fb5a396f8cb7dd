import { z } from 'zod'
import type { ContentProject } from '../../../shared/domain/activities.ts'
import { ContentProjectDraft } from '../../../shared/domain/activities.ts'
import { PersonId } from '../../../shared/domain/ids.ts'
import { Day } from '../../../shared/domain/times.ts'

/** A project as people fill it in: what is not chosen yet is empty, and says so in words. */
export const ProjectForm = z
  .object({
    ...ContentProjectDraft.shape,
    hostId: z.string().min(1, 'choose the host').pipe(PersonId),
    startsOn: z.string().min(1, 'choose a day').pipe(Day),
    endsOn: z.string().min(1, 'choose a day').pipe(Day),
  })
  .refine((project) => project.startsOn <= project.endsOn, { path: ['endsOn'], message: 'ends before it begins' })
export type ProjectValues = z.input<typeof ProjectForm>
export type CheckedProject = z.output<typeof ProjectForm>

/** Those that the backend may refuse by name. */
export const projectFieldNames = ['title', 'hostId', 'startsOn', 'endsOn', 'seats'] as const

export function valuesOf({
  kind: _kind,
  id: _id,
  status: _status,
  sourceId: _sourceId,
  archivedAt: _archivedAt,
  ...project
}: ContentProject): ProjectValues {
  return project
}
