import { useState } from 'react'
import { type Day, dayIn, type Instant } from '../../shared/domain/times.ts'
import { useWorkspaceZone } from './use-workspace-zone.ts'

/** The workspace's day when the screen was opened, so that everybody who looks at it sees the same. */
export function useToday(): Day {
  const zone = useWorkspaceZone()
  const [now] = useState(() => new Date().toISOString() as Instant)
  return dayIn(zone, now)
}
