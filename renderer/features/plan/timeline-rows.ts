import { hoursOf } from '../../../shared/domain/activities.ts'
import type { Activity } from '../../../shared/domain/activities.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { dayIn, mondayOf } from '../../../shared/domain/times.ts'
import type { Board, Placed } from './board.ts'
import { emptySeatsOf, titleOf } from './board.ts'
import { layOutLanes } from './lanes.ts'
import type { TimeScale } from './time-scale.ts'
import { spanOf } from './time-scale.ts'
import { dateWords } from '../../words/times.ts'
import { count } from '../../words/counts.ts'

export type Grouping = 'person' | 'activity'
export type ActivityFilter = 'all' | 'with-placements' | 'empty-seats'

/** One bar: a placement, or (by activity) a seat that nobody has. */
export interface Bar {
  key: string
  item: Placed | null
  activity: Activity
  x: number
  width: number
  lane: number
  /** How far bar and label may run before the next bar begins. */
  reach: number
  /** Near the right edge the label stands before the bar. */
  isLabelBefore: boolean
}

type Unplaced = Pick<Bar, 'key' | 'item' | 'activity'>

export type TimelineRow =
  | { kind: 'heading'; key: string; label: string; note: string; height: number }
  | {
      kind: 'person'
      key: string
      person: Person
      bars: readonly Bar[]
      hours: number
      minimum: number
      isShort: boolean
      height: number
    }
  | {
      kind: 'activity'
      key: string
      activity: Activity
      host: Person | undefined
      bars: readonly Bar[]
      height: number
    }

export const laneHeight = 24
export const rowPadding = 4
export const headingHeight = 28
/** A bar is never narrower than its mark. */
export const narrowestBar = 28
/** From this width on the label stands inside of the bar. */
export const widestWithLabelBeside = 96
/** What must stay free so that a label can say something. */
const labelRoom = 44
/** With less than this to its right, a label goes to the left. */
const leastRoomRight = 104

const heightOf = (lanes: number) => lanes * laneHeight + 2 * rowPadding

/** Participants by function and name; who was taken out or archived has a row for as long as there are placements in it. */
export function personRows(board: Board, scale: TimeScale): TimelineRow[] {
  const planned = board.cycle.participants.filter(({ personId }) => board.people.get(personId)?.archivedAt === null)
  const minimum = new Map(planned.map((each) => [each.personId, each.minimumPlacements]))
  const ids = new Set<PersonId>([...minimum.keys(), ...board.byPerson.keys()])
  const people = [...ids].flatMap((id) => board.people.get(id) ?? []).sort((a, b) => a.name.localeCompare(b.name, 'en'))

  const rows: TimelineRow[] = []
  for (const workFunction of ['marketing', 'sales'] as const) {
    const group = people.filter((person) => person.function === workFunction)
    if (group.length === 0) continue
    rows.push({
      kind: 'heading',
      key: workFunction,
      label: workFunction === 'marketing' ? 'Marketing joins sales calls' : 'Sales joins content projects',
      note: count(group.length, 'person', 'people'),
      height: headingHeight,
    })
    for (const person of group) {
      const items = board.byPerson.get(person.id) ?? []
      const { bars, lanes } = layOut(
        items.map((item) => ({ key: item.placement.id, item, activity: item.activity })),
        scale,
        board,
      )
      const least = minimum.get(person.id) ?? 0
      rows.push({
        kind: 'person',
        key: person.id,
        person,
        bars,
        hours: items.reduce((sum, item) => sum + hoursOf(item.activity), 0),
        minimum: least,
        isShort: items.length < least,
        height: heightOf(lanes),
      })
    }
  }
  return rows
}

/** Projects first, then calls week by week. */
export function activityRows(board: Board, scale: TimeScale, filter: ActivityFilter): TimelineRow[] {
  const shown = [...board.activities.values()].filter((activity) => {
    if (filter === 'with-placements') return board.byActivity.has(activity.id)
    if (filter === 'empty-seats') return emptySeatsOf(board, activity) > 0
    return true
  })
  const groups = Map.groupBy(shown, (activity) =>
    activity.kind === 'project' ? '' : mondayOf(dayIn(board.timeZone, activity.startsAt)),
  )

  const rows: TimelineRow[] = []
  // Projects have the empty key and so come first.
  for (const [monday, group] of [...groups].sort(([a], [b]) => (a < b ? -1 : 1))) {
    rows.push({
      kind: 'heading',
      key: monday === '' ? 'projects' : monday,
      label: monday === '' ? 'Content projects' : `Sales calls in the week of ${dateWords(monday)}`,
      note: count(group.length, monday === '' ? 'project' : 'call'),
      height: headingHeight,
    })
    for (const activity of group) rows.push(activityRow(board, scale, activity))
  }
  return rows
}

function activityRow(board: Board, scale: TimeScale, activity: Activity): TimelineRow {
  const seats: Unplaced[] = (board.byActivity.get(activity.id) ?? []).map((item) => ({
    key: item.placement.id,
    item,
    activity,
  }))
  // One line for all empty seats: the next person can only be placed on the next one.
  if (emptySeatsOf(board, activity) > 0) seats.push({ key: `${activity.id}/empty`, item: null, activity })
  const { bars, lanes } = layOut(seats, scale, board)
  return {
    kind: 'activity',
    key: activity.id,
    activity,
    host: board.people.get(activity.hostId),
    bars,
    height: heightOf(lanes),
  }
}

function layOut(bars: readonly Unplaced[], scale: TimeScale, board: Board) {
  const spans = bars.map((bar) => {
    const { x, width } = spanOf(scale, bar.activity, board.timeZone)
    const shown = Math.max(narrowestBar, width)
    // The last day must not push the scale wider than it is.
    const from = Math.max(0, Math.min(x, scale.width - shown))
    const isLabelBefore = shown < widestWithLabelBeside && scale.width - from - shown < leastRoomRight
    return { x: from, width: shown, isLabelBefore }
  })
  const footprints = spans.map(({ x, width, isLabelBefore }) => {
    if (isLabelBefore) return { x: x - leastRoomRight, room: width + leastRoomRight }
    return { x, room: width < widestWithLabelBeside ? width + labelRoom : width }
  })
  const { lanes, count, reach } = layOutLanes(footprints, 4)
  return {
    lanes: count,
    bars: bars.map((bar, index): Bar => {
      const { x, width, isLabelBefore } = spans[index] ?? { x: 0, width: 0, isLabelBefore: false }
      return {
        ...bar,
        x,
        width,
        lane: lanes[index] ?? 0,
        reach: isLabelBefore ? width + leastRoomRight : Math.min(reach[index] ?? scale.width, scale.width - x),
        isLabelBefore,
      }
    }),
  }
}

export type Direction = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/**
 * Where the arrows take the selection: left and right within the row by time, up and down to the bar nearest in time of
 * the next row that has any. Null when there is nothing to go to; without a selection the first bar is meant.
 */
export function neighbour(rows: readonly TimelineRow[], selected: string | null, direction: Direction): Bar | null {
  const lines = rows.flatMap((row) => (row.kind === 'heading' || row.bars.length === 0 ? [] : [byTime(row.bars)]))
  const line = lines.findIndex((bars) => bars.some((bar) => bar.key === selected))
  const bars = lines[line]
  if (bars === undefined || direction === 'first') return lines[0]?.[0] ?? null
  if (direction === 'last') return lines.at(-1)?.at(-1) ?? null

  const at = bars.findIndex((bar) => bar.key === selected)
  if (direction === 'left') return bars[at - 1] ?? null
  if (direction === 'right') return bars[at + 1] ?? null
  const next = lines[direction === 'up' ? line - 1 : line + 1]
  const from = bars[at]
  if (next === undefined || from === undefined) return null
  return next.reduce((best, bar) => (Math.abs(bar.x - from.x) < Math.abs(best.x - from.x) ? bar : best))
}

function byTime(bars: readonly Bar[]): Bar[] {
  return [...bars].sort((a, b) => a.x - b.x || a.lane - b.lane)
}

/** "Acme: Demo" beside a person, "Ana Ruiz" beside an activity. */
export function labelOf(board: Board, bar: Bar, grouping: Grouping): string {
  if (bar.item === null) return 'Place somebody…'
  return grouping === 'person' ? titleOf(board, bar.activity) : bar.item.person.name
}
