import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Inspector } from '../../ui/frame-slots.tsx'

export interface SignOffPanelProps {
  placementId: PlacementId
  /** The host. */
  me: Person
  onClose: () => void
}

/** What I say as the host of a placement that has begun: who was there, and what they showed. */
export function SignOffPanel({ placementId, me, onClose }: SignOffPanelProps) {
  return (
    <Inspector title="Sign off" onClose={onClose}>
      <p data-placement={placementId}>{me.name}</p>
    </Inspector>
  )
}
