import { Combobox as Base } from '@base-ui/react/combobox'
import { type Virtualizer, useVirtualizer } from '@tanstack/react-virtual'
import { Check } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Option } from './select.tsx'

const rowHeight = 32
/** Around the rows; ours, because a padding would not count as theirs when they scroll into sight. */
const edge = 4

export type RowsVirtualizer = Virtualizer<HTMLDivElement, Element>

export interface PickRowsProps {
  /** Given the virtualizer while the rows are shown, so that keys can bring a row into sight. */
  rows: RefObject<RowsVirtualizer | null>
}

/** What fits what was typed; of thousands only the rows in sight are mounted. */
export function PickRows({ rows }: PickRowsProps) {
  const options = Base.useFilteredItems<Option<string | null>>()
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: options.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    paddingStart: edge,
    paddingEnd: edge,
    scrollPaddingStart: edge,
    scrollPaddingEnd: edge,
  })
  useLayoutEffect(() => {
    rows.current = virtualizer
    return () => {
      rows.current = null
    }
  }, [rows, virtualizer])
  return (
    <div
      ref={scroller}
      role="presentation"
      className="max-h-[min(320px,var(--available-height))] overflow-auto overscroll-contain"
    >
      <div role="presentation" className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const option = options[index]
          return option === undefined ? null : (
            <Base.Item
              key={option.value ?? ''}
              index={index}
              value={option}
              aria-setsize={options.length}
              aria-posinset={index + 1}
              className="absolute inset-x-1 flex h-8 cursor-default items-center gap-2 rounded-sm px-2 text-sm outline-none data-highlighted:bg-hover"
              style={{ top: start }}
            >
              <span className="flex size-4 shrink-0 items-center">
                <Base.ItemIndicator>
                  <Check size={16} aria-hidden />
                </Base.ItemIndicator>
              </span>
              <span className="truncate">{option.label}</span>
            </Base.Item>
          )
        })}
      </div>
    </div>
  )
}
