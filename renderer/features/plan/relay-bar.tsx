import { Pin, Plus, TriangleAlert } from 'lucide-react'
import type { Ref } from 'react'
import type { WorkFunction } from '../../../shared/domain/people.ts'
import { RoleMark } from '../../marks/role-mark.tsx'
import { Tip } from '../../ui/tooltip.tsx'
import type { Placed } from './board.ts'
import type { Bar } from './timeline-rows.ts'
import { laneHeight, rowPadding, widestWithLabelBeside } from './timeline-rows.ts'

const bands: Record<WorkFunction, string> = {
  marketing: 'border-teal bg-teal-soft',
  sales: 'border-violet bg-violet-soft',
}
const drafts: Record<WorkFunction, string> = {
  marketing: 'bg-teal-soft text-teal striped',
  sales: 'bg-violet-soft text-violet striped',
}
const solids: Record<WorkFunction, string> = { marketing: 'bg-teal', sales: 'bg-violet' }

/** Beside a label and a bar: what breaks a rule is said only where it leaves the label enough to be known by. */
const leastRoomForWords = 240

/** How far the host's band reaches out on the left and the participant's on the right. */
const handOver = 8

export interface RelayBarProps {
  bar: Bar
  label: string
  /** The whole of it in one sentence, for the tooltip and for screen readers. */
  sentence: string
  isSelected: boolean
  onClick: () => void
  ref?: Ref<HTMLButtonElement>
}

/** The relay: the host's band and the participant's overlap, and where they do is the placement. */
export function RelayBar({ bar, label, sentence, isSelected, onClick, ref }: RelayBarProps) {
  const { item } = bar
  const isWide = bar.width >= widestWithLabelBeside
  const isInConflict = item !== null && item.findings.length > 0
  const hasWords = isInConflict && !isWide && bar.reach - bar.width >= leastRoomForWords
  return (
    <div
      style={{
        ...(bar.isLabelBefore ? { right: `calc(100% - ${bar.x + bar.width}px)` } : { left: bar.x }),
        top: rowPadding + bar.lane * laneHeight,
        width: isWide ? bar.width : undefined,
        maxWidth: isWide ? undefined : bar.reach,
      }}
      className={`absolute flex h-6 items-center text-xs whitespace-nowrap ${bar.isLabelBefore ? 'flex-row-reverse' : ''} ${isSelected ? 'z-[2]' : 'hover:z-[1]'}`}
    >
      <Tip words={sentence}>
        <button
          ref={ref}
          type="button"
          id={barElementId(bar.key)}
          tabIndex={-1}
          aria-label={sentence}
          aria-pressed={isSelected}
          data-placement={item?.placement.id}
          onClick={onClick}
          className={`flex h-6 max-w-full min-w-0 ${isWide ? 'w-full' : ''} ${hasWords ? 'shrink-0' : ''} ${bar.isLabelBefore ? 'flex-row-reverse' : ''} cursor-default items-center rounded-md text-left ${isSelected ? 'outline-2 outline-offset-1 outline-accent' : ''} ${item === null ? '' : 'cursor-grab'}`}
        >
          <span className="relative block h-full shrink-0" style={{ width: bar.width }}>
            <Bands bar={bar} isInConflict={isInConflict} />
            {isWide ? (
              <span
                className={`absolute inset-y-0 flex ${inside(item)}`}
                style={{ left: handOver + 4, right: handOver + 4 }}
              >
                {/* Stays in sight while a long bar is scrolled past the column of names. */}
                <span className="sticky left-[calc(var(--name-column)+8px)] flex min-w-0 items-center gap-1.5">
                  <Mark item={item} />
                  <span className="truncate">{label}</span>
                </span>
              </span>
            ) : (
              <span className={`absolute inset-0 flex items-center justify-center ${inside(item)}`}>
                <Mark item={item} isAlone />
              </span>
            )}
          </span>
          {isWide ? null : (
            <span className="flex min-w-0 items-center gap-1 px-1.5">
              {item?.placement.isPinned === true ? <Pinned /> : null}
              <span className={`truncate ${hasWords ? 'max-w-32' : ''} ${item === null ? 'text-ink-soft' : ''}`}>
                {label}
              </span>
            </span>
          )}
        </button>
      </Tip>
      {hasWords ? (
        // The bar's name says all of them.
        <span aria-hidden className="min-w-0 truncate text-bad">
          {item.findings[0]?.words}
        </span>
      ) : null}
    </div>
  )
}

/** Names a bar for `aria-activedescendant`. */
export function barElementId(key: string): string {
  return `bar-${key.replace('/', '-')}`
}

function Bands({ bar: { item, activity }, isInConflict }: { bar: Bar; isInConflict: boolean }) {
  const host: WorkFunction = activity.kind === 'call' ? 'sales' : 'marketing'
  const participant: WorkFunction = activity.kind === 'call' ? 'marketing' : 'sales'
  const overlap = item?.placement.status === 'proposed' ? drafts[participant] : solids[participant]
  return (
    <>
      <span
        className={`absolute top-0.5 left-0 h-[17px] rounded-[5px] border ${bands[host]}`}
        style={{ right: handOver }}
      />
      {item === null ? (
        <span
          className="absolute top-[5px] right-0 h-[17px] rounded-[5px] border border-dashed border-line-control bg-surface"
          style={{ left: handOver }}
        />
      ) : (
        <>
          <span
            className={`absolute top-[5px] right-0 h-[17px] rounded-[5px] border ${bands[participant]}`}
            style={{ left: handOver }}
          />
          <span
            className={`absolute top-[5px] h-[14px] rounded-[3px] ${overlap}`}
            style={{ left: handOver, right: handOver }}
          />
        </>
      )}
      {isInConflict ? <span className="absolute -inset-px rounded-md border-2 border-bad" /> : null}
    </>
  )
}

function inside(item: Placed | null): string {
  return item === null || item.placement.status === 'proposed' ? 'text-ink' : 'text-on-accent'
}

function Mark({ item, isAlone = false }: { item: Placed | null; isAlone?: boolean }) {
  if (item === null) return <Plus size={12} aria-hidden className="shrink-0 text-ink-soft" />
  return (
    <>
      <span aria-hidden className="flex shrink-0">
        <RoleMark role={item.placement.role} />
      </span>
      {isAlone ? null : (
        <>
          {item.findings.length > 0 ? (
            // On a solid bar red could not be told from it; the outline is red either way.
            <TriangleAlert
              size={12}
              aria-hidden
              className={`shrink-0 ${item.placement.status === 'proposed' ? 'text-bad' : ''}`}
            />
          ) : null}
          {item.placement.isPinned ? <Pinned /> : null}
        </>
      )}
    </>
  )
}

function Pinned() {
  return <Pin size={11} aria-hidden className="shrink-0 fill-current" />
}
