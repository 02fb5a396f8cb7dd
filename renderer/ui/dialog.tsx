import { Dialog as Base } from '@base-ui/react/dialog'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { takeFocus } from './popup-focus.ts'
import { dismissUndo } from './toast.tsx'

export interface DialogProps {
  isOpen: boolean
  onClose: () => void
  title: string
  /** One line under the title. */
  description?: string
  width?: 'small' | 'medium' | 'large'
  children: ReactNode
  /** Buttons, the deed last. */
  footer?: ReactNode
}

const widths = { small: 'w-96', medium: 'w-[560px]', large: 'w-[880px]' }

/** For decisions only; everything else happens in place. */
export function Dialog({ isOpen, onClose, title, description, width = 'small', children, footer }: DialogProps) {
  // It could lie over the buttons; the status bar goes on offering the same.
  useEffect(() => {
    if (isOpen) dismissUndo()
  }, [isOpen])
  // It goes at once: one that fades away would still have the focus, and take the next keys with it.
  if (!isOpen) return null
  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-[light-dark(rgb(16_24_40/0.28),rgb(0_0_0/0.55))] transition-opacity data-starting-style:opacity-0" />
        <Base.Popup
          ref={takeFocus}
          className={`popup fixed top-1/2 left-1/2 z-40 flex max-h-[calc(100vh-48px)] max-w-[calc(100vw-48px)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg ${widths[width]}`}
        >
          <header className="flex items-start gap-3 border-b border-line px-5 py-4">
            <div className="min-w-0 flex-1">
              <Base.Title className="text-md font-bold">{title}</Base.Title>
              {description === undefined ? null : (
                <Base.Description className="mt-0.5 text-sm text-ink-soft">{description}</Base.Description>
              )}
            </div>
            <Base.Close
              aria-label="Close"
              className="-mr-1 flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
            >
              <X size={16} aria-hidden />
            </Base.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-auto px-5 py-4">{children}</div>
          {footer === undefined ? null : (
            <footer className="flex justify-end gap-2 border-t border-line px-5 py-3">{footer}</footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
