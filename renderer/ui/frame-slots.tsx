import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { createContext, useContext, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { isDeciding } from './is-deciding.ts'

/** Places of the frame that a screen may fill while it is shown. */
const places = ['inspector', 'top-bar', 'status-bar'] as const
type Place = (typeof places)[number]

interface Slots {
  elements: ReadonlyMap<Place, HTMLElement>
  set: (place: Place, element: HTMLElement | null) => void
}

const SlotsContext = createContext<Slots>({ elements: new Map(), set: () => undefined })

export function FrameSlots({ children }: { children: ReactNode }) {
  const [elements, setElements] = useState<ReadonlyMap<Place, HTMLElement>>(new Map())
  const slots = useMemo<Slots>(
    () => ({
      elements,
      set: (place, element) => {
        setElements((before) => {
          if (before.get(place) === (element ?? undefined)) return before
          const after = new Map(before)
          if (element === null) after.delete(place)
          else after.set(place, element)
          return after
        })
      },
    }),
    [elements],
  )
  return <SlotsContext value={slots}>{children}</SlotsContext>
}

/** Where the frame keeps room for a place; it takes none while nothing is in it. */
export function Slot({ place, className = '' }: { place: Place; className?: string }) {
  const { set } = useContext(SlotsContext)
  const [register] = useState(() => (element: HTMLElement | null) => {
    set(place, element)
  })
  return <div ref={register} className={`empty:hidden ${className}`} />
}

/** Shows its children in a place of the frame. */
export function InSlot({ place, children }: { place: Place; children: ReactNode }) {
  const element = useContext(SlotsContext).elements.get(place)
  return element === undefined ? null : createPortal(children, element)
}

export interface InspectorProps {
  title: string
  /** Under the title: what kind of thing it is. */
  subtitle?: ReactNode
  onClose: () => void
  children: ReactNode
  /** Buttons that stay in sight at the bottom. */
  footer?: ReactNode
}

/** The panel on the right about what is selected. It narrows the screen and covers nothing; Escape closes it. */
export function Inspector({ title, subtitle, onClose, children, footer }: InspectorProps) {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useLayoutEffect(() => {
    close.current = onClose
  })

  // With the panel itself, not after it is drawn: a key pressed in between would be lost.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      // A menu, dialog or search box that is open over it takes Escape first.
      if (event.key === 'Escape' && !event.defaultPrevented && !isDeciding()) {
        close.current()
      }
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])

  return (
    <InSlot place="inspector">
      <aside
        ref={panel}
        aria-label={title}
        className="flex h-full w-[340px] flex-col border-l border-line bg-surface xl:w-[376px]"
      >
        <header className="flex items-start gap-2 border-b border-line py-3 pr-3 pl-4">
          <div className="min-w-0 flex-1">
            <h2 className="line-clamp-2 text-md font-bold wrap-anywhere">{title}</h2>
            {subtitle === undefined ? null : <div className="mt-0.5 text-sm text-ink-soft">{subtitle}</div>}
          </div>
          <button
            type="button"
            aria-label="Close the panel"
            onClick={onClose}
            className="flex size-6 items-center justify-center rounded-md text-ink-soft hover:bg-hover hover:text-ink"
          >
            <X size={16} aria-hidden />
          </button>
        </header>
        <div className="min-h-0 flex-1 overflow-auto px-4 py-4">{children}</div>
        {footer === undefined ? null : (
          <footer className="flex flex-wrap items-center gap-2 border-t border-line px-4 py-3">{footer}</footer>
        )}
      </aside>
    </InSlot>
  )
}
