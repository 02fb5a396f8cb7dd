import { Screen } from '../../ui/screen.tsx'
import { AsMe } from '../identity/as-me.tsx'

export function RotationsScreen() {
  return (
    <Screen title="My rotations" purpose="What is next for you, what you did, and what is still to be written.">
      <AsMe purpose="Then your next rotation, its briefing and what is still to be written will be here.">
        {(me) => <p className="px-6 text-sm">{me.name}</p>}
      </AsMe>
    </Screen>
  )
}
