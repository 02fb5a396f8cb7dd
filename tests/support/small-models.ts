import * as fc from 'fast-check'
import { objectiveOf } from '../../electron/backend/planner/working-plan.ts'
import type { Model } from '../../shared/rules/model.ts'
import { RowWriter } from '../../shared/rules/rows.ts'

const columnCount = 9
const entries = fc.uniqueArray(fc.tuple(fc.nat(columnCount - 1), fc.constantFrom(0.25, 0.5, 1, 1, 1, 1.5)), {
  minLength: 1,
  selector: ([column]) => column,
})
const slopes = fc
  .array(fc.integer({ min: -6, max: 9 }), { minLength: 1, maxLength: 3 })
  .map((list) => list.toSorted((one, other) => other - one))
const gain = fc.record({
  entries,
  slopes,
  widths: fc.array(fc.constantFrom(0.5, 1, 2), { minLength: 3, maxLength: 3 }),
  base: fc.constantFrom(0, 0, 0.75, 2),
})
const limit = fc.record({ entries, most: fc.constantFrom(0.5, 1, 1, 2, 3) })
const rival = fc.record({
  activities: fc.uniqueArray(fc.nat(3), { minLength: 2 }),
  most: fc.constantFrom(1, 1, 2),
})

/** Models small enough to try every plan. No limit is broken by what is kept. */
export const smallModel: fc.Arbitrary<Model> = fc
  .record({
    columns: fc.array(
      fc.record({
        person: fc.nat(3),
        activity: fc.nat(3),
        points: fc.integer({ min: -4, max: 6 }),
        isKept: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
      }),
      { minLength: columnCount, maxLength: columnCount },
    ),
    offset: fc.integer({ min: -20, max: 20 }),
    limits: fc.array(limit, { maxLength: 5 }),
    gains: fc.array(gain, { maxLength: 5 }),
    rivals: fc.array(rival, { maxLength: 2 }),
  })
  .map(({ columns, offset, limits, gains, rivals }): Model => {
    const sorted = columns.toSorted((one, other) => one.person - other.person)
    const kept = (column: number) => sorted[column]?.isKept === 1
    const limitRows = new RowWriter()
    const gainRows = new RowWriter()
    for (const [index, row] of limits.entries()) writeRow(limitRows, `limit/${index}`, row.entries)
    for (const [index, row] of gains.entries()) writeRow(gainRows, `gain/${index}`, row.entries)
    const ends = gains.map((row) => (row.slopes.at(-1) ?? 0) < 0)
    return {
      people: Int32Array.from(sorted, ({ person }) => person),
      activities: Int32Array.from(sorted, ({ activity }) => activity),
      columnNames: (column) => `placement/${column}`,
      isKept: Uint8Array.from(sorted, ({ isKept }) => isKept),
      points: Float64Array.from(sorted, ({ points }) => points),
      offset,
      limits: {
        ...limitRows.finish(),
        most: Float64Array.from(limits, (row) => {
          const settled = row.entries.reduce((sum, [column, value]) => (kept(column) ? sum + value : sum), 0)
          return Math.max(row.most, settled)
        }),
      },
      gains: {
        ...gainRows.finish(),
        base: Float64Array.from(gains, ({ base }) => base),
        segmentStarts: Int32Array.from([0, ...gains.keys()].keys(), (index) =>
          gains.slice(0, index).reduce((sum, row) => sum + row.slopes.length, 0),
        ),
        widths: Float64Array.from(
          gains.flatMap((row, index) =>
            row.slopes.map((_, place) =>
              ends[index] === true && place === row.slopes.length - 1 ? Infinity : (row.widths[place] ?? 1),
            ),
          ),
        ),
        slopes: Float64Array.from(gains.flatMap((row) => row.slopes)),
      },
      rivals: rivals.map(({ activities, most }, index) => {
        const settled = activities.filter((activity) =>
          sorted.some((column) => column.isKept === 1 && column.activity === activity),
        )
        return { name: `rivals/${index}`, activities, most: Math.max(most, settled.length), seats: columnCount }
      }),
    }
  })

const activityLimit = fc.record({
  amounts: fc.array(fc.constantFrom(0, 0.5, 1, 1, 1.5, 2), { minLength: 4, maxLength: 4 }),
  most: fc.constantFrom(1, 1.5, 2, 3),
})

/** The same, with limits that count the participants of activities, whoever they are, after the others. */
export const smallActivityModel: fc.Arbitrary<Model> = fc
  .tuple(smallModel, fc.array(activityLimit, { minLength: 1, maxLength: 3 }))
  .map(([model, added]) => withActivityLimits(model, added))

function withActivityLimits(model: Model, added: readonly { amounts: number[]; most: number }[]): Model {
  const rows = new RowWriter()
  const most = [...model.limits.most]
  for (const [limit, name] of model.limits.names.entries()) {
    const [from, to] = [model.limits.starts[limit], model.limits.starts[limit + 1]]
    rows.add(name, [...model.limits.columns.subarray(from, to)], [...model.limits.values.subarray(from, to)])
  }
  for (const [index, { amounts, most: asked }] of added.entries()) {
    const all = [...model.activities.entries()].map(([column, activity]) => [column, amounts[activity] ?? 0] as const)
    const counted = all.filter(([, amount]) => amount > 0)
    writeRow(rows, `weekly-hours/hosting/${index}`, counted)
    most.push(
      Math.max(
        asked,
        counted.reduce((sum, [column, amount]) => sum + amount * (model.isKept[column] ?? 0), 0),
      ),
    )
  }
  return { ...model, limits: { ...rows.finish(), most: Float64Array.from(most) } }
}

function writeRow(rows: RowWriter, name: string, entries: readonly (readonly [number, number])[]): void {
  rows.add(
    name,
    entries.map(([column]) => column),
    entries.map(([, value]) => value),
  )
}

/** Whether a choice of columns has what is kept and breaks no limit. */
export function isPlan(model: Model, chosen: Uint8Array): boolean {
  const { limits, isKept, activities } = model
  if (isKept.some((kept, column) => kept === 1 && chosen[column] !== 1)) return false
  for (let row = 0; row < limits.names.length; row++) {
    let used = 0
    for (let index = limits.starts[row] ?? 0; index < (limits.starts[row + 1] ?? 0); index++) {
      if (chosen[limits.columns[index] ?? -1] === 1) used += limits.values[index] ?? 0
    }
    if (used > (limits.most[row] ?? 0) + 1e-9) return false
  }
  return model.rivals.every((rival) => {
    const joined = rival.activities.filter((activity) =>
      chosen.some((isChosen, column) => isChosen === 1 && activities[column] === activity),
    )
    return joined.length <= rival.most
  })
}

/** The points of the best plan, by trying every one. */
export function optimumOf(model: Model): number {
  let best = -Infinity
  for (let choice = 0; choice < 2 ** model.points.length; choice++) {
    const chosen = Uint8Array.from(model.points, (_, column) => (choice >> column) & 1)
    if (isPlan(model, chosen)) best = Math.max(best, objectiveOf(model, chosen))
  }
  return best
}
