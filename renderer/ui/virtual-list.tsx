import { useVirtualizer } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

export interface VirtualListProps<Item> {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  /** Measured when it is mounted, so it may take more than one line. */
  render: (item: Item) => ReactNode
  className?: string
}

/** A list of any length whose items differ in height: only what is in sight is mounted. */
export function VirtualList<Item>({ label, items, keyOf, render, className = '' }: VirtualListProps<Item>) {
  const scroller = useRef<HTMLElement>(null)
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 32,
    getItemKey: (index) => {
      const item = items[index]
      return item === undefined ? index : keyOf(item)
    },
    overscan: 8,
  })
  useEffect(() => {
    // What scrolls must be reachable by keyboard, and nothing in it needs to take the focus.
    if (scroller.current !== null) scroller.current.tabIndex = 0
  }, [])

  return (
    <section ref={scroller} aria-label={label} className={`focus-inset overflow-auto ${className}`}>
      <ul className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const item = items[index]
          return item === undefined ? null : (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className="absolute inset-x-0"
              style={{ top: start }}
            >
              {render(item)}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
