import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useMe } from '../identity/use-me.ts'
import { useVeto } from '../sign-offs/use-veto.ts'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import { showPlan } from './plan-view.ts'

export interface VetoDialogProps {
  board: Board
  item: Placed
  onClose: () => void
}

/** Somebody says for the host no to a placement to come, and why. */
export function VetoDialog({ board, item, onClose }: VetoDialogProps) {
  const { me } = useMe()
  if (me === undefined) return null
  return <VetoForm board={board} item={item} onClose={onClose} authorId={me?.id ?? item.activity.hostId} />
}

function VetoForm({ board, item, onClose, authorId }: VetoDialogProps & { authorId: Placed['activity']['hostId'] }) {
  const { reason, setReason, isGiven, send, leave } = useVeto(item.placement.id, authorId)
  const { person, host, activity } = item
  const title = titleOf(board, activity)
  const takeOff = async () => {
    if (!isGiven || !(await send(`${person.name} is taken off ${title} by veto`))) return
    showPlan({ selected: null, isInspectorOpen: false })
    onClose()
  }
  if (reason === undefined) return null
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${host?.name ?? 'The host'} vetoes ${person.name}`}
      description={`${title}. ${person.name} will not be proposed for it again.`}
      footer={
        <>
          <Button
            onClick={() => {
              leave()
              onClose()
            }}
          >
            Leave it as it is
          </Button>
          <Button look="danger" disabled={!isGiven} className="min-w-0 shrink" onClick={() => void takeOff()}>
            <span className="truncate">Take {person.name} off</span>
          </Button>
        </>
      }
    >
      <TextField label="Reason" value={reason} onChange={setReason} lines={3} hasFocus onSend={() => void takeOff()} />
    </Dialog>
  )
}
