import type { Model } from '../../../shared/rules/model.ts'
import { RowWriter } from '../../../shared/rules/rows.ts'

/**
 * The same model without limits that another one implies: where columns exclude each other, only the largest such sets are
 * kept. Rules write them moment by moment and subject by subject, so that about a fifth says nothing new.
 */
export function leanModel(model: Model): Model {
  const { limits } = model
  const isImplied = impliedLimits(model)
  const rows = new RowWriter()
  const most: number[] = []
  for (const [limit, name] of limits.names.entries()) {
    if (isImplied[limit] === 1) continue
    const [from, to] = [limits.starts[limit], limits.starts[limit + 1]]
    rows.add(name, [...limits.columns.subarray(from, to)], [...limits.values.subarray(from, to)])
    most.push(limits.most[limit] ?? 0)
  }
  return { ...model, limits: { ...rows.finish(), most: Float64Array.from(most) } }
}

function impliedLimits({ limits, points }: Model): Uint8Array {
  const sizes = limits.names.map((_, limit) => (limits.starts[limit + 1] ?? 0) - (limits.starts[limit] ?? 0))
  const exclusive = [...limits.names.keys()]
    .filter((limit) => isExclusive(limit))
    .toSorted((one, other) => (sizes[other] ?? 0) - (sizes[one] ?? 0) || one - other)
  const ofColumn: number[][] = Array.from(points, () => [])
  const isImplied = new Uint8Array(limits.names.length)
  for (const limit of exclusive) {
    const columns = limits.columns.subarray(limits.starts[limit], limits.starts[limit + 1])
    const shared = new Map<number, number>()
    for (const column of columns) {
      for (const larger of ofColumn[column] ?? []) shared.set(larger, (shared.get(larger) ?? 0) + 1)
    }
    if ([...shared.values()].includes(columns.length)) isImplied[limit] = 1
    else for (const column of columns) ofColumn[column]?.push(limit)
  }
  return isImplied

  function isExclusive(limit: number): boolean {
    if (limits.most[limit] !== 1) return false
    for (let index = limits.starts[limit] ?? 0; index < (limits.starts[limit + 1] ?? 0); index++) {
      if (limits.values[index] !== 1) return false
    }
    return true
  }
}
