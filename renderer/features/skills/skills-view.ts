import type { WorkFunction } from '../../../shared/domain/people.ts'
import { createFilters } from '../../ui/create-filters.ts'

interface SkillsFilter {
  form: 'matrix' | 'list'
  search: string
  function: WorkFunction | null
  showsArchived: boolean
}

export const useSkillsView = createFilters<SkillsFilter>({
  form: 'matrix',
  search: '',
  function: null,
  showsArchived: false,
})
