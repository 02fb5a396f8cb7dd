import { Menu as Base } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import type { ReactElement } from 'react'
import { Keys } from './kbd.tsx'
import { giveFocusBack, takeFocus } from './popup-focus.ts'

export interface MenuItem {
  /** Left out: its label. Needed where people choose the label. */
  key?: string
  label: string
  run: () => void
  icon?: LucideIcon
  keys?: string
  isDisabled?: boolean
  /** Present on choices: whether it is the one in force. */
  isChosen?: boolean
  /** Draws a line above. */
  startsGroup?: boolean
}

/** `trigger` is one button. */
export function Menu({ trigger, items }: { trigger: ReactElement; items: readonly MenuItem[] }) {
  return (
    <Base.Root
      onOpenChange={(isOpen, { trigger: opener, reason }) => {
        if (!isOpen) giveFocusBack(opener, reason)
      }}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal>
        <Base.Positioner sideOffset={4} align="start" className="z-50">
          <Base.Popup ref={takeFocus} className="popup max-h-(--available-height) max-w-96 min-w-44 overflow-auto p-1">
            {items.map((item) => (
              <Item key={item.key ?? item.label} item={item} />
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

function Item({ item }: { item: MenuItem }) {
  const Icon = item.isChosen === true ? Check : item.icon
  return (
    <>
      {item.startsGroup === true ? <Base.Separator className="-mx-1 my-1 h-px bg-line" /> : null}
      <Base.Item
        onClick={item.run}
        disabled={item.isDisabled === true}
        className="flex h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none data-disabled:opacity-50 data-highlighted:bg-hover"
      >
        <span className="flex size-4 shrink-0 items-center justify-center text-ink-soft">
          {Icon === undefined ? null : <Icon size={16} strokeWidth={1.75} aria-hidden />}
        </span>
        <span className="min-w-0 flex-1 truncate pr-4">{item.label}</span>
        {item.isChosen === true ? <span className="sr-only">(chosen)</span> : null}
        {item.keys === undefined ? null : <Keys keys={item.keys} />}
      </Base.Item>
    </>
  )
}
