import { ChevronDown, Plus } from 'lucide-react'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { InSlot } from '../../ui/frame-slots.tsx'
import { Menu } from '../../ui/menu.tsx'
import { daySpanYearWords } from '../../words/times.ts'
import { chooseCycle } from './plan-view.ts'

/** In the top bar: which cycle is looked at. */
export function CycleChooser({
  cycles,
  current,
  onNew,
}: {
  cycles: readonly Cycle[]
  current: Cycle
  /** Left out where no cycle is made. */
  onNew?: () => void
}) {
  return (
    <InSlot place="top-bar">
      <Menu
        trigger={
          <button
            type="button"
            className="flex h-8 max-w-72 min-w-0 cursor-default items-center gap-1.5 rounded-md px-2 text-sm hover:bg-hover"
          >
            <span className="text-ink-faint">Cycle</span>
            <span className="truncate font-medium">{current.name}</span>
            <ChevronDown size={14} aria-hidden className="shrink-0 text-ink-faint" />
          </button>
        }
        items={[
          ...cycles.map((cycle) => ({
            label: `${cycle.name} · ${daySpanYearWords(cycle.startsOn, cycle.endsOn)}`,
            run: () => {
              chooseCycle(cycle.id)
            },
            isChosen: cycle.id === current.id,
          })),
          ...(onNew === undefined ? [] : [{ label: 'New cycle…', icon: Plus, run: onNew, startsGroup: true }]),
        ]}
      />
    </InSlot>
  )
}
