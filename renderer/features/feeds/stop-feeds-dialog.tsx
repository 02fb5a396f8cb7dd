import type { FeedState } from '../../../shared/contract/feeds.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { count } from '../../words/counts.ts'

export interface StopFeedsDialogProps {
  state: FeedState
  isBusy: boolean
  onStop: (keepFiles: boolean) => Promise<void>
  onClose: () => void
}

/** Whether what people subscribed to goes, or stays and grows old. */
export function StopFeedsDialog({ state, isBusy, onStop, onClose }: StopFeedsDialogProps) {
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Stop keeping calendar feeds?"
      width="medium"
      footer={
        <>
          <Button onClick={onClose}>Go on keeping them</Button>
          <Button disabled={isBusy} onClick={() => void onStop(true)}>
            Stop, leave the files
          </Button>
          <Button look="danger" disabled={isBusy} onClick={() => void onStop(false)}>
            Stop and remove the files
          </Button>
        </>
      }
    >
      <p className="text-sm text-pretty text-ink-soft">
        {count(state.files, 'calendar')} in <b className="text-ink">{state.folderName}</b> would no longer follow the
        plan. Whoever subscribed goes on reading them for as long as they are there.
      </p>
    </Dialog>
  )
}
