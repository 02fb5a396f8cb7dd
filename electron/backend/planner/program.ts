import type { Model } from '../../../shared/rules/model.ts'
import { gather, type Rows, RowWriter } from '../../../shared/rules/rows.ts'

/** A mixed-integer program in compressed rows, to be maximised. The first columns are those of the model. */
export interface Program extends Rows {
  offset: number
  costs: Float64Array
  columnLower: Float64Array
  columnUpper: Float64Array
  /** 1 for integer columns. */
  integrality: Int32Array
  rowLower: Float64Array
  rowUpper: Float64Array
  /** Of the columns that come after those of the model. */
  addedNames: readonly string[]
}

/** How points of gains become rows: a column for each segment, which need not be integer, because slopes fall. */
export function programOf(model: Model): Program {
  const writer = new ProgramWriter(model)
  writer.writeLimits()
  writer.writeGains()
  writer.writeRivals()
  return writer.finish()
}

/** The values that all columns of the program have in a plan: 1 for the model's columns that are in it. */
export function valuesOf(model: Model, chosen: Uint8Array): Float64Array {
  const { gains, rivals, activities } = model
  const values: number[] = [...chosen]
  for (const [gain, base] of gains.base.entries()) {
    let left = base
    for (let index = gains.starts[gain] ?? 0; index < (gains.starts[gain + 1] ?? 0); index++) {
      left += (gains.values[index] ?? 0) * (chosen[gains.columns[index] ?? 0] ?? 0)
    }
    for (let segment = gains.segmentStarts[gain] ?? 0; segment < (gains.segmentStarts[gain + 1] ?? 0); segment++) {
      const value = Math.min(left, gains.widths[segment] ?? 0)
      values.push(value)
      left -= value
    }
  }
  const isJoined = new Set(activities.filter((_, column) => chosen[column] === 1))
  for (const activity of new Set(rivals.flatMap((rival) => rival.activities))) {
    values.push(isJoined.has(activity) ? 1 : 0)
  }
  return Float64Array.from(values)
}

class ProgramWriter {
  readonly #model: Model
  readonly #rows = new RowWriter()
  readonly #rowLower: number[] = []
  readonly #rowUpper: number[] = []
  readonly #addedNames: string[] = []
  readonly #addedCosts: number[] = []
  readonly #addedUpper: number[] = []
  #offset: number

  constructor(model: Model) {
    this.#model = model
    this.#offset = model.offset
  }

  writeLimits(): void {
    const { limits } = this.#model
    for (const [index, name] of limits.names.entries()) {
      const [from, to] = [limits.starts[index], limits.starts[index + 1]]
      const [columns, values] = [limits.columns.subarray(from, to), limits.values.subarray(from, to)]
      this.#addRow(name, -Infinity, limits.most[index] ?? 0, [...columns], [...values])
    }
  }

  writeGains(): void {
    const { gains } = this.#model
    for (const [index, name] of gains.names.entries()) {
      const [from, to] = [gains.starts[index], gains.starts[index + 1]]
      const base = gains.base[index] ?? 0
      const columns = [...gains.columns.subarray(from, to)]
      const values = Array.from(gains.values.subarray(from, to), (value) => -value)
      const [first, end] = [gains.segmentStarts[index] ?? 0, gains.segmentStarts[index + 1] ?? 0]
      let before = 0
      let mayFall = false
      for (let segment = first; segment < end; segment++) {
        const [width, slope] = [gains.widths[segment] ?? 0, gains.slopes[segment] ?? 0]
        this.#offset -= slope * Math.max(0, Math.min(base - before, width))
        before += width
        mayFall ||= slope < 0
        columns.push(this.#addColumn(`${name}/segment-${segment - first + 1}`, width, slope))
        values.push(1)
      }
      // What gives points is taken as far as it may be; what costs points has to be taken.
      this.#addRow(name, mayFall ? base : -Infinity, base, columns, values)
    }
  }

  writeRivals(): void {
    const { rivals, activities } = this.#model
    if (rivals.length === 0) return
    const ofActivity = new Map<number, number[]>()
    for (const [column, activity] of activities.entries()) gather(ofActivity, activity, column)
    const joined = new Map<number, number>()
    for (const rival of rivals) {
      for (const activity of rival.activities) {
        if (joined.has(activity)) continue
        // 1 when the activity has participants.
        const name = `joined/${activity}`
        const indicator = this.#addColumn(name, 1, 0)
        joined.set(activity, indicator)
        for (const column of ofActivity.get(activity) ?? []) {
          this.#addRow(`${name}/${column}`, -Infinity, 0, [column, indicator], [1, -1])
        }
      }
      const columns = rival.activities.flatMap((activity) => joined.get(activity) ?? [])
      this.#addRow(rival.name, -Infinity, rival.most, columns, 1)
    }
  }

  finish(): Program {
    const { points, isKept } = this.#model
    return {
      ...this.#rows.finish(),
      offset: this.#offset,
      costs: Float64Array.from([...points, ...this.#addedCosts]),
      columnLower: Float64Array.from([...isKept, ...this.#addedCosts.map(() => 0)]),
      columnUpper: Float64Array.from([...Array.from(points, () => 1), ...this.#addedUpper]),
      integrality: Int32Array.from([...Array.from(points, () => 1), ...this.#addedCosts.map(() => 0)]),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      addedNames: this.#addedNames,
    }
  }

  #addRow(
    name: string,
    lower: number,
    upper: number,
    columns: readonly number[],
    values: readonly number[] | number,
  ): void {
    this.#rows.add(name, columns, values)
    this.#rowLower.push(lower)
    this.#rowUpper.push(upper)
  }

  #addColumn(name: string, upper: number, cost: number): number {
    this.#addedNames.push(name)
    this.#addedUpper.push(upper)
    return this.#model.points.length + this.#addedCosts.push(cost) - 1
  }
}
