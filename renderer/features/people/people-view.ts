import { create } from 'zustand'
import type { WorkFunction } from '../../../shared/domain/people.ts'

export interface PeopleFilter {
  search: string
  function: WorkFunction | null
  team: string | null
  showsArchived: boolean
}

interface PeopleView extends PeopleFilter {
  change: (filter: Partial<PeopleFilter>) => void
}

/** What the people screen shows of everybody; kept while one looks at other screens. */
export const usePeopleView = create<PeopleView>()((set) => ({
  search: '',
  function: null,
  team: null,
  showsArchived: false,
  change: (filter) => {
    set(filter)
  },
}))
