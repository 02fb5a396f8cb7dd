import { Route, useLocation } from 'wouter'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { Screen } from '../../ui/screen.tsx'
import { AsMe } from '../identity/as-me.tsx'
import { GuestPanel } from '../sign-offs/guest-panel.tsx'
import { SignOffPanel } from '../sign-offs/sign-off-panel.tsx'

export function RotationsScreen() {
  const [, navigate] = useLocation()
  const onClose = () => {
    navigate('/rotations')
  }
  return (
    <Screen title="My rotations" purpose="What is next for you, what you did, and what is still to be written.">
      <AsMe purpose="Then your next rotation, its briefing and what is still to be written will be here.">
        {(me) => (
          <>
            <p className="px-6 text-sm">{me.name}</p>
            <Route path="/rotations/sign-off/:id">
              {({ id }) => <SignOffPanel placementId={id as PlacementId} me={me} onClose={onClose} />}
            </Route>
            <Route path="/rotations/guest/:id">
              {({ id }) => <GuestPanel placementId={id as PlacementId} me={me} onClose={onClose} />}
            </Route>
          </>
        )}
      </AsMe>
    </Screen>
  )
}
