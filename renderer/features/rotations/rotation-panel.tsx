import type { Briefing } from '../../../shared/contract/rotations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { PreferencesPanel } from '../preferences/preferences-panel.tsx'
import { ReflectionPanel } from '../reflections/reflection-panel.tsx'
import { GuestPanel } from '../sign-offs/guest-panel.tsx'
import { SignOffPanel } from '../sign-offs/sign-off-panel.tsx'
import { BriefingPanel } from './briefing-panel.tsx'
import type { RotationsPanel } from './panel-route.ts'

export interface RotationPanelProps {
  panel: RotationsPanel
  me: Person
  ahead: readonly Briefing[]
  onClose: () => void
}

/** What the address has opened beside my rotations. */
export function RotationPanel({ panel, me, ahead, onClose }: RotationPanelProps) {
  if (panel.kind === 'preferences') return <PreferencesPanel me={me} onClose={onClose} />
  const { placementId } = panel
  if (panel.kind === 'briefing') {
    const briefing = ahead.find((each) => each.placementId === placementId)
    return briefing === undefined ? null : <BriefingPanel briefing={briefing} me={me} onClose={onClose} />
  }
  const own = { placementId, me, onClose }
  if (panel.kind === 'reflect') return <ReflectionPanel key={placementId} {...own} />
  if (panel.kind === 'sign-off') return <SignOffPanel key={placementId} {...own} />
  return <GuestPanel key={placementId} {...own} />
}
