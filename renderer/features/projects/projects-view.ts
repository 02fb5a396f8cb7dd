import type { FunnelStage } from '../../../shared/domain/skills.ts'
import { createFilters } from '../../ui/create-filters.ts'

interface ProjectsFilter {
  search: string
  stage: FunnelStage | null
  showsArchived: boolean
}

export const useProjectsView = createFilters<ProjectsFilter>({
  search: '',
  stage: null,
  showsArchived: false,
})
