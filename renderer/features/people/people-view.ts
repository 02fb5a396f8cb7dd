import type { WorkFunction } from '../../../shared/domain/people.ts'
import { createFilters } from '../../ui/create-filters.ts'

interface PeopleFilter {
  search: string
  function: WorkFunction | null
  team: string | null
  showsArchived: boolean
}

export const usePeopleView = createFilters<PeopleFilter>({
  search: '',
  function: null,
  team: null,
  showsArchived: false,
})
