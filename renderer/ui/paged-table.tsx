import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { KeyboardEvent, ReactNode } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { useElementWidth } from './use-element-width.ts'
import type { Column } from './virtual-table.tsx'

/** Sorting is for whoever holds the rows. */
export type PagedColumn<Row> = Omit<Column<Row>, 'sortBy'>

export interface PagedTableProps<Row> {
  label: string
  count: number
  /** Undefined for a row that has not come yet. */
  rowAt: (index: number) => Row | undefined
  rowKey: (row: Row) => string
  columns: readonly PagedColumn<Row>[]
  openKey?: string | undefined
  onOpen: (row: Row) => void
  /** Told which rows are in sight. */
  onShow: (first: number, last: number) => void
}

const rowHeight = 32

/** A table whose rows come page by page: of 100,000 rows only those in sight are held. Arrows move, Enter opens. */
export function PagedTable<Row>(props: PagedTableProps<Row>) {
  const { label, count, rowAt, rowKey, columns, openKey, onOpen, onShow } = props
  const grid = useRef<HTMLTableElement>(null)
  const width = useElementWidth(grid)
  const id = useId()
  const [active, setActive] = useState<number>()
  const shown = columns.filter((column) => column.needs === undefined || width === 0 || width >= column.needs)
  const tracks = ['16px', ...shown.map((column) => column.width), '12px'].join(' ')
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 1,
    // The active row stays mounted when it is scrolled away: the grid points to it by its id.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      if (active === undefined || active >= range.count || indexes.includes(active)) return indexes
      return [...indexes, active].sort((a, b) => a - b)
    },
  })
  const [first, last] = [virtualizer.range?.startIndex ?? 0, virtualizer.range?.endIndex ?? 0]
  useEffect(() => {
    onShow(first, last)
  }, [first, last, onShow])

  const goTo = (index: number) => {
    const within = Math.max(0, Math.min(count - 1, index))
    setActive(within)
    virtualizer.scrollToIndex(within, { align: 'auto' })
  }
  const openAt = (index: number | undefined) => {
    const row = index === undefined ? undefined : rowAt(index)
    if (row !== undefined) onOpen(row)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = active ?? 0
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 12,
      PageUp: at - 12,
      Home: 0,
      End: count - 1,
    }
    const move = moves[event.key]
    if (move !== undefined) goTo(move)
    else if (event.key === 'Enter') openAt(active)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <table
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-activedescendant={active === undefined || active >= count ? undefined : `${id}-${active}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => {
        setActive((index) => index ?? 0)
      }}
      className="group/grid block min-h-0 flex-1 overflow-auto border-t border-line text-sm outline-none"
    >
      <thead className="sticky top-0 z-10 block bg-canvas">
        <tr
          aria-rowindex={1}
          className="grid h-[33px] items-center border-b border-line text-xs text-ink-soft"
          style={{ gridTemplateColumns: tracks }}
        >
          <th aria-hidden />
          {shown.map((column) => (
            <th
              key={column.key}
              scope="col"
              className={`flex min-w-0 px-2 font-medium ${column.align === 'end' ? 'justify-end' : ''}`}
            >
              <span className="truncate">{column.title}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="relative block" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <PagedRow
            key={index}
            id={`${id}-${index}`}
            index={index}
            top={start}
            tracks={tracks}
            row={rowAt(index)}
            columns={shown}
            isActive={index === active}
            isOpen={isOpenRow(rowAt(index), rowKey, openKey)}
            onClick={() => {
              setActive(index)
              openAt(index)
            }}
          />
        ))}
      </tbody>
    </table>
  )
}

function isOpenRow<Row>(row: Row | undefined, rowKey: (row: Row) => string, openKey: string | undefined): boolean {
  return row !== undefined && openKey !== undefined && rowKey(row) === openKey
}

interface PagedRowProps<Row> {
  id: string
  index: number
  top: number
  tracks: string
  row: Row | undefined
  columns: readonly PagedColumn<Row>[]
  isActive: boolean
  isOpen: boolean
  onClick: () => void
}

function PagedRow<Row>({ id, index, top, tracks, row, columns, isActive, isOpen, onClick }: PagedRowProps<Row>) {
  const ring = isActive
    ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent'
    : ''
  const cell = (column: PagedColumn<Row>): ReactNode => (row === undefined ? null : column.cell(row))
  return (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isOpen}
      aria-busy={row === undefined}
      onClick={onClick}
      className={`absolute inset-x-0 grid h-8 items-center border-b border-line/60 ${isOpen ? 'bg-accent-soft' : 'hover:bg-hover'} ${ring}`}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
    >
      <td aria-hidden />
      {columns.map((column) => (
        <td key={column.key} className={`truncate px-2 ${column.align === 'end' ? 'text-right tabular-nums' : ''}`}>
          {cell(column)}
        </td>
      ))}
    </tr>
  )
}
