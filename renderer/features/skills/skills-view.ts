import type { PersonId } from '../../../shared/domain/ids.ts'
import { createFilters } from '../../ui/create-filters.ts'
import type { SkillGrouping } from './matrix-lines.ts'

/** Whose columns the matrix has, and what they stand under. */
export type Columns = 'by-function' | 'by-team' | 'marketing' | 'sales'

interface SkillsFilter {
  form: 'matrix' | 'list' | 'coverage' | 'proposals'
  search: string
  skillsBy: SkillGrouping
  columns: Columns
  showsArchived: boolean
  /** Whose leaving is tried out in the coverage. */
  leaving: readonly PersonId[]
}

export const useSkillsView = createFilters<SkillsFilter>({
  form: 'matrix',
  search: '',
  skillsBy: 'stage',
  columns: 'by-function',
  showsArchived: false,
  leaving: [],
})
