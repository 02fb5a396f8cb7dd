import type { Rows } from '../../../shared/rules/rows.ts'

/** Rows read the other way: what column c has lies from `starts[c]` to before `starts[c + 1]`. */
export interface Entries {
  starts: Int32Array
  rows: Int32Array
  values: Float64Array
}

export function entriesOf(rows: Rows, columnCount: number): Entries {
  const starts = new Int32Array(columnCount + 1)
  for (const column of rows.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < columnCount; column++) {
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  }
  const free = starts.slice(0, columnCount)
  const entries = { starts, rows: new Int32Array(rows.columns.length), values: new Float64Array(rows.columns.length) }
  for (let row = 0; row < rows.names.length; row++) {
    for (let index = rows.starts[row] ?? 0; index < (rows.starts[row + 1] ?? 0); index++) {
      const column = rows.columns[index] ?? 0
      const place = free[column] ?? 0
      entries.rows[place] = row
      entries.values[place] = rows.values[index] ?? 0
      free[column] = place + 1
    }
  }
  return entries
}

/** Items of each group: group g has what lies from `starts[g]` to before `starts[g + 1]`, in order. */
export interface Groups {
  starts: Int32Array
  items: Int32Array
}

export function groupsOf(groupOf: Int32Array): Groups {
  const count = groupOf.reduce((most, group) => Math.max(most, group), -1) + 1
  const starts = new Int32Array(count + 1)
  for (const group of groupOf) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group++) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const free = starts.slice(0, count)
  const items = new Int32Array(groupOf.length)
  for (let item = 0; item < groupOf.length; item++) {
    const group = groupOf[item] ?? 0
    const place = free[group] ?? 0
    items[place] = item
    free[group] = place + 1
  }
  return { starts, items }
}
