import type { ReactNode } from 'react'
import { useId } from 'react'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import { ShortList } from '../../ui/short-list.tsx'

export interface RotationSectionProps<Item> {
  title: string
  /** Beside the title, such as a sum. */
  aside?: string | undefined
  items: readonly Item[]
  atFirst: number
  render: (item: Item, index: number) => ReactNode
}

/** One list of my rotations under its heading; nothing when it is empty. */
export function RotationSection<Item extends { placementId: PlacementId }>({
  title,
  aside,
  items,
  atFirst,
  render,
}: RotationSectionProps<Item>) {
  const id = useId()
  if (items.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <div className="mb-2 flex items-baseline gap-3">
        <h2 id={id} className="text-sm font-bold">
          {title}
        </h2>
        {aside === undefined ? null : <p className="text-sm text-ink-soft">{aside}</p>}
      </div>
      <div className="overflow-hidden rounded-lg border border-line bg-surface">
        <ShortList
          label={title}
          items={items}
          keyOf={({ placementId }) => placementId}
          render={render}
          atFirst={atFirst}
        />
      </div>
    </section>
  )
}
