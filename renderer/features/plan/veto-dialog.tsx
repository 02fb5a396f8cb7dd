import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { Board, Placed } from './board.ts'
import { titleOf } from './board.ts'
import type { usePlanDeeds } from './use-plan-deeds.ts'

export interface VetoDialogProps {
  board: Board
  item: Placed
  deeds: ReturnType<typeof usePlanDeeds>
  onClose: () => void
}

/** A host says no to a placement to come, and why. */
export function VetoDialog({ board, item, deeds, onClose }: VetoDialogProps) {
  const [reason, setReason] = useState('')
  const host = item.host?.name ?? 'The host'
  const isGiven = reason.trim() !== ''
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`${host} vetoes ${item.person.name}`}
      description={`${titleOf(board, item.activity)}. ${item.person.name} will not be proposed for it again.`}
      footer={
        <>
          <Button onClick={onClose}>Leave it as it is</Button>
          <Button
            look="danger"
            disabled={!isGiven}
            onClick={() => {
              onClose()
              void deeds.veto(item, reason)
            }}
          >
            Take {item.person.name} off
          </Button>
        </>
      }
    >
      <TextField label="Reason" value={reason} onChange={setReason} lines={3} hasFocus />
    </Dialog>
  )
}
