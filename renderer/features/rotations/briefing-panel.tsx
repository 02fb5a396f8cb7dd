import { CalendarPlus } from 'lucide-react'
import type { Briefing } from '../../../shared/contract/rotations.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Button } from '../../ui/button.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { activityTitle, whenWords } from '../../words/activities.ts'
import { saveInvitation } from '../feeds/save-invitation.ts'
import { BriefingDetails } from './briefing-details.tsx'

/** The briefing of a placement that comes after the next one. */
export function BriefingPanel({ briefing, me, onClose }: { briefing: Briefing; me: Person; onClose: () => void }) {
  const { placementId, activity, accountName } = briefing
  return (
    <Inspector
      title={activityTitle(activity.title, accountName)}
      subtitle={whenWords(activity, me.timeZone, me.timeZone)}
      onClose={onClose}
      footer={
        <Button icon={CalendarPlus} onClick={() => void saveInvitation(placementId, activity.title)}>
          Save invitation…
        </Button>
      }
    >
      <BriefingDetails briefing={briefing} />
    </Inspector>
  )
}
