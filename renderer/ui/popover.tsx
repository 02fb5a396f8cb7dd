import { Popover as Base } from '@base-ui/react/popover'
import type { ReactElement, ReactNode } from 'react'
import { takeFocus } from './popup-focus.ts'

export interface PopoverProps {
  /** One button. */
  trigger: ReactElement
  title: string
  children: ReactNode
  isOpen?: boolean
  onOpenChange?: (isOpen: boolean) => void
}

/** A small panel beside its button. Opens by itself unless `isOpen` is given. */
export function Popover({ trigger, title, children, isOpen, onOpenChange }: PopoverProps) {
  return (
    <Base.Root
      {...(isOpen === undefined ? {} : { open: isOpen })}
      {...(onOpenChange === undefined ? {} : { onOpenChange })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} collisionPadding={8} className="z-40">
          <Base.Popup ref={takeFocus} className="popup max-h-(--available-height) w-72 overflow-auto p-3">
            <Base.Title className="mb-2 text-sm font-bold">{title}</Base.Title>
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
