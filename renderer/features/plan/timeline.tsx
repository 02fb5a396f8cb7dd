import { autoScrollForElements } from '@atlaskit/pragmatic-drag-and-drop-auto-scroll/element'
import { useVirtualizer } from '@tanstack/react-virtual'
import type { CSSProperties, KeyboardEvent } from 'react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { Instant } from '../../../shared/domain/times.ts'
import { useElementWidth } from '../../ui/use-element-width.ts'
import { barSentence } from './bar-words.ts'
import type { Board, Placed } from './board.ts'
import { localTime } from './local-time.ts'
import { ask, openBar, showPlan, usePlanView } from './plan-view.ts'
import { barElementId } from './relay-bar.tsx'
import { hoursOfDay, makeTimeScale, xOfTime } from './time-scale.ts'
import type { TimeScale } from './time-scale.ts'
import { TimelineGround, TimelineHead } from './timeline-head.tsx'
import { RowView, verdictWords } from './timeline-row-view.tsx'
import type { Bar, Direction } from './timeline-rows.ts'
import { activityRows, neighbour, personRows } from './timeline-rows.ts'
import { answerOf, usePlacementDrag } from './use-placement-drag.ts'

export interface TimelineProps {
  board: Board
  onDrop: (item: Placed, rowKey: string) => void
  onMoveTo: (item: Placed) => void
  onPin: (item: Placed) => void
  onRemove: (item: Placed) => void
  onSubstitute: (item: Placed) => void
  /** An empty seat was chosen. */
  onSeat: (bar: Bar) => void
  announce: (words: string) => void
}

const headHeight = 44
const wideColumn = 248
const narrowColumn = 168
/** Bars are drawn in steps of this many pixels of scrolling to the side. */
const clipStep = 240

const directions: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
}

/** The plan over the weeks, a row for every person or for every activity; only what is in sight is mounted. */
export function Timeline(props: TimelineProps) {
  const { board, onDrop, onMoveTo, onPin, onRemove, onSubstitute, onSeat, announce } = props
  const { grouping, zoom, filter, selected } = usePlanView()
  const scroller = useRef<HTMLTableElement>(null)
  const width = useElementWidth(scroller)
  const [left, setLeft] = useState(0)
  const columnWidth = width > 0 && width < 720 ? narrowColumn : wideColumn

  const scale = useMemo(
    () =>
      makeTimeScale({
        ...board.cycle,
        zoom,
        availableWidth: Math.max(0, width - columnWidth),
        hours: hoursOfDay([...board.activities.values()], board.timeZone),
      }),
    [board, zoom, width, columnWidth],
  )
  const rows = useMemo(
    () => (grouping === 'person' ? personRows(board, scale) : activityRows(board, scale, filter)),
    [board, scale, grouping, filter],
  )
  const drag = usePlacementDrag(board, onDrop)

  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => rows[index]?.height ?? 0,
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: headHeight,
    paddingEnd: 24,
  })
  useEffect(() => {
    virtualizer.measure()
  }, [rows, virtualizer])

  useEffect(() => {
    if (scroller.current === null) return undefined
    return autoScrollForElements({ element: scroller.current })
  }, [])

  const clip = useMemo(() => ({ from: left - clipStep, to: left + width + clipStep }), [left, width])
  const todayX = useMemo(() => todayOn(scale, board.timeZone), [scale, board.timeZone])

  const show = useCallback(
    (bar: Bar) => {
      const index = rows.findIndex((row) => row.kind !== 'heading' && row.bars.includes(bar))
      if (index !== -1) virtualizer.scrollToIndex(index, { align: 'auto' })
      const element = scroller.current
      if (element === null) return
      const room = element.clientWidth - columnWidth
      if (bar.x < element.scrollLeft) element.scrollLeft = Math.max(0, bar.x - 24)
      else if (bar.x + 120 > element.scrollLeft + room) element.scrollLeft = bar.x + 144 - room
    },
    [rows, virtualizer, columnWidth],
  )

  const scrolledTo = useRef<string | null>(null)
  useEffect(() => {
    // Once for each selection: a plan that changes must not pull the view back to it.
    if (selected === scrolledTo.current) return
    const bar = rows.flatMap((row) => (row.kind === 'heading' ? [] : row.bars)).find((each) => each.key === selected)
    if (selected !== null && bar === undefined) return
    scrolledTo.current = selected
    if (bar !== undefined) show(bar)
  }, [selected, rows, show])

  const onOpen = useCallback(
    (bar: Bar) => {
      scroller.current?.focus({ preventScroll: true })
      if (bar.item === null) {
        showPlan({ selected: bar.key })
        onSeat(bar)
      } else openBar(bar.key)
    },
    [onSeat],
  )

  const current = rows.flatMap((row) => (row.kind === 'heading' ? [] : row.bars)).find((bar) => bar.key === selected)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const direction = directions[event.key]
    const item = current?.item ?? null
    if (direction !== undefined) {
      const next = neighbour(rows, selected, direction)
      if (next !== null) {
        showPlan({ selected: next.key })
        announce(barSentence(board, next))
      }
    } else if (event.key === 'Enter' && current !== undefined) onOpen(current)
    else if (item !== null && event.key.toLowerCase() === 'm') onMoveTo(item)
    else if (item !== null && event.key.toLowerCase() === 's') onSubstitute(item)
    else if (item !== null && event.key.toLowerCase() === 'w') ask({ kind: 'person', personId: item.person.id })
    else if (item !== null && event.key.toLowerCase() === 'p') onPin(item)
    else if (item !== null && (event.key === 'Delete' || event.key === 'Backspace')) onRemove(item)
    else return
    event.preventDefault()
  }

  const over = drag === null || drag.over === null ? null : answerOf(drag, drag.over, grouping)
  const verdict = over === null ? null : verdictWords(over)
  useEffect(() => {
    if (verdict !== null) announce(verdict)
  }, [verdict, announce])

  const mounted = virtualizer.getVirtualItems()
  const isCurrentMounted = mounted.some(({ index }) => {
    const row = rows[index]
    return row !== undefined && row.kind !== 'heading' && row.bars.some((bar) => bar.key === selected)
  })

  return (
    <table
      ref={scroller}
      role="grid"
      tabIndex={0}
      aria-label={grouping === 'person' ? 'Timeline by person' : 'Timeline by activity'}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={isCurrentMounted && selected !== null ? barElementId(selected) : undefined}
      onKeyDown={onKeyDown}
      onScroll={(event) => {
        setLeft(Math.floor(event.currentTarget.scrollLeft / clipStep) * clipStep)
      }}
      style={{ '--name-column': `${columnWidth}px` } as CSSProperties}
      // The bar that keys act on has a ring of its own.
      className="focus-inset relative block min-h-0 flex-1 overflow-auto border-t border-line [&[aria-activedescendant]]:outline-none"
    >
      <thead
        className="sticky top-0 z-20 block border-b border-line bg-canvas"
        style={{ width: columnWidth + scale.width, height: headHeight }}
      >
        <tr aria-rowindex={1} className="flex h-full">
          <th
            scope="col"
            className="sticky left-0 z-10 flex shrink-0 items-end border-r border-line bg-canvas pb-1 pl-6 text-xs font-normal text-ink-faint"
            style={{ width: columnWidth }}
          >
            {grouping === 'person' ? 'Who joins' : 'What is joined'}
          </th>
          <th scope="col" className="relative font-normal" style={{ width: scale.width }}>
            <span className="sr-only">Weeks</span>
            <TimelineHead scale={scale} clip={clip} todayX={todayX} />
          </th>
        </tr>
      </thead>
      <tbody
        className="relative block min-h-[calc(100%-44px)]"
        style={{ width: columnWidth + scale.width, height: virtualizer.getTotalSize() }}
      >
        <TimelineGround scale={scale} clip={clip} todayX={todayX} left={columnWidth} />
        {mounted.map(({ key, index, start, size }) => {
          const row = rows[index]
          if (row === undefined) return null
          if (row.kind === 'heading') {
            return (
              <tr
                key={key}
                aria-rowindex={index + 2}
                style={{ top: start, height: size }}
                className="absolute inset-x-0 flex border-b border-line bg-sunken"
              >
                <th scope="rowgroup" className="sticky left-0 flex items-center gap-2 pl-6 text-xs font-bold">
                  {row.label}
                  <span className="font-normal text-ink-faint">{row.note}</span>
                </th>
              </tr>
            )
          }
          return (
            <RowView
              key={key}
              row={row}
              rowIndex={index + 2}
              top={start}
              board={board}
              scale={scale}
              clip={clip}
              grouping={grouping}
              columnWidth={columnWidth}
              selected={row.bars.some((bar) => bar.key === selected) ? selected : null}
              answer={drag === null ? null : answerOf(drag, row.key, grouping)}
              isOver={drag?.over === row.key}
              onOpen={onOpen}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** Null when today is not on the scale. */
function todayOn(scale: TimeScale, timeZone: string): number | null {
  const { day, minutes } = localTime(Instant.parse(new Date().toISOString()), timeZone)
  const [first] = scale.days
  const last = scale.days.at(-1)
  if (first === undefined || last === undefined || day < first.day || day > last.day) return null
  return xOfTime(scale, day, minutes)
}
