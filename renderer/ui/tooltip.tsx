import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import { Keys } from './kbd.tsx'

export const TooltipDelays = Tooltip.Provider

export interface TipProps {
  words: string
  keys?: string | undefined
  side?: 'top' | 'right' | 'bottom'
  children: ReactElement
}

/** A few words about what the pointer or the focus is on. `children` is one element that takes a ref and events. */
export function Tip({ words, keys, side = 'top', children }: TipProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger render={children} />
      <Tooltip.Portal>
        <Tooltip.Positioner side={side} sideOffset={6} className="z-50">
          <Tooltip.Popup className="popup flex max-w-72 items-center gap-2 px-2 py-1 text-xs">
            {words}
            {keys === undefined ? null : <Keys keys={keys} />}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
