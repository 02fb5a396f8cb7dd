import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/adapter/element-adapter'
import { memo, useEffect, useRef } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { Avatar } from '../../ui/avatar.tsx'
import { barSentence } from './bar-words.ts'
import type { Board } from './board.ts'
import { titleOf } from './board.ts'
import { ask } from './plan-view.ts'
import { RelayBar } from './relay-bar.tsx'
import type { TimeScale } from './time-scale.ts'
import { spanOf, spanOfDays } from './time-scale.ts'
import type { Clip } from './timeline-head.tsx'
import type { Bar, Grouping, TimelineRow } from './timeline-rows.ts'
import { labelOf, narrowestBar } from './timeline-rows.ts'
import type { RowAnswer } from './use-placement-drag.ts'
import { dayAndClock } from '../../words/times.ts'
import { roundHours } from '../../words/counts.ts'

export interface RowViewProps {
  row: Exclude<TimelineRow, { kind: 'heading' }>
  /** Counts from 1, the head of the grid is the first. */
  rowIndex: number
  top: number
  board: Board
  scale: TimeScale
  clip: Clip
  grouping: Grouping
  columnWidth: number
  selected: string | null
  /** Null while nothing is dragged. */
  answer: RowAnswer | null
  isOver: boolean
  onOpen: (bar: Bar) => void
}

/** One person or one activity: who or what it is, and its bars over the weeks. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { row, rowIndex, top, board, scale, clip, grouping, columnWidth, selected, answer, isOver, onOpen } = props
  const element = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (element.current === null) return undefined
    return dropTargetForElements({ element: element.current, getData: () => ({ rowKey: row.key }) })
  }, [row.key])

  const isBarred = answer?.state === 'barred'
  return (
    <tr
      ref={element}
      aria-rowindex={rowIndex}
      style={{ top, height: row.height }}
      className={`absolute inset-x-0 flex border-b border-line/60 ${isOver && answer?.state === 'free' ? 'bg-accent-soft' : ''} ${isOver && isBarred ? 'bg-bad-soft' : ''}`}
    >
      <th
        scope="row"
        style={{ width: columnWidth }}
        className={`sticky left-0 z-10 flex shrink-0 items-center gap-2 border-r border-line bg-canvas pr-3 pl-6 text-left text-sm font-normal ${isBarred ? 'text-ink-faint' : ''}`}
      >
        {row.kind === 'person' ? (
          <PersonHead row={row} hasHours={columnWidth > widthForNameAlone} />
        ) : (
          <ActivityHead row={row} board={board} />
        )}
      </th>
      <td className="relative min-w-0 flex-1">
        <div className={`absolute inset-0 transition-opacity ${isBarred ? 'opacity-35' : ''}`}>
          {row.kind === 'person' ? <Away row={row} scale={scale} /> : null}
          {row.kind === 'activity' && row.bars.length === 0 ? (
            <HostAlone row={row} board={board} scale={scale} />
          ) : null}
          {row.bars.map((bar) =>
            bar.x > clip.to || bar.x + Math.max(bar.width, 240) < clip.from ? null : (
              <DraggableBar
                key={bar.key}
                bar={bar}
                label={labelOf(board, bar, grouping)}
                sentence={barSentence(board, bar)}
                isSelected={bar.key === selected}
                onOpen={onOpen}
              />
            ),
          )}
        </div>
        {isOver && answer !== null ? <Verdict answer={answer} columnWidth={columnWidth} /> : null}
      </td>
    </tr>
  )
})

function DraggableBar(props: {
  bar: Bar
  label: string
  sentence: string
  isSelected: boolean
  onOpen: (bar: Bar) => void
}) {
  const { bar, onOpen, ...rest } = props
  const element = useRef<HTMLButtonElement>(null)
  const placementId = bar.item?.placement.id
  useEffect(() => {
    if (element.current === null || placementId === undefined) return undefined
    return draggable({ element: element.current, getInitialData: () => ({ placementId }) })
  }, [placementId])
  return (
    <RelayBar
      {...rest}
      ref={element}
      bar={bar}
      onClick={() => {
        onOpen(bar)
      }}
    />
  )
}

/** In pixels; in a column this wide a name reads whole only when it has the column to itself. */
const widthForNameAlone = 180

function PersonHead({ row, hasHours }: { row: Extract<TimelineRow, { kind: 'person' }>; hasHours: boolean }) {
  const { person, bars, minimum, isShort } = row
  return (
    <>
      <Avatar name={person.name} kind={person.function === 'marketing' ? 'square' : 'round'} size="small" />
      <button
        type="button"
        // By keyboard the same is in reach under "Left out" and by W on a bar; the grid itself is one stop.
        tabIndex={-1}
        title={`What ${person.name} has, and what bars more`}
        onClick={() => {
          ask({ kind: 'person', personId: person.id })
        }}
        className="min-w-0 flex-1 cursor-default truncate rounded-sm text-left underline-offset-2 hover:underline"
      >
        {person.name}
      </button>
      {isShort ? (
        <span className="shrink-0 text-xs text-warn">
          {bars.length} of {minimum}
        </span>
      ) : null}
      {hasHours ? <span className="shrink-0 text-xs text-ink-faint">{roundHours(row.hours)}</span> : null}
    </>
  )
}

function ActivityHead({ row, board }: { row: Extract<TimelineRow, { kind: 'activity' }>; board: Board }) {
  const { activity, host } = row
  return (
    <>
      {host === undefined ? null : (
        <Avatar name={host.name} kind={host.function === 'marketing' ? 'square' : 'round'} size="small" />
      )}
      <span className={`min-w-0 flex-1 truncate ${activity.status === 'cancelled' ? 'line-through' : ''}`}>
        {titleOf(board, activity)}
      </span>
      {activity.kind === 'call' ? (
        <span className="shrink-0 text-xs text-ink-faint">{dayAndClock(activity.startsAt, board.timeZone)}</span>
      ) : null}
    </>
  )
}

/** Days on which somebody is away; in words where no bar stands over it. */
function Away({ row, scale }: { row: Extract<TimelineRow, { kind: 'person' }>; scale: TimeScale }) {
  const { data } = useQuery('people.times', { id: row.person.id })
  return data?.timeOff.map((time) => {
    const { x, width } = spanOfDays(scale, time.startsOn, time.endsOn)
    if (width === 0) return null
    const hasRoom = width >= 48 && !row.bars.some((bar) => bar.x < x + width && bar.x + Math.min(bar.reach, 240) > x)
    return (
      <div
        key={time.id}
        style={{ left: x, width }}
        className="striped absolute inset-y-0 flex items-center overflow-hidden text-line-strong"
      >
        <span className={hasRoom ? 'mx-auto rounded-sm bg-canvas px-1.5 text-xs text-ink-faint' : 'sr-only'}>Away</span>
      </div>
    )
  })
}

/** An activity that nobody joins and that has no free seat either: the host's band alone. */
function HostAlone({
  row,
  board,
  scale,
}: {
  row: Extract<TimelineRow, { kind: 'activity' }>
  board: Board
  scale: TimeScale
}) {
  const { x, width } = spanOf(scale, row.activity, board.timeZone)
  const look = row.activity.kind === 'call' ? 'border-violet bg-violet-soft' : 'border-teal bg-teal-soft'
  return (
    <div
      aria-hidden
      style={{ left: x, width: Math.max(narrowestBar - 8, width) }}
      className={`absolute top-1.5 h-[17px] rounded-[5px] border opacity-60 ${look}`}
    />
  )
}

/** Why the row under the pointer takes the placement or not. */
function Verdict({ answer, columnWidth }: { answer: RowAnswer; columnWidth: number }) {
  if (answer.state === 'home') return null
  return (
    <div className="pointer-events-none absolute inset-0 z-10 flex items-center">
      <div
        style={{ left: columnWidth + 8 }}
        className={`sticky flex h-6 max-w-[60vw] items-center rounded-md border bg-raised px-2 text-xs ${answer.state === 'barred' ? 'border-bad text-bad' : 'border-accent text-accent'}`}
      >
        <span className="truncate">{verdictWords(answer)}</span>
      </div>
    </div>
  )
}

export function verdictWords(answer: RowAnswer): string {
  if (answer.state === 'home') return 'It is here already'
  if (answer.state === 'asking') return 'Looking whether this fits…'
  if (answer.state === 'free') return 'Drop it here: no rule is broken'
  return answer.findings.length === 0 ? 'It cannot go here' : answer.findings.map((finding) => finding.words).join(' ')
}
