import { create } from 'zustand'
import type { FunnelStage } from '../../../shared/domain/skills.ts'

interface ProjectsFilter {
  search: string
  stage: FunnelStage | null
  showsArchived: boolean
}

/** What the projects screen shows; kept while one looks at other screens. */
export const useProjectsView = create<ProjectsFilter & { change: (filter: Partial<ProjectsFilter>) => void }>()(
  (set) => ({
    search: '',
    stage: null,
    showsArchived: false,
    change: (filter) => {
      set(filter)
    },
  }),
)
