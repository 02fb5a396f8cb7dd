import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Day } from '../../../shared/domain/times.ts'
import { addDays, clockIn, dayIn, daysBetween, minutesOf, mondayOf, weekdayOf } from '../../../shared/domain/times.ts'
import type { PlacementDetails, PlanDetails } from './plan-details.ts'
import { placementDetails } from './plan-details.ts'
import {
  barHeight,
  colours,
  ink,
  inkSoft,
  legend,
  line,
  pinMark,
  relay,
  roleMark,
  standOut,
  stripes,
  sunken,
  surface,
} from './picture-marks.ts'
import { element, fitted, text, titled, widthOf } from './svg.ts'
import { dayInWords, shortDay } from './times-in-words.ts'

const functionNames = { marketing: 'Marketing', sales: 'Sales' } as const
const font = "Inter, 'Inter Variable', 'Segoe UI', Helvetica, Arial, sans-serif"

const margin = 32
const nameWidth = 196
const headHeight = 104
const weekHeight = 40
const groupHeight = 30
const laneHeight = 24
const rowPadding = 8
const legendHeight = 60
const callWidth = 44
const labelSize = 12
const labelGap = 5
/** Longer short labels end in an ellipsis. */
const longestLabel = 200

interface Extent {
  facts: PlacementDetails
  x: number
  width: number
  /** What it takes up with its short label, which stands on the right unless the picture ends there. */
  from: number
  to: number
}

interface Mark extends Extent {
  lane: number
}

interface Scale {
  weeks: number
  weekWidth: number
  firstMonday: Day
  daysShown: 5 | 7
  left: number
  right: number
}

/** The timeline of a cycle as one SVG that stands alone: people by function, weeks across, two overlapping bars a placement. */
export function pictureOf(facts: PlanDetails): string {
  const placed = placementDetails(facts).filter(({ placement }) => placement.status !== 'cancelled')
  const scale = scaleFor(facts, placed)
  const parts: string[] = []
  let y = headHeight + weekHeight
  for (const side of ['marketing', 'sales'] as const) {
    const people = peopleOf(facts, placed, side)
    if (people.length === 0) continue
    parts.push(groupHead(side, people.length, y, scale))
    y += groupHeight
    for (const person of people) {
      const marks = inLanes(
        placed.filter(({ participant }) => participant.id === person.id),
        scale,
      )
      const lanes = Math.max(1, ...marks.map((mark) => mark.lane + 1))
      const height = lanes * laneHeight + rowPadding
      parts.push(personRow(person, marks, y, height, scale))
      y += height
    }
  }
  if (placed.length === 0) {
    parts.push(text('Nobody is placed yet. Plan the cycle to see it here.', { x: margin, y: y + 32, fill: inkSoft }))
    y += 48
  }
  const width = scale.right + margin
  const height = y + legendHeight
  const content = [
    element('defs', {}, stripes('marketing') + stripes('sales')),
    element('rect', { width, height, fill: surface }),
    head(facts, placed),
    weekLines(scale, y),
    ...parts,
    legend(margin, y + 34),
  ].join('\n')
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': font,
      'font-size': 13,
      role: 'img',
    },
    `\n${element('title', {}, 'Rotation plan')}\n${content}\n`,
  )}\n`
}

function scaleFor({ cycle }: PlanDetails, placed: readonly PlacementDetails[]): Scale {
  const firstMonday = mondayOf(cycle.startsOn)
  const weeks = Math.ceil((daysBetween(firstMonday, cycle.endsOn) + 1) / 7)
  const weekWidth = Math.round(Math.min(232, Math.max(150, 1_392 / weeks)))
  const left = margin + nameWidth
  const isWeekend = ({ activity, participant }: PlacementDetails) =>
    activity.kind === 'call' && weekdayOf(dayIn(participant.timeZone, activity.startsAt)) > 5
  const daysShown = placed.some(isWeekend) ? 7 : 5
  return { weeks, weekWidth, firstMonday, daysShown, left, right: left + weeks * weekWidth }
}

function peopleOf(facts: PlanDetails, placed: readonly PlacementDetails[], side: WorkFunction): Person[] {
  const ids = new Set([
    ...facts.cycle.participants.map(({ personId }) => personId),
    ...placed.map(({ participant }) => participant.id),
  ])
  return Array.from(facts.people.values())
    .filter((person) => ids.has(person.id) && person.function === side)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en') || (one.id < other.id ? -1 : 1))
}

/** Days count in working days, unless somebody works at a weekend; before Monday and after Friday lies at the edge. */
function xOf(day: Day, dayShare: number, { firstMonday, daysShown, left, weekWidth }: Scale): number {
  const week = Math.floor(daysBetween(firstMonday, day) / 7)
  const inWeek = Math.min(daysShown, weekdayOf(day) - 1 + dayShare) / daysShown
  return left + (week + inWeek) * weekWidth
}

function extentOf(facts: PlacementDetails, scale: Scale): Extent {
  const { activity, participant } = facts
  if (activity.kind === 'project') {
    const from = Math.max(xOf(activity.startsOn, 0, scale), scale.left) + 3
    const to = Math.min(xOf(activity.endsOn, 1, scale), scale.right) - 3
    const width = Math.max(callWidth, to - from)
    const x = Math.min(from, scale.right - 3 - width)
    return { facts, x, width, from: x, to: x + width }
  }
  const zone = participant.timeZone
  const share = minutesOf(clockIn(zone, activity.startsAt)) / 1_440
  const middle = xOf(dayIn(zone, activity.startsAt), share, scale)
  const x = Math.min(Math.max(middle - callWidth / 2, scale.left + 3), scale.right - 3 - callWidth)
  const label = labelGap + Math.min(widthOf(shortLabel(facts), labelSize), longestLabel)
  const end = x + callWidth
  const isRight = end + label <= scale.right
  return { facts, x, width: callWidth, from: isRight ? x : x - label, to: isRight ? end + label : end }
}

function isDraft({ placement }: PlacementDetails): boolean {
  return placement.status === 'proposed'
}

function shortLabel({ activity, account }: PlacementDetails): string {
  return account?.name ?? activity.title
}

/** Marks that would cover each other or each other's labels go below each other. */
function inLanes(placed: readonly PlacementDetails[], scale: Scale): Mark[] {
  const ends: number[] = []
  return placed
    .map((facts) => extentOf(facts, scale))
    .toSorted((one, other) => one.from - other.from || (one.facts.placement.id < other.facts.placement.id ? -1 : 1))
    .map(({ facts, x, width, from, to }) => {
      const free = ends.findIndex((end) => end + 6 <= from)
      const lane = free === -1 ? ends.length : free
      ends[lane] = to
      return { facts, x, width, from, to, lane }
    })
}

function head({ cycle }: PlanDetails, placed: readonly PlacementDetails[]): string {
  const people = new Set(placed.map(({ participant }) => participant.id)).size
  const counts = `${placed.length} ${placed.length === 1 ? 'placement' : 'placements'} for ${people} ${people === 1 ? 'person' : 'people'}`
  const dates = `${dayInWords(cycle.startsOn)} to ${dayInWords(cycle.endsOn)} ${cycle.endsOn.slice(0, 4)}`
  return (
    text(fitted(cycle.name, 24, 1_000), { x: margin, y: 52, 'font-size': 24, 'font-weight': 650, fill: ink }) +
    text([dates, counts, statusWords[cycle.status]].join(' · '), { x: margin, y: 78, fill: inkSoft })
  )
}

const statusWords = { draft: 'draft', published: 'published', closed: 'closed' } as const

function weekLines({ weeks, weekWidth, firstMonday, left, right }: Scale, bottom: number): string {
  const columns = Array.from({ length: weeks }, (_, week) => {
    const x = left + week * weekWidth
    const name = text(`Week ${week + 1}`, { x: x + 8, y: headHeight + 16, 'font-weight': 550, fill: ink })
    const start = text(shortDay(addDays(firstMonday, week * 7)), {
      x: x + 8,
      y: headHeight + 32,
      'font-size': 12,
      fill: inkSoft,
    })
    const edge = element('line', { x1: x, x2: x, y1: headHeight, y2: bottom, stroke: line })
    return name + start + edge
  })
  const last = element('line', { x1: right, x2: right, y1: headHeight, y2: bottom, stroke: line })
  return columns.join('') + last
}

function groupHead(side: WorkFunction, count: number, y: number, { right }: Scale): string {
  const shape = { x: margin + 8, y: y + 10, width: 10, height: 10, rx: side === 'marketing' ? 2 : 5 }
  return (
    element('rect', { x: margin, y, width: right - margin, height: groupHeight, fill: sunken }) +
    element('rect', { ...shape, fill: colours[side].strong }) +
    text(functionNames[side], { x: margin + 26, y: y + 20, 'font-weight': 650, fill: ink }) +
    text(String(count), { x: margin + 26 + widthOf(functionNames[side], 13) + 10, y: y + 20, fill: inkSoft })
  )
}

function personRow(person: Person, marks: readonly Mark[], y: number, height: number, scale: Scale): string {
  const name = text(fitted(person.name, 13, nameWidth - 16), { x: margin + 8, y: y + 21, fill: ink })
  const edge = element('line', { x1: margin, x2: scale.right, y1: y + height, y2: y + height, stroke: line })
  return titled(person.name, name) + edge + marks.map((mark) => placementMark(mark, marks, y, scale)).join('')
}

function placementMark(mark: Mark, marks: readonly Mark[], rowY: number, scale: Scale): string {
  const { activity, placement, participant, host } = mark.facts
  const y = rowY + rowPadding / 2 + mark.lane * laneHeight + (laneHeight - barHeight) / 2
  const bars = relay({
    x: mark.x,
    y,
    width: mark.width,
    side: participant.function,
    isDraft: isDraft(mark.facts),
  })
  const role = roleMark(placement.role, mark.x + standOut + 8, y + barHeight / 2)
  const words = `${participant.name}, ${placement.role}: ${activity.title}, hosted by ${host.name}`
  const pin = placement.isPinned ? pinMark(mark.x + mark.width - 3, y + 2) : ''
  return titled(words, bars + role + pin + label(mark, marks, y + 12.5, scale))
}

/** The title where it fits whole, else the account; inside the bar of a project, beside that of a call. */
function label(mark: Mark, marks: readonly Mark[], y: number, scale: Scale): string {
  const { activity } = mark.facts
  const shared = { y, 'font-size': labelSize, fill: ink }
  if (activity.kind === 'project') {
    const x = mark.x + standOut + 20
    const words = fitted(activity.title, labelSize, mark.x + mark.width - standOut - 4 - x)
    // The halo keeps the words legible on the stripes of a draft.
    const halo = { stroke: surface, 'stroke-width': 3, 'paint-order': 'stroke' }
    return text(words, { x, ...shared, ...(isDraft(mark.facts) ? halo : {}) })
  }
  if (mark.from < mark.x) {
    const words = fitted(shortLabel(mark.facts), labelSize, longestLabel)
    return text(words, { x: mark.x - labelGap, ...shared, 'text-anchor': 'end' })
  }
  const x = mark.x + mark.width + labelGap
  const next = marks.find((other) => other.lane === mark.lane && other.from > mark.from)
  const isRoom = widthOf(activity.title, labelSize) <= (next?.from ?? scale.right) - 6 - x
  return text(isRoom ? activity.title : fitted(shortLabel(mark.facts), labelSize, longestLabel), { x, ...shared })
}
