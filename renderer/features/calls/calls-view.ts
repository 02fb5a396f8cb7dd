import { create } from 'zustand'
import type { FunnelStage } from '../../../shared/domain/skills.ts'

interface CallsFilter {
  when: 'coming' | 'all'
  search: string
  stage: FunnelStage | null
  hostId: string | null
  accountId: string | null
  showsCancelled: boolean
  showsArchived: boolean
}

/** What the calls screen shows; kept while one looks at other screens. */
export const useCallsView = create<CallsFilter & { change: (filter: Partial<CallsFilter>) => void }>()((set) => ({
  when: 'coming',
  search: '',
  stage: null,
  hostId: null,
  accountId: null,
  showsCancelled: true,
  showsArchived: false,
  change: (filter) => {
    set(filter)
  },
}))
