import { Popover } from '@base-ui/react/popover'
import type { ReactNode } from 'react'
import { useRef } from 'react'

export interface AnchoredPanelProps {
  /** What it belongs to; nothing is shown while there is none. */
  anchor: Element | null
  title: string
  onClose: () => void
  children: ReactNode
}

/** A small panel beside something that is not a button of its own, such as a cell. Begins at what is chosen. */
export function AnchoredPanel({ anchor, title, onClose, children }: AnchoredPanelProps) {
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Popover.Root
      open={anchor !== null}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
    >
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} sideOffset={6} collisionPadding={8} className="z-40">
          <Popover.Popup
            ref={popup}
            initialFocus={() => {
              // At once: see popup-focus.ts.
              popup.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus({ preventScroll: true })
              return false
            }}
            className="popup max-h-(--available-height) w-72 overflow-auto p-3"
          >
            <Popover.Title className="mb-2 text-sm font-bold">{title}</Popover.Title>
            {children}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  )
}
