import { ArrowDown, ArrowUp, Check } from 'lucide-react'
import type { Line, Sort } from './table-lines.ts'
import type { Column } from './virtual-table.tsx'

interface Place {
  id: string
  /** Pixels from the first row. */
  top: number
  /** Counts from 1, the head is the first. */
  rowIndex: number
  tracks: string
}

export function TableHead<Row>({
  columns,
  tracks,
  minWidth,
  sort,
  onSort,
}: {
  columns: readonly Column<Row>[]
  tracks: string
  minWidth: number
  sort: Sort
  onSort: (sort: Sort) => void
}) {
  return (
    <thead className="sticky top-0 z-10 block bg-canvas" style={{ minWidth }}>
      <tr
        aria-rowindex={1}
        className="grid h-[33px] items-center border-b border-line text-xs text-ink-soft"
        style={{ gridTemplateColumns: tracks }}
      >
        <th scope="col">
          <span className="sr-only">Selected</span>
        </th>
        {columns.map((column) => (
          <Heading key={column.key} column={column} sort={sort} onSort={onSort} />
        ))}
      </tr>
    </thead>
  )
}

function Heading<Row>({ column, sort, onSort }: { column: Column<Row>; sort: Sort; onSort: (sort: Sort) => void }) {
  const isSorted = sort.key === column.key
  const Arrow = sort.isDescending ? ArrowDown : ArrowUp
  const ordered = sort.isDescending ? 'descending' : 'ascending'
  return (
    <th
      scope="col"
      aria-sort={isSorted ? ordered : undefined}
      className={`flex min-w-0 px-2 ${column.align === 'end' ? 'justify-end' : ''}`}
    >
      {column.sortBy === undefined ? (
        <span className="truncate font-medium">{column.title}</span>
      ) : (
        <button
          type="button"
          onClick={() => {
            onSort({ key: column.key, isDescending: isSorted && !sort.isDescending })
          }}
          className={`-mx-1 inline-flex min-w-0 items-center gap-1 rounded-sm px-1 font-medium hover:text-ink ${isSorted ? 'text-ink' : ''}`}
        >
          <span className="truncate">{column.title}</span>
          {isSorted ? <Arrow size={12} aria-hidden className="shrink-0" /> : null}
        </button>
      )}
    </th>
  )
}

export function TableHeading({ id, top, rowIndex, words, columns }: Place & { words: string; columns: number }) {
  return (
    <tr
      id={id}
      aria-rowindex={rowIndex}
      className="absolute inset-x-0 flex h-8 items-end border-b border-line pb-1"
      style={{ transform: `translateY(${top}px)` }}
    >
      <td colSpan={columns} className="pl-6 text-xs font-bold text-ink-soft">
        {words}
      </td>
    </tr>
  )
}

export interface TableRowProps<Row> extends Place {
  line: Extract<Line<Row>, { kind: 'row' }>
  name: string
  columns: readonly Column<Row>[]
  isActive: boolean
  isOpen: boolean
  isSelected: boolean
  isFaint: boolean
}

export function TableRow<Row>(props: TableRowProps<Row>) {
  const { id, top, rowIndex, tracks, line, columns, isActive, isOpen, isSelected, isFaint } = props
  const ground = isOpen ? 'bg-accent-soft' : isSelected ? 'bg-hover' : 'hover:bg-hover'
  // Fainter still could not be read on the ground of an open row.
  const faint = isOpen ? 'text-ink-soft' : 'text-ink-faint'
  // The ring shows where the keyboard is, and only while it is there.
  const ring = isActive
    ? 'group-focus-visible/grid:outline-2 group-focus-visible/grid:-outline-offset-2 group-focus-visible/grid:outline-accent'
    : ''
  return (
    <tr
      id={id}
      data-key={line.key}
      aria-rowindex={rowIndex}
      aria-selected={isSelected}
      className={`group/row absolute inset-x-0 grid h-8 items-center border-b border-line/60 ${ground} ${ring} ${isFaint ? faint : ''}`}
      style={{ gridTemplateColumns: tracks, transform: `translateY(${top}px)` }}
    >
      <td data-select className="flex h-full items-center justify-end pr-1">
        <span
          aria-hidden
          className={`flex size-4 items-center justify-center rounded-sm border ${isSelected ? 'border-accent bg-accent text-on-accent' : 'border-line-control bg-surface opacity-0 group-hover/row:opacity-100'}`}
        >
          {isSelected ? <Check size={12} strokeWidth={3} /> : null}
        </span>
        <span className="sr-only">{isSelected ? 'Selected' : 'Not selected'}</span>
      </td>
      {columns.map((column) => (
        <td key={column.key} className={`truncate px-2 ${column.align === 'end' ? 'text-right tabular-nums' : ''}`}>
          {column.cell(line.row)}
        </td>
      ))}
    </tr>
  )
}
