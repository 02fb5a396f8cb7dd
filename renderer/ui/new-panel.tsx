import type { BaseSyntheticEvent, ReactNode } from 'react'
import { useId } from 'react'
import { Button } from './button.tsx'
import { Inspector } from './frame-slots.tsx'

export interface NewPanelProps {
  /** What is added, such as `call`. */
  noun: string
  isRunning: boolean
  onSubmit: (event: BaseSyntheticEvent) => Promise<void>
  onClose: () => void
  /** The fields. */
  children: ReactNode
}

/** The panel in which something new is filled in; nothing is kept before it is added. */
export function NewPanel({ noun, isRunning, onSubmit, onClose, children }: NewPanelProps) {
  const id = useId()
  return (
    <Inspector
      title={`New ${noun}`}
      onClose={onClose}
      footer={
        <>
          <Button look="primary" type="submit" form={id} disabled={isRunning}>
            Add {noun}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Cancel
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={(event) => void onSubmit(event)}>
        {children}
      </form>
    </Inspector>
  )
}
