import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'

/** A mixed-integer program in compressed rows, to be maximised. The first columns are those of the model. */
export interface Program {
  offset: number
  costs: Float64Array
  columnLower: Float64Array
  columnUpper: Float64Array
  /** 1 for integer columns. */
  integrality: Int32Array
  rowNames: readonly string[]
  rowLower: Float64Array
  rowUpper: Float64Array
  starts: Int32Array
  columns: Int32Array
  values: Float64Array
}

/** How points of gains become rows: a column for each segment, which need not be integer, because slopes fall. */
export function programOf(model: Model): Program {
  const { limits, gains, rivals } = model
  const costs = [...model.points]
  const lower = [...model.isKept]
  const upper = costs.map(() => 1)
  const integrality = costs.map(() => 1)
  const rows = new RowWriter()
  const rowLower: number[] = []
  const rowUpper: number[] = []
  let { offset } = model
  const row = (name: string, from: number, to: number, columns: readonly number[], values: readonly number[]) => {
    rows.add(name, columns, values)
    rowLower.push(from)
    rowUpper.push(to)
  }
  const column = (least: number, most: number, cost: number, isInteger: number) => {
    costs.push(cost)
    lower.push(least)
    upper.push(most)
    return integrality.push(isInteger) - 1
  }

  for (const [index, name] of limits.names.entries()) {
    const [from, to] = [limits.starts[index], limits.starts[index + 1]]
    row(
      name,
      -Infinity,
      limits.most[index] ?? 0,
      [...limits.columns.subarray(from, to)],
      [...limits.values.subarray(from, to)],
    )
  }
  for (const [index, name] of gains.names.entries()) {
    const [from, to] = [gains.starts[index], gains.starts[index + 1]]
    const base = gains.base[index] ?? 0
    const columns = [...gains.columns.subarray(from, to)]
    const values = Array.from(gains.values.subarray(from, to), (value) => -value)
    let before = 0
    let mayFall = false
    for (let segment = gains.segmentStarts[index] ?? 0; segment < (gains.segmentStarts[index + 1] ?? 0); segment++) {
      const [width, slope] = [gains.widths[segment] ?? 0, gains.slopes[segment] ?? 0]
      offset -= slope * Math.max(0, Math.min(base - before, width))
      before += width
      mayFall ||= slope < 0
      columns.push(column(0, width, slope, 0))
      values.push(1)
    }
    // What gives points is taken as far as it may be; what costs points has to be taken.
    row(name, mayFall ? base : -Infinity, base, columns, values)
  }
  const joined = new Map<number, number>()
  for (const { name, activities, most } of rivals) {
    const columns = activities.map((activity) => joined.get(activity) ?? addJoined(activity))
    row(
      name,
      -Infinity,
      most,
      columns,
      columns.map(() => 1),
    )
  }
  const { starts, columns, values, names } = rows.finish()
  return {
    offset,
    costs: Float64Array.from(costs),
    columnLower: Float64Array.from(lower),
    columnUpper: Float64Array.from(upper),
    integrality: Int32Array.from(integrality),
    rowNames: names,
    rowLower: Float64Array.from(rowLower),
    rowUpper: Float64Array.from(rowUpper),
    starts,
    columns,
    values,
  }

  /** 1 when the activity has participants. */
  function addJoined(activity: number): number {
    const indicator = column(0, 1, 0, 0)
    joined.set(activity, indicator)
    for (let index = 0; index < model.activities.length; index++) {
      if (model.activities[index] === activity)
        row(`joined/${activity}/${index}`, -Infinity, 0, [index, indicator], [1, -1])
    }
    return indicator
  }
}
