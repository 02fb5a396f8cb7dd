import type { FunnelStage } from '../../../shared/domain/skills.ts'
import { createFilters } from '../../ui/create-filters.ts'

interface CallsFilter {
  when: 'coming' | 'all'
  search: string
  stage: FunnelStage | null
  hostId: string | null
  accountId: string | null
  showsCancelled: boolean
  showsArchived: boolean
}

export const useCallsView = createFilters<CallsFilter>({
  when: 'coming',
  search: '',
  stage: null,
  hostId: null,
  accountId: null,
  showsCancelled: true,
  showsArchived: false,
})
