import type { ContentProject } from '../../../shared/domain/activities.ts'
import { insertActivities, listProjects, updateActivity } from '../db/activities.ts'
import type { HandlersOf } from '../handler.ts'
import { archiveActivities, getOfKind, refuseMissingSkills, refuseUnfitHost, setEach, setStatus } from './activities.ts'

export const projects: HandlersOf<'projects'> = {
  list: async ({ includeArchived }, { db }) => await listProjects(db, { includeArchived }),

  add: async (draft, { db, newId, label }) => {
    await refuseUnfitHost(db, draft.hostId, 'project')
    await refuseMissingSkills(db, draft.skillIds)
    const project: ContentProject = {
      kind: 'project',
      ...draft,
      id: newId(),
      status: 'planned',
      sourceId: null,
      archivedAt: null,
    }
    await insertActivities(db, [project])
    label(`Add ${project.title}`)
    return { id: project.id }
  },

  edit: async ({ id, project: draft }, { db, label }) => {
    const project = await getOfKind(db, id, 'project')
    if (draft.hostId !== project.hostId) await refuseUnfitHost(db, draft.hostId, 'project')
    await refuseMissingSkills(db, draft.skillIds)
    await updateActivity(db, { ...project, ...draft })
    const isMoved = draft.startsOn !== project.startsOn || draft.endsOn !== project.endsOn
    label(`${isMoved ? 'Move' : 'Change'} ${draft.title}`)
    return {}
  },

  cancel: async ({ ids }, context) => await setStatus('project', ids, 'cancelled', context),
  reinstate: async ({ ids }, context) => await setStatus('project', ids, 'planned', context),
  archive: async ({ ids }, context) => await archiveActivities('project', ids, context),
  restore: async ({ ids }, context) => await setEach('project', ids, { archivedAt: null }, 'Bring back', context),
}
