import type { TimeZone } from '../../shared/domain/times.ts'
import { useQuery } from './use-query.tsx'

/** The zone that times are shown in: the workspace's, so that everybody who looks at it sees the same. */
export function useWorkspaceZone(): TimeZone {
  const { data } = useQuery('workspace.status', {})
  return data?.state === 'open' ? data.timeZone : 'UTC'
}
