import type { Model } from '../../../shared/rules/model.ts'
import type { Rows } from '../../../shared/rules/rows.ts'

/** The model with these rows, each of at most 1, as further limits after its own. */
export function withMoreLimits(model: Model, added: Rows): Model {
  const { limits } = model
  const end = limits.columns.length
  const columns = new Int32Array(end + added.columns.length)
  columns.set(limits.columns)
  columns.set(added.columns, end)
  const values = new Float64Array(end + added.values.length)
  values.set(limits.values)
  values.set(added.values, end)
  return {
    ...model,
    limits: {
      names: [...limits.names, ...added.names],
      starts: Int32Array.from([...limits.starts, ...added.starts.subarray(1).map((start) => start + end)]),
      columns,
      values,
      most: Float64Array.from([...limits.most, ...added.names.map(() => 1)]),
    },
  }
}
