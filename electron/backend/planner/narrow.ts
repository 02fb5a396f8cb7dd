import type { Model, Rivals } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'

/** A model of some columns of another, the rest being settled. */
export interface Narrowed {
  model: Model
  /** For each of its columns, the one of the whole model. */
  columns: Int32Array
}

/**
 * The model that is left of another once these columns are in the plan and only those of `free` may still come. What no
 * longer fits beside what is in is left out; points count as in the whole model. What is in must fit together.
 */
export function narrowed(model: Model, isIn: Uint8Array, free: Iterable<number>): Narrowed {
  const fits = fitting(model, isIn)
  const columns = Int32Array.from([...free].filter((column) => isIn[column] !== 1 && fits(column)))
  const newColumn = new Map([...columns].map((column, index) => [column, index]))
  const limits = narrowedLimits(model, isIn, newColumn)
  const gains = narrowedGains(model, isIn, newColumn)
  let { offset } = model
  for (const [column, points] of model.points.entries()) if (isIn[column] === 1) offset += points
  return {
    columns,
    model: {
      people: columns.map((column) => model.people[column] ?? -1),
      activities: columns.map((column) => model.activities[column] ?? -1),
      columnNames: (index) => model.columnNames(columns[index] ?? -1),
      isKept: new Uint8Array(columns.length),
      points: Float64Array.from(columns, (column) => model.points[column] ?? 0),
      offset: offset + gains.settled,
      limits,
      gains: gains.rows,
      rivals: narrowedRivals(model, isIn, columns),
    },
  }
}

/** What a gain has given after so many units: rises by each segment's slope over its width. */
export function gained(gains: Model['gains'], gain: number, units: number): number {
  let [points, before] = [0, 0]
  for (let at = gains.segmentStarts[gain] ?? 0; at < (gains.segmentStarts[gain + 1] ?? 0) && before < units; at++) {
    const width = gains.widths[at] ?? 0
    points += (gains.slopes[at] ?? 0) * Math.min(width, units - before)
    before += width
  }
  return points
}

/** Σ value of the columns that are in. */
export function counted(rows: Model['limits'] | Model['gains'], row: number, isIn: Uint8Array): number {
  let sum = 0
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    if (isIn[rows.columns[at] ?? -1] === 1) sum += rows.values[at] ?? 0
  }
  return sum
}

/** Limits are sums of fractions of hours. */
export const tolerance = 1e-6

/** Whether these columns fit together. */
export function keepsLimits({ limits, rivals, activities }: Model, isIn: Uint8Array): boolean {
  for (const row of limits.names.keys()) {
    if (counted(limits, row, isIn) > (limits.most[row] ?? 0) + tolerance) return false
  }
  const joined = joinedActivities(activities, isIn)
  return rivals.every(({ activities: rival, most }) => rival.filter((activity) => joined.has(activity)).length <= most)
}

/** Whether a column would still fit beside what is in. */
function fitting({ limits, rivals, activities }: Model, isIn: Uint8Array): (column: number) => boolean {
  const isOut = new Uint8Array(isIn.length)
  for (const row of limits.names.keys()) {
    const left = (limits.most[row] ?? 0) - counted(limits, row, isIn)
    for (let at = limits.starts[row] ?? 0; at < (limits.starts[row + 1] ?? 0); at++) {
      if ((limits.values[at] ?? 0) > left + tolerance) isOut[limits.columns[at] ?? -1] = 1
    }
  }
  const joined = joinedActivities(activities, isIn)
  const shut = new Set<number>()
  for (const rival of rivals) {
    const others = rival.activities.filter((activity) => !joined.has(activity))
    if (rival.activities.length - others.length >= rival.most) for (const activity of others) shut.add(activity)
  }
  return (column) => isOut[column] !== 1 && !shut.has(activities[column] ?? -1)
}

function joinedActivities(activities: Int32Array, isIn: Uint8Array): Set<number> {
  return new Set(activities.filter((_, column) => isIn[column] === 1))
}

function narrowedLimits({ limits }: Model, isIn: Uint8Array, newColumn: ReadonlyMap<number, number>): Model['limits'] {
  const rows = new RowWriter()
  const most: number[] = []
  for (const [row, name] of limits.names.entries()) {
    const { columns, values } = rowOf(limits, row, newColumn)
    const left = (limits.most[row] ?? 0) - counted(limits, row, isIn)
    if (values.reduce((sum, value) => sum + value, 0) <= left) continue
    rows.add(name, columns, values)
    most.push(Math.max(0, left))
  }
  return { ...rows.finish(), most: Float64Array.from(most) }
}

function narrowedGains({ gains }: Model, isIn: Uint8Array, newColumn: ReadonlyMap<number, number>) {
  const rows = new RowWriter()
  const [base, segmentStarts, widths, slopes] = [[] as number[], [0], [] as number[], [] as number[]]
  let settled = 0
  for (const [gain, name] of gains.names.entries()) {
    const before = gains.base[gain] ?? 0
    const now = before + counted(gains, gain, isIn)
    settled += gained(gains, gain, now) - gained(gains, gain, before)
    const { columns, values } = rowOf(gains, gain, newColumn)
    if (columns.length === 0) continue
    rows.add(name, columns, values)
    base.push(now)
    const [from, to] = [gains.segmentStarts[gain], gains.segmentStarts[gain + 1]]
    widths.push(...gains.widths.subarray(from, to))
    slopes.push(...gains.slopes.subarray(from, to))
    segmentStarts.push(widths.length)
  }
  const finished: Model['gains'] = {
    ...rows.finish(),
    base: Float64Array.from(base),
    segmentStarts: Int32Array.from(segmentStarts),
    widths: Float64Array.from(widths),
    slopes: Float64Array.from(slopes),
  }
  return { rows: finished, settled }
}

function narrowedRivals({ rivals, activities }: Model, isIn: Uint8Array, columns: Int32Array): Rivals[] {
  const joined = joinedActivities(activities, isIn)
  const open = new Set([...columns].map((column) => activities[column] ?? -1))
  return rivals.flatMap((rival) => {
    const left = rival.activities.filter((activity) => !joined.has(activity))
    const most = rival.most - (rival.activities.length - left.length)
    const joinable = left.filter((activity) => open.has(activity))
    return joinable.length > most ? [{ ...rival, activities: joinable, most }] : []
  })
}

function rowOf(rows: Model['limits'] | Model['gains'], row: number, newColumn: ReadonlyMap<number, number>) {
  const [columns, values]: [number[], number[]] = [[], []]
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++) {
    const column = newColumn.get(rows.columns[at] ?? -1)
    if (column === undefined) continue
    columns.push(column)
    values.push(rows.values[at] ?? 0)
  }
  return { columns, values }
}
