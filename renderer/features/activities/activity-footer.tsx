import { Archive, ArchiveRestore, Ban, RotateCcw } from 'lucide-react'
import type { Activity } from '../../../shared/domain/activities.ts'
import { Button } from '../../ui/button.tsx'
import type { ActivityDeeds } from './use-activity-deeds.ts'

/** Cancelled is what happened in the world, archived is what one wants to see. */
export function ActivityFooter({ activity, deeds }: { activity: Activity; deeds: ActivityDeeds }) {
  if (activity.archivedAt !== null) {
    return (
      <Button icon={ArchiveRestore} onClick={() => void deeds.restore([activity])}>
        Bring back
      </Button>
    )
  }
  return (
    <>
      {activity.status === 'planned' ? (
        <Button look="quiet" icon={Ban} onClick={() => void deeds.cancel([activity])}>
          Mark as cancelled
        </Button>
      ) : (
        <Button look="quiet" icon={RotateCcw} onClick={() => void deeds.reinstate([activity])}>
          Take back the cancellation
        </Button>
      )}
      <Button look="quiet" icon={Archive} onClick={() => void deeds.archive([activity])}>
        Archive
      </Button>
    </>
  )
}
