import { create } from 'zustand'
import type { WorkFunction } from '../../../shared/domain/people.ts'

interface SkillsFilter {
  form: 'matrix' | 'list'
  search: string
  function: WorkFunction | null
  showsArchived: boolean
}

/** What the skills screen shows; kept while one looks at other screens. */
export const useSkillsView = create<SkillsFilter & { change: (filter: Partial<SkillsFilter>) => void }>()((set) => ({
  form: 'matrix',
  search: '',
  function: null,
  showsArchived: false,
  change: (filter) => {
    set(filter)
  },
}))
