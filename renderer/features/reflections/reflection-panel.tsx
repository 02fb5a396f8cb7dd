import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Inspector } from '../../ui/frame-slots.tsx'

export interface ReflectionPanelProps {
  placementId: PlacementId
  me: Person
  onClose: () => void
}

/** What I make of a placement of mine: to be written, corrected or, once signed off, read and added to. */
export function ReflectionPanel({ placementId, me, onClose }: ReflectionPanelProps) {
  return (
    <Inspector title="Reflection" onClose={onClose}>
      <p data-placement={placementId}>{me.name}</p>
    </Inspector>
  )
}
