import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from './button.tsx'
import { VirtualList } from './virtual-list.tsx'

/** Beyond so many, a list scrolls by itself and mounts only what is in sight. */
const mostMounted = 40

export interface ShortListProps<Item> {
  label: string
  items: readonly Item[]
  keyOf: (item: Item) => string
  render: (item: Item, index: number) => ReactNode
  /** How many are shown until somebody asks for all. */
  atFirst: number
}

/** The first few of a list between lines, and the rest on request. */
export function ShortList<Item>({ label, items, keyOf, render, atFirst }: ShortListProps<Item>) {
  const [isWhole, setIsWhole] = useState(false)
  // A button in the place of a single row would only be a detour.
  const isShort = items.length <= atFirst + 1
  if (isWhole && items.length > mostMounted) {
    return (
      <VirtualList
        label={label}
        items={items}
        keyOf={keyOf}
        render={(item) => <div className="border-b border-line">{render(item, items.indexOf(item))}</div>}
        className="h-120 max-h-[70vh]"
      />
    )
  }
  return (
    <>
      <ul aria-label={label} className="divide-y divide-line">
        {(isWhole || isShort ? items : items.slice(0, atFirst)).map((item, index) => (
          <li key={keyOf(item)}>{render(item, index)}</li>
        ))}
      </ul>
      {isWhole || isShort ? null : (
        <div className="border-t border-line p-1">
          <Button
            look="quiet"
            onClick={() => {
              setIsWhole(true)
            }}
          >
            Show all {items.length}
          </Button>
        </div>
      )}
    </>
  )
}
