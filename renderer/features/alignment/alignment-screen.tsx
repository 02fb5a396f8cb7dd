import { Screen } from '../../ui/screen.tsx'
import { AsMe } from '../identity/as-me.tsx'

export function AlignmentScreen() {
  return (
    <Screen title="Alignment" purpose="How marketing and sales see each other’s work, before and after rotations.">
      <AsMe purpose="Then the twenty statements of the alignment check will be here.">
        {(me) => <p className="px-6 text-sm">{me.name}</p>}
      </AsMe>
    </Screen>
  )
}
