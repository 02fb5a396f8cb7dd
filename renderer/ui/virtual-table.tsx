import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import type { MouseEvent, ReactNode } from 'react'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import type { Sort } from './table-lines.ts'
import { linesOf, sortRows } from './table-lines.ts'
import { TableHead, TableHeading, TableRow } from './table-row.tsx'
import { useElementWidth } from './use-element-width.ts'
import { useTableKeys } from './use-table-keys.ts'

export interface Column<Row> {
  key: string
  title: string
  /** A CSS grid track, such as `minmax(160px, 2fr)` or `96px`. */
  width: string
  cell: (row: Row) => ReactNode
  /** What it sorts by; a column without is not sortable. Empty text sorts last. */
  sortBy?: (row: Row) => string | number
  align?: 'start' | 'end'
  /** Left out while the table is narrower than this many pixels. */
  needs?: number
}

export interface VirtualTableProps<Row> {
  label: string
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** What a row is called: typing its first letters finds it. */
  rowName: (row: Row) => string
  columns: readonly Column<Row>[]
  initialSort: Sort
  /** Puts rows under headings; only while sorted by the first sort's column. */
  groupOf?: (row: Row) => string
  /** The row whose details are open. */
  openKey?: string | undefined
  onOpen: (row: Row) => void
  selected: ReadonlySet<string>
  onSelect: (selected: ReadonlySet<string>) => void
  /** Drawn fainter, such as what is archived. */
  isFaint?: (row: Row) => boolean
  /** Shown instead of rows when there are none. */
  empty: ReactNode
}

const rowHeight = 32

/**
 * A table of any length: only the rows in sight are mounted. Arrows move, Enter opens, Space selects, letters find.
 * It fills its parent, a flex column with a height of its own.
 */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const { label, rows, rowKey, rowName, columns, initialSort, groupOf, openKey, onOpen, selected, onSelect } = props
  const grid = useRef<HTMLTableElement>(null)
  const width = useElementWidth(grid)
  const id = useId()
  const [sort, setSort] = useState(initialSort)

  const shown = columns.filter((column) => column.needs === undefined || width === 0 || width >= column.needs)
  const tracks = ['36px', ...shown.map((column) => column.width), '12px'].join(' ')
  const minWidth = narrowest(tracks)
  const group = sort.key === initialSort.key ? groupOf : undefined
  const sortBy = columns.find((column) => column.key === sort.key)?.sortBy
  const lines = useMemo(
    () => linesOf(sortRows(rows, sortBy, sort.isDescending), rowKey, group),
    [rows, sortBy, sort.isDescending, rowKey, group],
  )

  const active = useRef<number | undefined>(undefined)
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight + 1,
    getItemKey: (index) => lines[index]?.key ?? index,
    // The active row stays mounted when it is scrolled away: the grid points to it by its id.
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range)
      const index = active.current
      if (index === undefined || index >= range.count || indexes.includes(index)) return indexes
      return [...indexes, index].sort((a, b) => a - b)
    },
  })

  const toggle = (key: string) => {
    const next = new Set(selected)
    if (!next.delete(key)) next.add(key)
    onSelect(next)
  }
  const scrolledTo = useRef<string>(undefined)
  const open = (row: Row) => {
    // It is where it was opened; by the time the address says so, keys may have moved on from it.
    scrolledTo.current = rowKey(row)
    onOpen(row)
  }
  const { activeKey, setActiveKey, onKeyDown, onFocus } = useTableKeys({
    lines,
    rowName,
    onOpen: open,
    onToggle: toggle,
    onSelectAll: () => {
      onSelect(new Set(lines.flatMap((line) => (line.kind === 'row' ? [line.key] : []))))
    },
    onClear:
      selected.size === 0
        ? undefined
        : () => {
            onSelect(new Set())
          },
    scrollTo: (index) => {
      virtualizer.scrollToIndex(index, { align: 'auto' })
    },
  })
  const activeIndex = lines.findIndex((line) => line.key === activeKey)
  active.current = activeIndex === -1 ? undefined : activeIndex

  useEffect(() => {
    // Once for each row that is opened: rows that move under an open one must not scroll the table away.
    if (scrolledTo.current === openKey) return
    const index = lines.findIndex((line) => line.key === openKey)
    if (openKey !== undefined && index === -1) return
    scrolledTo.current = openKey
    if (index === -1) return
    setActiveKey(openKey)
    virtualizer.scrollToIndex(index, { align: 'auto' })
  }, [openKey, lines, virtualizer, setActiveKey])

  const onClick = (event: MouseEvent) => {
    if (!(event.target instanceof Element)) return
    const key = event.target.closest('[data-key]')?.getAttribute('data-key')
    const line = lines.find((line) => line.key === key)
    if (line?.kind !== 'row') return
    setActiveKey(line.key)
    if (event.ctrlKey || event.metaKey || event.target.closest('[data-select]') !== null) toggle(line.key)
    else open(line.row)
  }

  if (rows.length === 0) return <div className="flex min-h-0 flex-1 flex-col overflow-auto">{props.empty}</div>

  const isActiveMounted = virtualizer.getVirtualItems().some(({ index }) => index === active.current)
  return (
    <table
      ref={grid}
      role="grid"
      aria-label={label}
      aria-rowcount={lines.length + 1}
      aria-multiselectable
      aria-activedescendant={isActiveMounted ? `${id}-${activeKey}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onClick}
      className="group/grid block outline-none min-h-0 flex-1 overflow-auto border-t border-line text-sm"
    >
      <TableHead columns={shown} tracks={tracks} minWidth={minWidth} sort={sort} onSort={setSort} />
      <tbody className="relative block" style={{ height: virtualizer.getTotalSize(), minWidth }}>
        {virtualizer.getVirtualItems().map((item) => {
          const line = lines[item.index]
          if (line === undefined) return null
          const place = { id: `${id}-${line.key}`, top: item.start, rowIndex: item.index + 2, tracks }
          return line.kind === 'heading' ? (
            <TableHeading key={line.key} {...place} words={line.words} columns={shown.length + 1} />
          ) : (
            <TableRow
              key={line.key}
              {...place}
              line={line}
              name={rowName(line.row)}
              columns={shown}
              isActive={line.key === activeKey}
              isOpen={line.key === openKey}
              isSelected={selected.has(line.key)}
              isFaint={props.isFaint?.(line.row) ?? false}
            />
          )
        })}
      </tbody>
    </table>
  )
}

/** Every track begins with its least width, so their sum is the least that head and rows need together. */
function narrowest(tracks: string): number {
  return [...tracks.matchAll(/(?:^|\s|minmax\()(\d+)px/g)].reduce((sum, [, width]) => sum + Number(width), 0)
}
